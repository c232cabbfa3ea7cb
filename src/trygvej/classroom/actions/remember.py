"""Remember what an instructor did, so that she can undo it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from trygvej.classroom.models import Deed, Lesson, Seat
from trygvej.practice import public as practice

MOST: Final = 50
"""Of one class; nobody undoes what lies further back."""

Told = tuple[int, int, int]
"""A practice session, the number it was written as there, and since when a hand was up."""


def remember(
    lesson: Lesson, what: str, *, seat: Seat | None = None, thing: str = "", told: Sequence[Told] = ()
) -> None:
    """Note a deed; the oldest beyond ``MOST`` are forgotten."""
    animal = seat.animal if seat else None
    with practice.changing(lesson.pk):  # the page offers to undo it
        Deed.objects.create(
            lesson=lesson, what=what, animal=animal, thing=thing, told=[list(one) for one in told]
        )
    old = lesson.deeds.order_by("-pk").values_list("pk", flat=True)[MOST : MOST * 2]
    if stale := list(old):
        Deed.objects.filter(pk__in=stale).delete()
