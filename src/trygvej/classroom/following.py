"""What the live streams of classes ask for: one number per class, and where it has risen a stamp per learner.

The number is read before what it counts. So a stamp can be newer than its number, and never older.
"""

from __future__ import annotations

from collections.abc import Sequence

from trygvej.classroom.company import stamp_of
from trygvej.classroom.keys import now
from trygvej.classroom.models import Seat
from trygvej.practice import public as practice

counters = practice.counters


def stamps(lessons: Sequence[int]) -> dict[int, str]:
    """The stamp of each learner of these classes, by session. Who has left, or whose class is over, is not there."""
    seats = Seat.objects.filter(lesson_id__in=lessons, lesson__ends__gt=now(), removed=0)
    found = list(seats.values_list("session", "hand", "lesson__version"))
    numbers = practice.numbers([session for session, _, _ in found])
    return {
        session: stamp_of(numbers[session], version, hand)
        for session, hand, version in found
        if session in numbers
    }
