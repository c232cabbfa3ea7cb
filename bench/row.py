"""One line of the result."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Row:
    """A figure, its bar, and whether noise can be trusted to leave it alone.

    ``figure`` is what is compared with the bar and with earlier runs: a ratio where time is measured, since the
    same machine is twice as fast on another day; ``shown`` says it with its spread.
    """

    key: str
    name: str
    figure: float
    unit: str
    shown: str = ""
    bar: float | None = None

    @property
    def holds(self) -> bool:
        """True where there is no bar or the figure is within it."""
        return self.bar is None or self.figure <= self.bar


@dataclass(frozen=True)
class Pace:
    """How long and how much: in full, or short for a first look."""

    rounds: int
    seconds: int  # whole ones: wrk takes no others
    addresses: int
    server: tuple[str, ...] = ()  # another command to serve our site with, to compare servers


FULL = Pace(rounds=15, seconds=2, addresses=100_000)
SHORT = Pace(rounds=5, seconds=1, addresses=10_000)
