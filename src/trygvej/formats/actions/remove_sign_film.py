"""Take the film of somebody who signs away."""

from __future__ import annotations

import logging

from trygvej.formats import store
from trygvej.formats.base import Material, Piece
from trygvej.publishing.public import announce

logger = logging.getLogger("trygvej.formats")


def remove_sign_film(key: str, language: str = "da") -> int:
    """Remove it, of today or older; tells how many files that were."""
    number = store.remove(Piece(Material.EXERCISE, key, "sign", language))
    if number:
        announce()
        logger.info("sign film removed", extra={"piece": f"sign {key}", "language": language})
    return number
