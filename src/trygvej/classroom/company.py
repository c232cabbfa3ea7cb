"""What a class adds to the table of a learner."""

from __future__ import annotations

from trygvej.classroom import animals, reading, trails
from trygvej.classroom.drawing import picture
from trygvej.classroom.keys import now
from trygvej.classroom.models import Lesson, Seat
from trygvej.classroom.place import place
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
    found = place(row.id)
    if found is None:
        return Company(who="", picture="", stamp="", shown=True) if shown_by(row.id) else None
    who, drawn = animals.name(found.animal), picture(found.animal)
    if not found.runs:
        return None if found.told else Company(who=who, picture=drawn, stamp="", ended=True)
    behind = found.mine != found.at or row.exercise != reading.exercise_at(found)
    return Company(
        who=who,
        picture=drawn,
        stamp=found.stamp(row.n),
        hand=bool(found.hand),
        paused=bool(found.paused),
        following=reading.title(found, row.language) if behind else None,
    )


def leaves(row: Row) -> None:
    """Note how far she came before her log is forgotten."""
    seat = seat_of(row.id)
    if seat is not None:
        reading.note([seat])
        trails.note([seat])
