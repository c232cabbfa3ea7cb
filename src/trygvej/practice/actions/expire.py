"""Delete the sessions whose day is over, a few at a time, so that no learner waits for it."""

from __future__ import annotations

import logging
import threading
import time
from typing import Final

from django.db import connections

from trygvej.practice.models import Session
from trygvej.practice.sessions import storage

logger = logging.getLogger("trygvej.practice")

BATCH: Final = 40
PAUSE_SECONDS: Final = 0.05
EVERY_SECONDS: Final = 600


def expire() -> int:
    """Delete one batch; return how many sessions it held."""
    with storage.writing():
        over = Session.objects.filter(expires__lte=storage.now()).order_by("expires")
        ended = list(over.values_list("pk", flat=True)[:BATCH])
        storage.forget(ended)
    return len(ended)


def expire_all() -> int:
    """Delete every batch there is, with a breath between them; return how many sessions went."""
    total = 0
    while gone := expire():
        total += gone
        time.sleep(PAUSE_SECONDS)
    if total:
        logger.info("old sessions deleted")
    return total


def expire_for_ever() -> None:
    """Do so every ten minutes, in a thread of this process."""
    threading.Thread(target=_run, name="practice-expiry", daemon=True).start()


def _run() -> None:
    while True:
        try:
            expire_all()
        except Exception:  # the database may be away for a while; the next round is soon
            logger.warning("old sessions could not be deleted", exc_info=True)
        connections.close_all()
        time.sleep(EVERY_SECONDS)
