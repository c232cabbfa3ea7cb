"""Take in a picture for pages: only what can be read as one, drawn anew, so that nothing else comes with it."""

from __future__ import annotations

import hashlib
import io
import logging
import warnings

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage

from trygvej.library.pictures import FOLDER

logger = logging.getLogger("trygvej.library")

MOST_BYTES = 8_000_000
MOST_DOTS = 40_000_000
LONGEST_SIDE = 1600
_FORMATS = ("PNG", "JPEG", "WEBP")


class BadPicture(ValueError):
    """It is no picture of a kind that can be shown, or it is too large."""


def add_picture(content: bytes) -> str:
    """Keep a picture; return its name, which says what it shows (the same picture twice is one file).

    Raises:
        BadPicture: it cannot be taken in.
    """
    made = _drawn_anew(content)
    name = f"{hashlib.sha256(made).hexdigest()[:20]}.webp"
    if not default_storage.exists(f"{FOLDER}/{name}"):
        default_storage.save(f"{FOLDER}/{name}", ContentFile(made))
        logger.info("picture added", extra={"picture": name})
    return name


def _drawn_anew(content: bytes) -> bytes:
    from PIL import Image, ImageFile, ImageOps

    if not content or len(content) > MOST_BYTES:
        raise BadPicture("size")
    # The PDF maker lets broken pictures through for the whole process, and with them notes of any size.
    ImageFile.LOAD_TRUNCATED_IMAGES = False
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(io.BytesIO(content), formats=_FORMATS) as picture:
                if picture.width * picture.height > MOST_DOTS:
                    raise BadPicture("dots")
                whole = ImageOps.exif_transpose(picture).convert("RGB")
    except BadPicture:
        raise
    except Exception as error:  # whatever the reader of pictures trips over, it is no picture for us
        raise BadPicture(type(error).__name__) from error
    whole.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
    clean = Image.new("RGB", whole.size)
    clean.paste(whole)
    kept = io.BytesIO()
    clean.save(kept, "WEBP", quality=82, method=4)
    return kept.getvalue()
