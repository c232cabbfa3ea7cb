"""Keep a recording of one line of an exercise or a film script, from a file or from the browser."""

from __future__ import annotations

import logging

from trygvej.formats.base import Material
from trygvej.formats.voice import recordings, sound
from trygvej.formats.voice.lines import Line
from trygvej.formats.voice.recordings import Origin, Recording
from trygvej.publishing.public import announce

logger = logging.getLogger("trygvej.formats")


def keep_voice(
    material: Material, key: str, line: Line, upload: bytes, origin: Origin = Origin.PERSON
) -> Recording:
    """Read it, make it one channel of FLAC, and keep it under a mark of the words it says.

    Raises:
        NotSound: when it cannot be read as sound, is empty or says nothing.
        CannotMake: when ffmpeg is missing.
    """
    flac, milliseconds = sound.taken_in(upload)
    kept = recordings.write(material, key, line, flac, milliseconds, origin)
    logger.info("voice kept", extra={"line": f"{key} {line.key}", "language": line.language})
    announce()  # a film without these words is stale now, and its page must say so
    return kept
