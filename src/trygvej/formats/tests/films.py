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
    """Where an encoded film repeats a frame or jumps while it is declared to move."""
    changes = apart(path, size)
    if len(changes) != len(views):
        return [f"{len(changes)} frames for {len(views)}"]
    jump = 255 * (size.wide // 2) * (size.high // 2) / 16
    moving = [(at, changes[at]) for at in range(1, len(views)) if views[at].moves]
    repeats = [f"frame {at} repeats the one before" for at, change in moving if not change]
    return repeats + [f"frame {at} jumps" for at, change in moving if change > jump]
