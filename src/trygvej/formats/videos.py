"""A film that somebody hands in: is it one, and nothing else? What cannot be played by every browser is refused.

The file is looked at by ffmpeg's own reader, held to one container and to the disk, and its picture is copied into a
new file: sound, pictures of the cover, places, names and dates that a phone writes into a film stay behind.
"""

from __future__ import annotations

import json
import subprocess
import tempfile
from pathlib import Path
from typing import Any

from trygvej.formats.base import CannotMake
from trygvej.formats.film.encode import program

MOST_BYTES = 60_000_000
MOST_SECONDS = 15 * 60
MOST_PIXELS = 1920
PATIENCE = 120  # seconds
_READER = ("-v", "error", "-protocol_whitelist", "file", "-f", "mov")


class BadFilm(ValueError):
    """The file is refused; ``why`` is a short word for the reason."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


def cleaned(content: bytes) -> bytes:
    """The picture of a film alone, ready to be played while it is fetched; the same bytes for the same film.

    Raises:
        BadFilm: it is too large or too long, is no MP4, or its picture is not H.264.
        CannotMake: ffmpeg is not there.
    """
    if len(content) > MOST_BYTES:
        raise BadFilm("large")
    if content[4:8] != b"ftyp":
        raise BadFilm("kind")
    with tempfile.TemporaryDirectory(prefix="trygvej-sign-") as folder:
        source, target = Path(folder, "given.mp4"), Path(folder, "kept.mp4")
        source.write_bytes(content)
        _look(source)
        _ran(
            program(), *_READER, "-i", f"{source}", "-map", "0:v:0", "-c", "copy", "-map_metadata", "-1",
            "-map_chapters", "-1", "-fflags", "+bitexact", "-movflags", "+faststart", f"{target}",
        )  # fmt: skip
        return target.read_bytes()


def _look(source: Path) -> None:
    said = _ran(
        program("ffprobe"), *_READER, "-show_entries",
        "format=duration:stream=codec_type,codec_name,width,height", "-of", "json", f"{source}",
    )  # fmt: skip
    try:
        found: dict[str, Any] = json.loads(said)
        seconds = float(found["format"]["duration"])
        (picture,) = (one for one in found["streams"] if one.get("codec_type") == "video")
        wide, high = int(picture["width"]), int(picture["height"])
    except (ValueError, KeyError) as error:
        raise BadFilm("kind") from error
    if picture.get("codec_name") != "h264":
        raise BadFilm("codec")
    if not 0 < seconds <= MOST_SECONDS:
        raise BadFilm("long")
    if not 0 < max(wide, high) <= MOST_PIXELS:
        raise BadFilm("large")


def _ran(*command: str) -> str:
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=PATIENCE, check=False)
    except subprocess.TimeoutExpired as error:
        raise BadFilm("kind") from error
    except OSError as error:
        raise CannotMake(str(error)) from error
    if done.returncode:
        raise BadFilm("kind")
    return done.stdout
