"""What an instructor does for the whole class. Only who has its link may; each is one press, and can be undone."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from django.db import IntegrityError

from trygvej.classroom import reading, trails
from trygvej.classroom.actions.change import change
from trygvej.classroom.actions.do_for_one import take_away
from trygvej.classroom.actions.move import move
from trygvej.classroom.actions.remember import remember
from trygvej.classroom.actions.show_me import show_no_more
from trygvej.classroom.keys import new_code, now
from trygvej.classroom.models import Lesson
from trygvej.practice import public as practice

logger = logging.getLogger("trygvej.classroom")


def do_for_all(lesson: Lesson, what: str) -> None:
    """Do what a press on the instructor's page says (see ``_VERBS``); what it does not know changes nothing."""
    verb = _VERBS.get(what)
    if verb is not None:
        verb(lesson, what)


def _following(lesson: Lesson, what: str) -> None:
    """On to the next exercise of the plan."""
    if lesson.at + 1 < len(lesson.plan):
        remember(lesson, what, thing=str(lesson.at))
        move(lesson, lesson.at + 1)


def _previous(lesson: Lesson, what: str) -> None:
    """Back to the one before: a press too many is taken back."""
    if lesson.at:
        remember(lesson, what, thing=str(lesson.at))
        move(lesson, lesson.at - 1)


def _pause(lesson: Lesson, what: str) -> None:
    """Ask everybody to look up, or to go on."""
    remember(lesson, what)
    change(lesson, paused=not lesson.paused)


def _lock(lesson: Lesson, what: str) -> None:
    """Close the door behind those who are in, or open it again."""
    remember(lesson, what)
    change(lesson, locked=not lesson.locked)


def _hint_all(lesson: Lesson, what: str) -> None:
    """The next hint for everybody who is not done."""
    told = [
        (seat.session, number, 0) for seat in lesson.sitting if (number := practice.help_on(seat.session))
    ]
    if told:
        remember(lesson, what, told=told)


def _clear(lesson: Lesson, what: str) -> None:
    """Take away every seat at which nothing has been pressed yet: strangers who poured in, or people who went home."""
    seats = list(lesson.sitting)
    seen = practice.glimpses([seat.session for seat in seats])
    idle = [seat for seat in seats if seat.session not in seen or not seen[seat.session].moved]
    if idle:
        remember(lesson, what, told=[(seat.session, 0, seat.hand) for seat in idle])
        take_away(idle)


def _new_code(lesson: Lesson, what: str) -> None:
    """Another code: whoever knows the old one comes in no more, and nobody who is in notices."""
    for _ in range(20):
        try:
            change(lesson, code=new_code())
        except IntegrityError:  # another class has this code
            continue
        remember(lesson, what, thing=str(lesson.code))
        return


def _end(lesson: Lesson, what: str) -> None:
    """End the class: learners go on alone, and the code is free again. Their tables ask how it was."""
    seats = list(lesson.sitting.select_related("lesson"))
    reading.note(seats)
    trails.note(seats)
    remember(lesson, what, thing=f"{lesson.code}:{lesson.ends}")
    change(lesson, ends=now(), code=None, paused=False, closed=True, shown=None)
    logger.info("class ended", extra={"seats": len(seats)})


def _show_no_more(lesson: Lesson, what: str) -> None:
    """The wall shows the class again."""
    show_no_more(lesson)


_VERBS: Final[Mapping[str, Callable[[Lesson, str], None]]] = MappingProxyType(
    {
        "naeste": _following,
        "forrige": _previous,
        "pause": _pause,
        "las": _lock,
        "hjaelp": _hint_all,
        "ryd": _clear,
        "ny-kode": _new_code,
        "slut": _end,
        "vis-ikke": _show_no_more,
    }
)
