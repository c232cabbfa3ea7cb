"""Delete the sessions whose day is over, a few at a time, so that no learner waits for it."""

from __future__ import annotations

import logging
import time
from typing import Final

from trygvej.practice.models import Session
from trygvej.practice.sessions import storage

logger = logging.getLogger("trygvej.practice")

BATCH: Final = 40
LOOK_EVERY_SECONDS: Final = 60


def expire() -> int:
    """Delete one batch; return how many sessions it held."""
    over = Session.objects.filter(expires__lte=storage.now()).order_by("expires")
    ended = list(over.values_list("pk", flat=True)[:BATCH])
    if ended:
        with storage.writing():
            storage.forget(ended)
    return len(ended)


def expire_all(pause: float = 0.05) -> int:
    """Delete every batch there is, with a breath (in seconds) between them; return how many sessions went."""
    total = 0
    while gone := expire():
        total += gone
        time.sleep(pause)
    return total


class Broom:
    """For the worker's clock: a batch at every tick while there is something to delete, else a look a minute."""

    def __init__(self) -> None:
        self._next = 0.0

    def __call__(self) -> None:
        """Delete a batch if it is time."""
        if time.monotonic() < self._next:
            return
        if expire() < BATCH:
            self._next = time.monotonic() + LOOK_EVERY_SECONDS


expire_when_due = Broom()
