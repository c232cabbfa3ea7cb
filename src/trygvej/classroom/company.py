"""What a class adds to the table of a learner."""

from __future__ import annotations

from trygvej.classroom import animals, reading, trails
from trygvej.classroom.drawing import picture
from trygvej.classroom.keys import now
from trygvej.classroom.models import Lesson, Seat
from trygvej.practice.public import Company, Row


def seat_of(session: int) -> Seat | None:
    """The seat of a practice session in a class that has not ended."""
    seat = _seat(session)
    return seat if seat is not None and reading.runs(seat.lesson) else None


def ended_seat_of(session: int) -> Seat | None:
    """The seat of a practice session in a class that is over and has not heard yet how it was."""
    seat = _seat(session)
    return seat if seat is not None and not reading.runs(seat.lesson) and not seat.told else None


def _seat(session: int) -> Seat | None:
    return Seat.objects.select_related("lesson").filter(session=session, removed=0).first()


def shown_by(session: int) -> Lesson | None:
    """The running class whose wall shows this table."""
    return Lesson.objects.filter(shown=session, ends__gt=now()).first()


def company_of(row: Row) -> Company | None:
    """The class around a table; None where she has left it, and where it has ended and heard how it was."""
    seat = _seat(row.id)
    if seat is None:
        return Company(who="", picture="", stamp="", shown=True) if shown_by(row.id) else None
    lesson = seat.lesson
    who, drawn = animals.name(seat.animal), picture(seat.animal)
    if not reading.runs(lesson):
        return None if seat.told else Company(who=who, picture=drawn, stamp="", ended=True)
    behind = seat.at != lesson.at or row.exercise != reading.exercise_at(lesson)
    return Company(
        who=who,
        picture=drawn,
        stamp=stamp(row, seat),
        hand=bool(seat.hand),
        paused=lesson.paused,
        following=reading.title(lesson, row.language) if behind else None,
    )


def leaves(row: Row) -> None:
    """Note how far she came before her log is forgotten."""
    seat = seat_of(row.id)
    if seat is not None:
        reading.note([seat])
        trails.note([seat])


def stamp(row: Row, seat: Seat) -> str:
    """Changes with every step at her table and with everything done to the whole class."""
    return stamp_of(row.n, seat.lesson.version, seat.hand)


def stamp_of(n: int, version: int, hand: int) -> str:
    """The stamp of a table at event ``n``, in a class of this version, with a hand up since ``hand`` (0: none)."""
    return f"{n}.{version}.{'h' if hand else '-'}"
