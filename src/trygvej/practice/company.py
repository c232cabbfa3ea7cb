"""What a class adds to the table of somebody who practises in one. The room that knows classes says it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from trygvej.practice.sessions.storage import Row


@dataclass(frozen=True, slots=True)
class Company:
    """The class as a learner sees it.

    ``picture`` is a drawing ready for the page. ``following`` is the title of the exercise the class is at, where she
    is at another. ``stamp`` changes with everything the instructor does to all; the page asks for it. ``ended``: the
    class is over, and would like to hear how it was. ``shown``: this table is the instructor's own, and on the wall.
    """

    who: str
    picture: str
    stamp: str
    hand: bool = False
    paused: bool = False
    following: str | None = None
    ended: bool = False
    shown: bool = False


Ask = Callable[[Row], Company | None]
Hear = Callable[[Row], None]
_known: list[Ask] = []
_hearing: list[Hear] = []


def company_is_known_by(ask: Ask) -> None:
    """Let ``ask`` say what stands beside the table of a session that is in company."""
    _known[:] = [ask]


def company(row: Row) -> Company | None:
    """The company of a session; None where she practises alone."""
    return _known[0](row) if row.company and _known else None


def company_hears_of_leaving(hear: Hear) -> None:
    """Let ``hear`` know before the log of a session in company is forgotten: she begins anew, or clears up."""
    _hearing[:] = [hear]


def leaving(row: Row) -> None:
    """Tell the company of a session, where it has any, that its log is about to be forgotten."""
    for hear in _hearing if row.company else ():
        hear(row)
