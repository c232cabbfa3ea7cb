"""Who listens to what, and what each is to be told: the part of the live streams that knows no clock and no network.

A *company* has a number that only rises. A listener follows the number itself, or what one member of the company has (a
short *stamp*). Several changes between two looks are one piece of news: what is told is the state, not its history.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

GONE: Final = -1
"""The number of a company that is no more."""
NOTHING: Final = -2
"""What somebody has seen who has seen nothing yet: below every number."""

Send = Callable[[int, str], object]


class Listener:
    """One open stream. ``who`` is a member of the company; 0: the number itself. ``send(n, value)`` tells the news."""

    __slots__ = ("company", "fresh", "n", "send", "since", "value", "who")

    def __init__(self, company: int, who: int, send: Send, seen: int = NOTHING) -> None:
        self.company = company
        self.who = who
        self.send = send
        self.n = seen
        self.value: str | None = None
        self.fresh = True
        self.since = 0

    def hear(self, n: int, value: str) -> None:
        """Tell what holds at number ``n``, unless that is known.

        Who has just come may bring a number of another time (a database that was put back): only the same counts
        as known then. Later an older number is a look that was overtaken.
        """
        new = n != self.n if self.fresh or n == GONE else n > self.n
        self.fresh = False
        if not new:
            return
        self.n = n
        if value != self.value:
            self.value = value
            self.send(n, value)


class Listeners:
    """All streams of one process, by company. One thread changes it; another begins looks, which are numbered."""

    def __init__(self) -> None:
        self.known: dict[int, int] = {}
        """Per company the number that every listener has been told of; ``NOTHING`` where somebody has just come."""
        self.looks = 0
        self._of: dict[int, set[Listener]] = {}

    def __len__(self) -> int:
        return sum(map(len, self._of.values()))

    def begin(self) -> tuple[int, dict[int, int]]:
        """Begin a look: its number, and what is known. Only what is read after this belongs to it."""
        self.looks += 1
        return self.looks, self.known.copy()

    def add(self, listener: Listener) -> None:
        """From the next look on she is told; one that has begun already may have read before she came."""
        listener.since = self.looks
        self._of.setdefault(listener.company, set()).add(listener)
        self.known[listener.company] = NOTHING

    def drop(self, listener: Listener) -> None:
        """She listens no more."""
        others = self._of.get(listener.company, set())
        others.discard(listener)
        if not others:
            self._of.pop(listener.company, None)
            self.known.pop(listener.company, None)

    def like(self, company: int, who: int) -> int:
        """How many listen to the very same."""
        return sum(one.who == who for one in self._of.get(company, ()))

    def tell(self, look: int, numbers: Mapping[int, int], stamps: Mapping[int, str]) -> None:
        """Give out what a look has found: the numbers that moved, and the stamps of those companies' members."""
        for company, n in numbers.items():
            too_late = False
            for listener in tuple(self._of.get(company, ())):
                if listener.since >= look:
                    too_late = True
                    continue
                listener.hear(n, stamps.get(listener.who, "") if listener.who else str(n))
            if company in self.known and not too_late:
                self.known[company] = n


def moved(known: Mapping[int, int], found: Mapping[int, int]) -> dict[int, int]:
    """Of the companies in ``known`` those whose number is another one now, with that number."""
    now = {company: found.get(company, GONE) for company in known}
    return {company: n for company, n in now.items() if n != known[company]}
