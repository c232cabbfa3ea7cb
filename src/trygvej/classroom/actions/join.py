"""Join a class by its code. Anybody may who has it; nobody says who she is."""

from __future__ import annotations

from dataclasses import dataclass

from django.db import IntegrityError

from trygvej.classroom import animals, reading
from trygvej.classroom.keys import now
from trygvej.classroom.models import Lesson, Seat
from trygvej.practice import public as practice


class Full(Exception):
    """Every animal is taken, or the instructor has closed the door."""


@dataclass(frozen=True)
class Joined:
    """``token`` is that of a new practice session; None where she sat at one, or in this class, already."""

    seat: Seat
    token: str | None


def join(lesson: Lesson, session: practice.Row | None, language: str) -> Joined:
    """A seat, and the class's exercise laid on the table. Whoever has a seat in this class gets it back as it is.

    Raises:
        Full: there is no seat to have.
    """
    own = Seat.objects.filter(session=session.id).first() if session else None
    if own is not None and own.lesson_id == lesson.pk and not own.removed:
        return Joined(own, None)
    if lesson.locked or _free(lesson) is None:
        raise Full
    if own is not None:
        with practice.changing(own.lesson_id):
            own.delete()
    key = reading.exercise_at(lesson)
    exercise = practice.exercises().get(key)
    persona = exercise.persona if exercise else reading.FREE_PERSONA
    token, sits_at = practice.keep_company(session, key, persona, language, lesson.pk)
    return Joined(_seat(lesson, sits_at), token)


def _free(lesson: Lesson) -> int | None:
    return animals.free(set(lesson.sitting.values_list("animal", flat=True)))


def _seat(lesson: Lesson, session: int) -> Seat:
    for _ in range(10):
        animal = _free(lesson)
        if animal is None:
            break
        try:
            with practice.changing(lesson.pk):
                return Seat.objects.create(
                    lesson=lesson,
                    animal=animal,
                    session=session,
                    seen=now(),
                    at=lesson.at,
                    been=[lesson.at],
                )
        except IntegrityError:  # somebody sat down there in the same moment
            continue
    practice.part(session)
    raise Full
