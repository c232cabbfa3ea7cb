"""Put the film of somebody who signs beside an exercise, or beside one of its steps."""

from __future__ import annotations

import logging

from trygvej.formats import signing, store, videos
from trygvej.formats.sign import SIGN, sign_piece
from trygvej.publishing.public import announce

logger = logging.getLogger("trygvej.formats")


def keep_sign_film(key: str, content: bytes, language: str = "da", step: str = "") -> None:
    """Keep the film as one that signs the words of today; an older one goes. Without ``step`` it is of all of it.

    Raises:
        LookupError: there is no such exercise or step, or it has no sign language in this language.
        BadFilm: the file is refused.
        CannotMake: ffmpeg is not there.
    """
    source = signing.sign_source(key, language)
    if source is None:
        raise LookupError(key)
    mark = dict(SIGN.parts(source)).get(step) if step else SIGN.fingerprint(source)
    if mark is None:
        raise LookupError(step)
    piece = sign_piece(key, language, step)
    store.write(piece, SIGN, mark, videos.cleaned(content))
    announce()
    logger.info("sign film kept", extra={"piece": f"{piece.format} {key}", "language": language})
