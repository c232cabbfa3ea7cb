"""Sit down in a class, or get up from it. Who sits already goes on with a clean table."""

from __future__ import annotations

from trygvej.practice.actions.begin import begin
from trygvej.practice.models import Session
from trygvej.practice.sessions import state, storage
from trygvej.practice.sessions.storage import Row


def keep_company(session: Row | None, exercise: str, persona: str, language: str) -> tuple[str | None, int]:
    """Lay the table in company. Returns the token of a new session (None where the old one goes on), and its id."""
    token, _ = begin(session, exercise, persona, language)
    row = session or storage.find(token or "")
    if row is None:
        raise RuntimeError("a session that has just begun is not there")
    Session.objects.filter(pk=row.id).update(company=True)
    state.memory.drop(row.id)
    return token, row.id


def part(session: int) -> None:
    """Go on alone; nothing at the table changes."""
    Session.objects.filter(pk=session).update(company=False)


def sit_again(session: int) -> None:
    """Take her into company again, as she sits; nothing at the table changes."""
    Session.objects.filter(pk=session).update(company=True)
