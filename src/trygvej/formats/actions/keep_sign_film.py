"""Put the film of somebody who signs beside an exercise."""

from __future__ import annotations

import logging

from trygvej.formats import materials, registry, store, videos
from trygvej.formats.base import Material, Piece
from trygvej.publishing.public import announce

logger = logging.getLogger("trygvej.formats")


def keep_sign_film(key: str, content: bytes, language: str = "da") -> None:
    """Keep the film as one that signs the words of today; an older one goes.

    Raises:
        LookupError: there is no such exercise, or it has no sign language in this language.
        BadFilm: the file is refused.
        CannotMake: ffmpeg is not there.
    """
    form = registry.FORMATS["sign"]
    source = materials.source(Material.EXERCISE, key, language) if language in form.languages else None
    if source is None:
        raise LookupError(key)
    piece = Piece(Material.EXERCISE, key, form.key, language)
    store.write(piece, form, form.fingerprint(source), videos.cleaned(content))
    announce()
    logger.info("sign film kept", extra={"piece": f"{form.key} {key}", "language": language})
