"""What an instructor does for one learner. Only who has the class's link may; each is one press."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from trygvej.classroom.models import Seat
from trygvej.practice import public as practice


def do_for_one(seat: Seat, what: str) -> None:
    """Do what a press beside a learner says (see ``_VERBS``); what it does not know changes nothing."""
    verb = _VERBS.get(what)
    if verb is not None:
        verb(seat)


def _hint(seat: Seat) -> None:
    """The next hint for one; her hand goes down."""
    practice.help_on(seat.session)
    Seat.objects.filter(pk=seat.pk).update(hand=0)


def _skip(seat: Seat) -> None:
    """Take the step for her; she can undo it."""
    practice.take_for_her(seat.session)
    Seat.objects.filter(pk=seat.pk).update(hand=0)


def _remove(seat: Seat) -> None:
    """Take her seat away; she goes on alone at her own table."""
    practice.part(seat.session)
    seat.delete()


_VERBS: Final[Mapping[str, Callable[[Seat], None]]] = MappingProxyType(
    {"hjaelp": _hint, "spring": _skip, "fjern": _remove}
)
