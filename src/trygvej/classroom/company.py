"""What a class adds to the table of a learner."""

from __future__ import annotations

from trygvej.classroom import animals, reading
from trygvej.classroom.drawing import picture
from trygvej.classroom.models import Seat
from trygvej.practice.public import Company, Row


def seat_of(session: int) -> Seat | None:
    """The seat of a practice session in a class that has not ended."""
    seat = Seat.objects.select_related("lesson").filter(session=session).first()
    return seat if seat is not None and reading.runs(seat.lesson) else None


def company_of(row: Row) -> Company | None:
    """The class around a table; None where it has ended or she has left it."""
    seat = seat_of(row.id)
    if seat is None:
        return None
    lesson = seat.lesson
    behind = seat.at != lesson.at or row.exercise != reading.exercise_at(lesson)
    return Company(
        who=animals.name(seat.animal),
        picture=picture(seat.animal),
        stamp=stamp(row, seat),
        hand=bool(seat.hand),
        paused=lesson.paused,
        following=reading.title(lesson, row.language) if behind else None,
    )


def stamp(row: Row, seat: Seat) -> str:
    """Changes with every step at her table and with everything done to the whole class."""
    return f"{row.n}.{seat.lesson.version}.{'h' if seat.hand else ''}"
