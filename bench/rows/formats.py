"""What it costs to make the formats of one exercise, as `trygvej make` does it: by format, and once more unchanged."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from bench.row import Pace, Row

KEY = "svindel-sms"
"""Five steps, and the exercise whose formats every test makes."""
BAR_MEGABYTES = 500
BAR_UNCHANGED = 3.0  # seconds
BAR_FILM = 1.5  # seconds of work for each second of film, with both sizes made


def measure(folder: Path, pace: Pace) -> list[Row]:
    """CPU seconds of the command with all it starts; each format from an empty folder, in Danish."""
    home = folder / "formats"
    return list(_rows(home))


def _rows(home: Path) -> Iterator[Row]:
    _spent(home, "--check")  # the first start makes the database
    idle = _spent(home, "--format", "card", "--check")
    for form in ("card", "leaflet", "slides"):
        figure = _spent(home, "--format", form) - idle
        yield Row(f"make-{form}", f"Making the {form} of an exercise", max(0.0, figure), "s CPU")
    seconds = 0.0
    for form in ("film", "film-phone"):
        figure = _spent(home, "--format", form) - idle
        seconds = _playing(home, form)
        name = f"Making a second of {form}"
        yield Row(f"make-{form}", name, figure / seconds, "s CPU", bar=BAR_FILM)
    before = time.monotonic()
    unchanged = _spent(home, "--lang", "da")
    took = time.monotonic() - before
    shown = f"{took:.1f} s by the clock, {unchanged:.1f} s CPU"
    yield Row(
        "make-unchanged", "Making all of them again, unchanged", unchanged, "s CPU", shown, BAR_UNCHANGED
    )
    largest = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    yield Row("make-memory", "The largest process that makes them", largest, "MB", bar=BAR_MEGABYTES)


def _spent(home: Path, *chosen: str) -> float:
    """The CPU seconds of one `trygvej make` and of what it starts."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    command = [sys.executable, "-m", "trygvej", "make", KEY, "--lang", "da", "--jobs", "1", *chosen]
    around = os.environ | {"TRYGVEJ_HOME": str(home)}
    subprocess.run(command, env=around, capture_output=True, check=False)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def _playing(home: Path, form: str) -> float:
    """How many seconds a film that was made plays."""
    (film,) = home.glob(f"media/made/exercise/{KEY}/{form}.da.*.mp4")
    asked = ["ffprobe", "-v", "error", "-show_entries", "format=duration", "-of", "csv=p=0", str(film)]
    return float(subprocess.run(asked, capture_output=True, text=True, check=True).stdout)
