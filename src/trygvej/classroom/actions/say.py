"""Say how a class was, when it is over. Only who sat there may, once; it is not kept who said what."""

from __future__ import annotations

from typing import Final

from django.db import transaction

from trygvej.classroom.models import Remark, Seat
from trygvej.engines.language import identifiers
from trygvej.practice import public as practice

LONGEST: Final = 200


class Secret(Exception):
    """The words hold what looks like a CPR or a card number; nothing of them is kept."""


def say(seat: Seat, smile: int, words: str) -> None:
    """Keep a smile (1 hard, 2 so-so, 3 good; another one: she would rather not say) and a line of words.

    Raises:
        Secret: the words may not be kept.
    """
    line = " ".join(words.split())[:LONGEST]
    if identifiers.refuse(line):
        raise Secret
    with transaction.atomic():
        first = Seat.objects.filter(pk=seat.pk, told=False).update(told=True)
        if first and smile in (1, 2, 3):
            Remark.objects.create(lesson=seat.lesson, smile=smile, words=line)
    practice.part(seat.session)
