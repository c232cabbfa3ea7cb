"""What an encoded film shows, measured frame by frame."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PIL import Image, ImageChops, ImageStat

from trygvej.formats.film.motion import View
from trygvej.formats.film.said import Size

LEAP = 3
"""So many times more than on both sides of it: a frame that was left out gives twice as much."""
FLOOR = 50_000
"""What the encoder may add by itself (grey levels over half a million pixels)."""


def ran(*command: str | Path) -> bytes:
    """What a program writes; it must end well."""
    return subprocess.run(command, capture_output=True, check=True).stdout


def probed(path: Path) -> dict[str, Any]:
    """Streams and chapters of a film."""
    found = ran("ffprobe", "-v", "error", "-show_streams", "-show_chapters", "-of", "json", path)
    return dict(json.loads(found))


def apart(path: Path, size: Size) -> list[int]:
    """How much light differs between each frame and the one before, at half the size; the first has none before it."""
    wide, high = size.wide // 2, size.high // 2
    command = ["ffmpeg", "-v", "error", "-i", str(path), "-vf", f"scale={wide}:{high}",
               "-pix_fmt", "gray", "-f", "rawvideo", "-"]  # fmt: skip
    found, before = [], None
    with subprocess.Popen(command, stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        while raw := process.stdout.read(wide * high):
            picture = Image.frombytes("L", (wide, high), raw)
            found.append(int(ImageStat.Stat(ImageChops.difference(before or picture, picture)).sum[0]))
            before = picture
    return found


def faults(path: Path, size: Size, views: Sequence[View]) -> list[str]:
    """Where an encoded film repeats a frame while it is declared to move, or leaps out of an even movement."""
    changes = apart(path, size)
    if len(changes) != len(views):
        return [f"{len(changes)} frames for {len(views)}"]
    found = []
    for at in range(1, len(views) - 1):
        if not views[at].moves:
            continue
        if not changes[at]:
            found.append(f"frame {at} repeats the one before")
        around = (changes[at - 1], changes[at + 1])
        if views[at - 1].moves and views[at + 1].moves and changes[at] > LEAP * max(around) + FLOOR:
            found.append(f"frame {at} leaps: {changes[at]} between {around}")
    return found
