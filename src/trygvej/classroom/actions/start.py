"""Start a class. Anybody may, without an account."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from typing import Final

from django.db import IntegrityError, transaction

from trygvej.classroom.keys import hashed, new_code, new_key, now
from trygvej.classroom.models import Lesson
from trygvej.practice import public as practice

logger = logging.getLogger("trygvej.classroom")

HOUR: Final = 3600
LASTS: Final = 12 * HOUR
KEPT: Final = 24 * HOUR
MOST_EXERCISES: Final = 12
MOST_RUNNING: Final = 2_000
"""At once on one site: more would make codes easy to guess, and nobody has that many rooms."""


class Busy(Exception):
    """No more classes can run just now."""


def start(plan: Sequence[str], language: str) -> tuple[Lesson, str]:
    """A class with this plan (keys of exercises; none: free practice). Returns it and the instructor's key.

    Raises:
        ValueError: the plan is too long, or names an exercise that is not there.
        Busy: too many classes are running.
    """
    if len(plan) > MOST_EXERCISES or not set(plan) <= set(practice.exercises()):
        raise ValueError("no such plan")
    if Lesson.objects.filter(ends__gt=now()).count() >= MOST_RUNNING:
        raise Busy
    key = new_key()
    for _ in range(20):
        code = new_code()
        try:
            with transaction.atomic():
                lesson = Lesson.objects.create(
                    code=code,
                    key=hashed("key", key),
                    plan=list(plan),
                    language=language,
                    ends=now() + LASTS,
                    gone=now() + KEPT,
                )
                practice.open_company(lesson.pk)
        except IntegrityError:  # another class has this code
            continue
        logger.info("class started", extra={"exercises": len(plan)})
        return lesson, key
    raise Busy
