"""What an instructor does for the whole class. Only who has its link may; each is one press."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from django.db.models import F

from trygvej.classroom import reading
from trygvej.classroom.keys import now
from trygvej.classroom.models import Lesson
from trygvej.practice import public as practice

logger = logging.getLogger("trygvej.classroom")


def do_for_all(lesson: Lesson, what: str) -> None:
    """Do what a press on the instructor's page says (see ``_VERBS``); what it does not know changes nothing."""
    verb = _VERBS.get(what)
    if verb is not None:
        verb(lesson)


def _change(lesson: Lesson, **fields: object) -> None:
    Lesson.objects.filter(pk=lesson.pk).update(version=F("version") + 1, **fields)


def _following(lesson: Lesson) -> None:
    """On to the next exercise of the plan."""
    if lesson.at + 1 < len(lesson.plan):
        _change(lesson, at=lesson.at + 1)


def _previous(lesson: Lesson) -> None:
    """Back to the one before: a press too many is taken back."""
    if lesson.at:
        _change(lesson, at=lesson.at - 1)


def _pause(lesson: Lesson) -> None:
    """Ask everybody to look up, or to go on."""
    _change(lesson, paused=not lesson.paused)


def _lock(lesson: Lesson) -> None:
    """Close the door behind those who are in, or open it again."""
    _change(lesson, locked=not lesson.locked)


def _hint_all(lesson: Lesson) -> None:
    """The next hint for everybody who is not done."""
    for seat in lesson.seats.all():
        practice.help_on(seat.session)


def _end(lesson: Lesson) -> None:
    """End the class: learners go on alone, and the code is free again."""
    seats = list(lesson.seats.all())
    reading.note(seats)
    for seat in seats:
        practice.part(seat.session)
    _change(lesson, ends=now(), code=None, paused=False)
    logger.info("class ended", extra={"seats": len(seats)})


_VERBS: Final[Mapping[str, Callable[[Lesson], None]]] = MappingProxyType(
    {
        "naeste": _following,
        "forrige": _previous,
        "pause": _pause,
        "las": _lock,
        "hjaelp": _hint_all,
        "slut": _end,
    }
)
