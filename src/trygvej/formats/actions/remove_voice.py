"""Take the recording of one line away."""

from __future__ import annotations

import logging

from trygvej.formats.base import Material
from trygvej.formats.voice import recordings
from trygvej.publishing.public import announce

logger = logging.getLogger("trygvej.formats")


def remove_voice(material: Material, key: str, language: str, line: str) -> None:
    """It is gone; what was made from it becomes stale."""
    recordings.remove(material, key, language, line)
    logger.info("voice removed", extra={"line": f"{key} {line}", "language": language})
    announce()
