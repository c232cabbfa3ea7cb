"""Begin an exercise at one of its steps: the table as it is when the earlier steps have been taken. Anybody may."""

from __future__ import annotations

from itertools import takewhile

from trygvej.engines.script.model import Exercise
from trygvej.engines.script.rehearse import frames
from trygvej.practice.actions.begin import begin
from trygvej.practice.sessions import state, storage
from trygvej.practice.sessions.storage import Row


def begin_at(session: Row | None, exercise: Exercise, language: str, step: str) -> tuple[str | None, int]:
    """Lay the table and take every step before ``step``; "undo" then goes back through them.

    Returns the token of a new session (None where the old one goes on) and its number.
    """
    token, number = begin(session, exercise.key, exercise.persona, language)
    if exercise.step(step) is None:
        return token, number
    if session is not None:
        now = {"exercise": exercise.key, "persona": exercise.persona, "language": language}
        row: Row | None = session._replace(alone=False, n=number, first=number, **now)
    else:
        row = storage.find(token or "")
    table = state.table_of(row) if row else None
    if table is None:
        return token, number
    for frame in takewhile(lambda one: one.step.key != step, frames(exercise, table.stage)):
        table = state.write(table, frame.event) if table else None
    return token, table.row.n if table else number
