"""What the live streams of classes ask for: one number per class, and where it has risen a stamp per learner.

The number is read before what it counts. So a stamp can be newer than its number, and never older.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from django.db import connection

from trygvej.classroom.keys import now
from trygvej.classroom.place import stamp_of
from trygvej.practice import public as practice

counters = practice.counters

_SEATS: Final = """SELECT seat.session, seat.hand, lesson.version
    FROM classroom_seat seat JOIN classroom_lesson lesson ON lesson.id = seat.lesson_id
    WHERE seat.lesson_id IN ({}) AND lesson.ends > %s AND seat.removed = 0"""


def stamps(lessons: Sequence[int]) -> dict[int, str]:
    """The stamp of each learner of these classes, by session. Who has left, or whose class is over, is not there."""
    with connection.cursor() as cursor:
        cursor.execute(_SEATS.format(", ".join(["%s"] * len(lessons))), [*lessons, now()])
        found = cursor.fetchall()
    numbers = practice.numbers([session for session, _, _ in found])
    return {
        session: stamp_of(numbers[session], version, hand)
        for session, hand, version in found
        if session in numbers
    }
