"""Give a pile of papers or links a key of its own."""

from __future__ import annotations

import logging
import secrets

from django.db import IntegrityError, transaction
from django.utils import timezone

from trygvej.engines.language.identifiers import clear
from trygvej.formats.models import Batch

logger = logging.getLogger("trygvej.formats")

LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"
"""Without those that look like one another on paper."""
LENGTH = 6  # nearly nine hundred million keys: nobody meets one by guessing


class Refused(ValueError):
    """The name is empty, or holds a number that belongs to a person."""


def make_batch(name: str) -> Batch:
    """A new batch with a key that says nothing; ``name`` is the place it goes to.

    Raises:
        Refused: the name cannot be used.
    """
    name = checked(name)
    while True:
        key = "".join(secrets.choice(LETTERS) for _ in range(LENGTH))
        try:
            with transaction.atomic():
                batch = Batch.objects.create(key=key, name=name, made=timezone.localdate())
        except IntegrityError:  # taken
            continue
        logger.info("batch made", extra={"batch": key})
        return batch


def checked(name: str) -> str:
    """The name without spaces around it.

    Raises:
        Refused: it cannot be used.
    """
    name = " ".join(name.split())[:120]
    if not name or not clear([name]):
        raise Refused(name)
    return name
