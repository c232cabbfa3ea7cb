"""Begin an exercise, or free practice. Anybody may; who has a session already goes on in it with a clean table."""

from __future__ import annotations

import logging
import secrets

from trygvej.engines.world import events
from trygvej.engines.world.events import Began
from trygvej.practice.company import leaving
from trygvej.practice.sessions import storage
from trygvej.practice.sessions.storage import Row

logger = logging.getLogger("trygvej.practice")


def begin(
    session: Row | None, exercise: str, persona: str, language: str, *, alone: bool = False
) -> tuple[str | None, int]:
    """Lay the table. Returns the token of a new session (None where the old one goes on) and its number."""
    own, company = (session.id, session.company) if session else (0, 0)
    row = Row(own, exercise, persona, language, alone, 1, 1, company=company)
    body = events.to_json(Began(exercise=exercise, persona=persona, language=language))
    logger.info("exercise begun", extra={"exercise": exercise or "free", "language": language})
    if session is not None:
        leaving(session)
        return None, storage.change(session.id, row, body)
    token = secrets.token_urlsafe(24)
    storage.create(token, row, body)
    return token, 1
