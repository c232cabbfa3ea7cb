"""Go on to the exercise the class is at. Only who sits there may, by her cookie."""

from __future__ import annotations

from trygvej.classroom import reading
from trygvej.classroom.keys import now
from trygvej.classroom.models import Seat
from trygvej.practice import public as practice


def go_on(seat: Seat, session: practice.Row) -> None:
    """Lay the exercise the class is at."""
    key = reading.exercise_at(seat.lesson)
    exercise = practice.exercises().get(key)
    persona = exercise.persona if exercise else reading.FREE_PERSONA
    practice.keep_company(session, key, persona, session.language, seat.lesson_id)
    with practice.changing(seat.lesson_id):
        Seat.objects.filter(pk=seat.pk).update(
            at=seat.lesson.at, hand=0, seen=now(), been=[*seat.been, seat.lesson.at]
        )
