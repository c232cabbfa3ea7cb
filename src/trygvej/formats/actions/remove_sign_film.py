"""Take the film of somebody who signs away."""

from __future__ import annotations

import logging

from trygvej.formats import store
from trygvej.formats.sign import sign_piece
from trygvej.publishing.public import announce

logger = logging.getLogger("trygvej.formats")


def remove_sign_film(key: str, language: str = "da", step: str = "") -> int:
    """Remove that of the whole exercise or of a step, of today or older; tells how many files that were."""
    piece = sign_piece(key, language, step)
    number = store.remove(piece)
    if number:
        announce()
        logger.info("sign film removed", extra={"piece": f"{piece.format} {key}", "language": language})
    return number
