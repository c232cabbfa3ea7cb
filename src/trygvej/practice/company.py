"""What a class adds to the table of somebody who practises in one. The room that knows classes says it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from trygvej.practice.sessions.storage import Row


@dataclass(frozen=True, slots=True)
class Company:
    """The class as a learner sees it.

    ``picture`` is a drawing ready for the page. ``following`` is the title of the exercise the class is at, where she
    is at another. ``stamp`` changes with everything the instructor does to all; the page asks for it.
    """

    who: str
    picture: str
    stamp: str
    hand: bool = False
    paused: bool = False
    following: str | None = None


Ask = Callable[[Row], Company | None]
_known: list[Ask] = []


def company_is_known_by(ask: Ask) -> None:
    """Let ``ask`` say what stands beside the table of a session that is in company."""
    _known[:] = [ask]


def company(row: Row) -> Company | None:
    """The company of a session; None where she practises alone."""
    return _known[0](row) if row.company and _known else None
