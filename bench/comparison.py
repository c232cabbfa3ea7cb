"""Two servers under the same load, in turns: what one request costs each in CPU."""

from __future__ import annotations

import statistics
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from bench import load
from bench.machine import cpu_seconds


@dataclass
class Contender:
    """A server under load, and what each round cost it in microseconds per request."""

    name: str
    pids: Callable[[], Sequence[int]]
    address: str
    headers: Mapping[str, str] = field(default_factory=dict)
    costs: list[float] = field(default_factory=list)

    def run(self, seconds: float, *, counts: bool = True) -> None:
        """One round."""
        pids = self.pids()
        before = cpu_seconds(pids)
        result = load.wrk(self.address, seconds, headers=self.headers)
        used = cpu_seconds(pids) - before
        if result.failed or not result.requests:
            raise SystemExit(f"{self.name}: {result.failed} of {result.requests} answers failed")
        if counts:
            self.costs.append(used / result.requests * 1e6)


def in_turns(contenders: Sequence[Contender], rounds: int, seconds: float) -> None:
    """Run every contender once per round, so that whatever else the machine does meets all of them."""
    for contender in contenders:
        contender.run(min(1, seconds), counts=False)  # warm
    for number in range(rounds):
        for contender in contenders if number % 2 == 0 else reversed(contenders):
            contender.run(seconds)


@dataclass(frozen=True)
class Figures:
    """A median and how far the rounds lie apart."""

    median: float
    low: float
    high: float

    @classmethod
    def of(cls, values: Sequence[float]) -> Figures:
        """From the values of all rounds."""
        return cls(statistics.median(values), min(values), max(values))

    def __str__(self) -> str:
        return f"{self.median:.2f} ({self.low:.2f}-{self.high:.2f})"


def ratio(ours: Contender, other: Contender) -> Figures:
    """How many times the other's cost ours is, round by round."""
    return Figures.of([mine / its for mine, its in zip(ours.costs, other.costs, strict=True)])
