"""Decide about one piece: that it is not needed, or that it is not given out yet. Or take the decision back."""

from __future__ import annotations

import logging

from django.db import transaction

from trygvej.formats.base import Piece
from trygvej.formats.models import Decision
from trygvej.publishing.public import announce

logger = logging.getLogger("trygvej.formats")


@transaction.atomic
def decide(piece: Piece, what: str) -> None:
    """Write the decision down; an empty one takes the last one back. Pages that offer the piece are made anew."""
    place = {
        "material": str(piece.material), "key": piece.key, "format": piece.format, "language": piece.language,
    }  # fmt: skip
    if what:
        Decision.objects.update_or_create(**place, defaults={"what": what})
    else:
        Decision.objects.filter(**place).delete()
    announce()
    logger.info("piece decided", extra={"piece": f"{piece.format} {piece.key}", "what": what or "none"})
