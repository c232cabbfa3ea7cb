"""Show the instructor's own practice screen on the wall, or no longer. Only who has a link of the class may."""

from __future__ import annotations

from trygvej.classroom import reading
from trygvej.classroom.actions.change import change
from trygvej.classroom.models import Lesson, Seat
from trygvej.practice import public as practice


def show_me(lesson: Lesson, session: practice.Row | None) -> str | None:
    """Lay the class's exercise at the instructor's own table. Returns the token of a new session, if she had none.

    Who tries the class as a learner in the same browser keeps that seat: she gets a table beside it.
    """
    if session is not None and Seat.objects.filter(session=session.id).exists():
        session = None
    token, own = _laid(lesson, session)
    change(lesson, shown=own)
    return token


def show_again(lesson: Lesson) -> None:
    """The class has gone on to another exercise: lay it at the table that the wall shows, where it shows one."""
    session = practice.session_at(lesson.shown) if lesson.shown is not None else None
    if session is not None:
        _laid(lesson, session)


def show_no_more(lesson: Lesson) -> None:
    """The wall shows the class again; her table stays as it is."""
    if lesson.shown is not None:
        practice.part(lesson.shown)
    change(lesson, shown=None)


def _laid(lesson: Lesson, session: practice.Row | None) -> tuple[str | None, int]:
    key = reading.exercise_at(lesson)
    exercise = practice.exercises().get(key)
    persona = exercise.persona if exercise else reading.FREE_PERSONA
    return practice.keep_company(session, key, persona, lesson.language, lesson.pk)
