"""What it costs to make the formats of one exercise, as `trygvej make` does it: by format, all, and once more."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from bench.machine import family, resident_mb
from bench.row import Pace, Row

KEY = "pin-spaerret"
"""Six steps, in Danish and English."""
LANGUAGES = ("da", "en")
FORMATS = ("card", "leaflet", "slides", "film", "film-phone")
BAR_MEGABYTES = 500
BAR_UNCHANGED = 3.0  # seconds
BAR_FILMS = 1.5  # seconds of work for each second that the films play
GLANCE = 0.2  # seconds between two looks at the memory


def measure(folder: Path, pace: Pace) -> list[Row]:
    """CPU seconds of the command with all it starts for each format, in Danish; then all at once, by the clock."""
    _spent(folder / "formats", "--check")  # the first start makes the database
    return [*_each(folder / "formats"), *_all(folder / "formats")]


def _each(home: Path) -> Iterator[Row]:
    idle = _spent(home, "--format", "card", "--check")
    for form in FORMATS:
        figure = max(0.0, _spent(home, "--format", form, "--lang", "da", "--jobs", "1") - idle)
        if not form.startswith("film"):
            yield Row(f"make-{form}", f"Making the {form} of an exercise", figure, "s CPU")
            continue
        figure /= _playing(home, f"{form}.da.*.mp4")
        yield Row(f"make-{form}", f"Making a second of {form}", figure, "s CPU")


def _all(home: Path) -> Iterator[Row]:
    for made in home.glob(f"media/made/exercise/{KEY}/*"):
        made.unlink()
    seconds, held = _watched(home)
    playing = _playing(home, "film*.mp4")
    shown = f"{seconds:.1f} s for {playing:.1f} s of film"
    name = "All formats in both languages, for each second of film"
    yield Row("make-all", name, seconds / playing, "s", shown, BAR_FILMS)
    yield Row("make-memory", "    memory, with browser and encoder", held, "MB", bar=BAR_MEGABYTES)
    before = time.monotonic()
    _spent(home)
    unchanged = time.monotonic() - before
    yield Row("make-unchanged", "    making all of them again, unchanged", unchanged, "s", bar=BAR_UNCHANGED)


def _command(*chosen: str) -> list[str]:
    languages = [] if "--lang" in chosen else [word for code in LANGUAGES for word in ("--lang", code)]
    return [sys.executable, "-m", "trygvej", "make", KEY, *languages, *chosen]


def _around(home: Path) -> dict[str, str]:
    return os.environ | {"TRYGVEJ_HOME": str(home)}


def _spent(home: Path, *chosen: str) -> float:
    """The CPU seconds of one `trygvej make` and of what it starts."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(_command(*chosen), env=_around(home), capture_output=True, check=False)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def _watched(home: Path) -> tuple[float, float]:
    """Make everything, one after the other: seconds by the clock, and the most memory (MB) held with all it starts."""
    begun, most = time.monotonic(), 0.0
    with subprocess.Popen(_command("--jobs", "1"), env=_around(home), stdout=subprocess.DEVNULL) as process:
        while process.poll() is None:
            most = max(most, sum(_held(process.pid)))
            time.sleep(GLANCE)
    if process.returncode:
        raise SystemExit(f"`trygvej make` ended with {process.returncode}")
    return time.monotonic() - begun, most


def _held(pid: int) -> Iterator[float]:
    """What each process of a family holds (MB)."""
    with suppress(FileNotFoundError, ProcessLookupError):  # one of them ended this moment
        for one in family(pid):
            with suppress(FileNotFoundError, ProcessLookupError):
                yield resident_mb([one])


def _playing(home: Path, films: str) -> float:
    """How many seconds the films that were made play together."""
    return sum(map(_seconds, home.glob(f"media/made/exercise/{KEY}/{films}")))


def _seconds(film: Path) -> float:
    asked = ["ffprobe", "-v", "error", "-show_entries", "format=duration", "-of", "csv=p=0", str(film)]
    return float(subprocess.run(asked, capture_output=True, text=True, check=True).stdout)
