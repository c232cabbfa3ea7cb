"""What an instructor does for one learner, one press each; it can be undone. Only who has a link of the class may."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from trygvej.classroom import reading, trails
from trygvej.classroom.actions.remember import remember
from trygvej.classroom.keys import now
from trygvej.classroom.models import Seat
from trygvej.practice import public as practice


def do_for_one(seat: Seat, what: str) -> None:
    """Do what a press beside a learner says (see ``_VERBS``); what it does not know changes nothing."""
    verb = _VERBS.get(what)
    if verb is not None:
        number = verb(seat)
        if number or seat.hand:
            remember(seat.lesson, what, seat=seat, told=[(seat.session, number, seat.hand)])


def _hint(seat: Seat) -> int:
    """The next hint for one; her hand goes down."""
    number = practice.help_on(seat.session)
    _hand_down(seat)
    return number


def _skip(seat: Seat) -> int:
    """Take the step for her; she can undo it."""
    number = practice.take_for_her(seat.session)
    _hand_down(seat)
    return number


def _remove(seat: Seat) -> int:
    """Take her seat away; she goes on alone at her own table."""
    take_away([seat])
    return 1


def take_away(seats: list[Seat]) -> None:
    """These sit in the class no more; what they have been through stays noted."""
    reading.note(seats)
    trails.note(seats)
    for seat in seats:
        practice.part(seat.session)
    if seats:
        with practice.changing(seats[0].lesson_id):
            Seat.objects.filter(pk__in=[seat.pk for seat in seats]).update(removed=now(), hand=0)


def _hand_down(seat: Seat) -> None:
    with practice.changing(seat.lesson_id):
        Seat.objects.filter(pk=seat.pk).update(hand=0)


_VERBS: Final[Mapping[str, Callable[[Seat], int]]] = MappingProxyType(
    {"hjaelp": _hint, "spring": _skip, "fjern": _remove}
)
