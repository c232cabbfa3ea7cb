"""Forget a session at once: "Færdig, ryd op"."""

from __future__ import annotations

import logging

from trygvej.practice.sessions import state, storage

logger = logging.getLogger("trygvej.practice")


def end(session: int) -> None:
    """Delete a session with everything in it. Only who sits at that table may, by her cookie."""
    with storage.writing():
        storage.forget([session])
    state.memory.drop(session)
    logger.info("session cleared")
