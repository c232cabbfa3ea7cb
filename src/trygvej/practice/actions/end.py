"""Forget a session at once: "Færdig, ryd op"."""

from __future__ import annotations

import logging

from trygvej.practice.company import leaving
from trygvej.practice.sessions import state, storage
from trygvej.practice.sessions.storage import Row

logger = logging.getLogger("trygvej.practice")


def end(session: Row) -> None:
    """Delete a session with everything in it. Only who sits at that table may, by her cookie."""
    leaving(session)
    with storage.writing():
        storage.forget([session.id])
    state.memory.drop(session.id)
    logger.info("session cleared")
