"""What must happen at its time, to the second, however long a job the worker is busy with: a thread beside it."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable

logger = logging.getLogger("trygvej.clock")
EVERY_SECONDS = 0.5


def start() -> None:
    """Begin to tick; the thread ends with the process."""
    threading.Thread(target=_tick, args=(calls(),), name="clock", daemon=True).start()


def calls() -> tuple[Callable[[], object], ...]:
    """What is asked at every tick; each knows by itself whether its time has come."""
    from trygvej.classroom.public import sweep_when_due
    from trygvej.editorial.public import look_for_broken_when_due, publish_drafts_due, tell_owners_when_due
    from trygvej.practice.public import expire_when_due

    return publish_drafts_due, expire_when_due, sweep_when_due, tell_owners_when_due, look_for_broken_when_due


def _tick(calls: tuple[Callable[[], object], ...]) -> None:
    from django.db import connections

    while True:
        for call in calls:
            try:
                call()
            except Exception:
                logger.exception("what was due could not be done")
                connections.close_all()  # the next tick begins with a fresh connection
        time.sleep(EVERY_SECONDS)
