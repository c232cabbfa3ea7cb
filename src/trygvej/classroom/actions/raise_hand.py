"""Put a hand up, or down. Only who sits there may, by her cookie."""

from __future__ import annotations

from trygvej.classroom.keys import now
from trygvej.classroom.models import Seat
from trygvej.practice import public as practice


def raise_hand(seat: Seat) -> None:
    """Up where it is down, down where it is up."""
    with practice.changing(seat.lesson_id):
        Seat.objects.filter(pk=seat.pk).update(hand=0 if seat.hand else now())
