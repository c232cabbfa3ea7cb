"""Sit down in a class, or get up from it. Who sits already goes on with a clean table."""

from __future__ import annotations

import secrets

from trygvej.engines.world import events
from trygvej.engines.world.events import Began
from trygvej.practice.models import Session
from trygvej.practice.sessions import state, storage
from trygvej.practice.sessions.storage import Row


def keep_company(session: Row | None, exercise: str, persona: str, language: str) -> tuple[str | None, int]:
    """Lay the table in company. Returns the token of a new session (None where the old one goes on), and its id."""
    row = Row(session.id if session else 0, exercise, persona, language, False, 1, 1, company=True)
    body = events.to_json(Began(exercise=exercise, persona=persona, language=language))
    if session is None:
        token = secrets.token_urlsafe(24)
        return token, storage.create(token, row, body)
    storage.change(session.id, row, body)
    Session.objects.filter(pk=session.id).update(company=True)
    state.memory.drop(session.id)
    return None, session.id


def part(session: int) -> None:
    """Go on alone; nothing at the table changes."""
    Session.objects.filter(pk=session).update(company=False)
