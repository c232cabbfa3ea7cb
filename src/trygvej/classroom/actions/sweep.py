"""Delete what is a day old: the class, its seats, and with them the last trace that they belonged together."""

from __future__ import annotations

import time

from django.db import transaction

from trygvej.classroom import counts, trails
from trygvej.classroom.keys import now
from trygvej.classroom.models import Lesson
from trygvej.practice import public as practice

EVERY_SECONDS = 60


def sweep() -> int:
    """Close every class that has ended by itself; count and delete those whose day is over. Returns how many."""
    for lesson in Lesson.objects.filter(ends__lte=now(), closed=False):
        trails.close(lesson)
    gone = list(Lesson.objects.filter(gone__lte=now()))
    for lesson in gone:
        with transaction.atomic():
            counts.add(lesson)
            practice.close_companies([lesson.pk])
            lesson.delete()
    return len(gone)


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
