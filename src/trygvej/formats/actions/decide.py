"""Decide about pieces: that they are not needed, or not given out yet. Or take the decision back."""

from __future__ import annotations

import logging
from collections.abc import Iterable

from django.db import transaction

from trygvej.formats.base import Piece
from trygvej.formats.models import Decision
from trygvej.publishing.public import announce

logger = logging.getLogger("trygvej.formats")


@transaction.atomic
def decide(pieces: Iterable[Piece], what: str) -> int:
    """Write the decision down; an empty one takes the last one back. Pages that offer them are made anew."""
    number = 0
    for piece in pieces:
        place = {
            "material": str(piece.material), "key": piece.key, "format": piece.format, "language": piece.language,
        }  # fmt: skip
        if what:
            Decision.objects.update_or_create(**place, defaults={"what": what})
        else:
            Decision.objects.filter(**place).delete()
        logger.info("piece decided", extra={"piece": f"{piece.format} {piece.key}", "what": what or "none"})
        number += 1
    if number:
        announce()
    return number
