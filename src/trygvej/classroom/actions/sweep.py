"""Delete what is a day old: the class, its seats, and with them the last trace that they belonged together."""

from __future__ import annotations

import time

from trygvej.classroom.keys import now
from trygvej.classroom.models import Lesson

EVERY_SECONDS = 60


def sweep() -> int:
    """Delete every class whose day is over; return how many."""
    return Lesson.objects.filter(gone__lte=now()).delete()[1].get("classroom.Lesson", 0)


class Broom:
    """For the worker's clock: once a minute."""

    def __init__(self) -> None:
        self._next = 0.0

    def __call__(self) -> None:
        """Sweep if it is time."""
        if time.monotonic() >= self._next:
            self._next = time.monotonic() + EVERY_SECONDS
            sweep()


sweep_when_due = Broom()
