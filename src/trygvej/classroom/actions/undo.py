"""Undo the newest thing an instructor did. Only who has a link of the class may."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import suppress
from types import MappingProxyType
from typing import Final

from django.db import IntegrityError

from trygvej.classroom import animals
from trygvej.classroom.actions.change import change
from trygvej.classroom.actions.move import move
from trygvej.classroom.keys import new_code
from trygvej.classroom.models import Deed, Lesson, Seat
from trygvej.practice import public as practice


def undo(lesson: Lesson, number: int) -> None:
    """Undo deed ``number`` if it is the newest; what she has done since then at her table stays as it is."""
    newest = lesson.deeds.order_by("-pk").first()
    if newest is None or newest.pk != number:
        return  # somebody else has undone it, or pressed something newer
    with practice.changing(lesson.pk):
        first = Deed.objects.filter(pk=number).delete()[0]
    if first:
        _BACK[newest.what](lesson, newest)


def _given(lesson: Lesson, deed: Deed) -> None:
    """A hint or a step: taken back from everybody who has not gone on since, and her hand is up again."""
    for session, number, hand in deed.told:
        if number:
            practice.take_back(session, number)
        if hand:
            with practice.changing(lesson.pk):
                lesson.seats.filter(session=session, hand=0).update(hand=hand)


def _sent(lesson: Lesson, deed: Deed) -> None:
    kind, _, key = deed.thing.partition(":")
    for session, _number, _hand in deed.told:
        practice.recall(session, kind, key)


def _removed(lesson: Lesson, deed: Deed) -> None:
    """Her seat is there again, unless she sits elsewhere by now."""
    for session, _number, hand in deed.told:
        seat = lesson.seats.filter(session=session).exclude(removed=0).first()
        animal = _animal(lesson, seat) if seat else None
        if seat is not None and animal is not None:
            with practice.changing(lesson.pk):
                Seat.objects.filter(pk=seat.pk).update(removed=0, animal=animal, hand=hand)
            practice.sit_again(session, lesson.pk)


def _animal(lesson: Lesson, seat: Seat) -> int | None:
    """The animal she was, or a free one where somebody else is that by now."""
    taken = set(lesson.sitting.values_list("animal", flat=True))
    return seat.animal if seat.animal not in taken else animals.free(taken)


def _coded(lesson: Lesson, deed: Deed) -> None:
    """The old code is good again, unless another class has it by now."""
    with suppress(IntegrityError):
        change(lesson, code=deed.thing)


def _moved(lesson: Lesson, deed: Deed) -> None:
    move(lesson, int(deed.thing))


def _paused(lesson: Lesson, deed: Deed) -> None:
    change(lesson, paused=not lesson.paused)


def _locked(lesson: Lesson, deed: Deed) -> None:
    change(lesson, locked=not lesson.locked)


def _ended(lesson: Lesson, deed: Deed) -> None:
    """The class goes on with everybody who has not begun something else, by its old code if nobody has it now."""
    code, _, ends = deed.thing.partition(":")
    for seat in Seat.objects.filter(lesson=lesson, removed=0):
        practice.sit_again(seat.session, lesson.pk)
    for wanted in (code, *(new_code() for _ in range(20))):
        try:
            change(lesson, ends=int(ends), code=wanted, closed=False)
        except IntegrityError:
            continue
        return


_BACK: Final[Mapping[str, Callable[[Lesson, Deed], None]]] = MappingProxyType(
    {
        "hjaelp": _given,
        "spring": _given,
        "send": _sent,
        "fjern": _removed,
        "ryd": _removed,
        "ny-kode": _coded,
        "naeste": _moved,
        "forrige": _moved,
        "pause": _paused,
        "las": _locked,
        "slut": _ended,
    }
)
