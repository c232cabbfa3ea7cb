"""The thin client of the browser: the screens of the practice world as pictures for paper.

Debian's Chromium is started for one list of pictures, draws them below one another and ends. It reads a file and
the site's own sheets, asks no host, and needs no server, no driver and no event loop beside Django.
"""

from __future__ import annotations

import io
import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

from django.contrib.staticfiles import finders
from django.template.loader import render_to_string
from django.utils import translation
from django.utils.translation import gettext as _

from trygvej.formats.base import CannotMake, Drawn

WIDE, HIGH, SCALE = 480, 600, 2
"""The frame in CSS pixels (also in ``print/pictures.css``), and how many pixels each of them becomes."""
AT_ONCE = 12  # one long picture must stay below what the browser can draw
PATIENCE = 120  # seconds
TRIES = 3  # on a busy machine the picture can be taken before the typefaces are there
SPARE = 200  # the window is a little lower than one asks for

_HERE = Path(__file__).parent / "print"
_SHEETS = ("design/trygvej.css", "practice/practice.css", "formats/guide.css")
_FLAGS = (
    "--headless",
    "--disable-gpu",
    "--hide-scrollbars",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--disable-dev-shm-usage",
    "--host-resolver-rules=MAP * ~NOTFOUND",  # nothing here has business with any host
    "--allow-file-access-from-files",  # a page on disk may read the typefaces on disk
    # What differs from one machine or run to the next:
    "--font-render-hinting=none",
    "--disable-lcd-text",
    "--force-color-profile=srgb",
    "--force-prefers-reduced-motion",
    f"--force-device-scale-factor={SCALE}",
    "--virtual-time-budget=5000",
)


def program() -> str | None:
    """Where the browser is; None where there is none."""
    return shutil.which("chromium")


def take(wanted: tuple[Drawn, ...]) -> tuple[bytes, ...]:
    """A picture (PNG) of each screen, all of one size and scale.

    Raises:
        CannotMake: when there is no browser, or it draws nothing.
    """
    taken: list[bytes] = []
    for start in range(0, len(wanted), AT_ONCE):
        taken += _taken(wanted[start : start + AT_ONCE])
    return tuple(taken)


def _taken(wanted: tuple[Drawn, ...]) -> list[bytes]:
    page = _page(wanted)
    for _try in range(TRIES):
        frames = list(_cut(_drawn(page, len(wanted)), len(wanted)))
        if all(frames):
            return [frame for frame in frames if frame]
    raise CannotMake(_("The browser did not finish in time."))


def _page(wanted: tuple[Drawn, ...]) -> str:
    """The screens as a page. They are Danish, whatever the language of the paper is."""
    sheets = [*(Path(str(finders.find(name))) for name in _SHEETS), _HERE / "pictures.css"]
    values = {
        "wanted": wanted,
        "sheets": [path.as_uri() for path in sheets],
        "script": (_HERE / "pictures.js").as_uri(),
    }
    with translation.override("da"):
        return render_to_string("formats/pictures.html", values)


def _drawn(page: str, frames: int) -> bytes:
    browser = program()
    if browser is None:
        raise CannotMake(_("There is no browser to take pictures with. Install Debian's package: chromium"))
    with tempfile.TemporaryDirectory(prefix="trygvej-pictures-") as folder:
        source, target = Path(folder, "page.html"), Path(folder, "page.png")
        source.write_text(page, "utf-8")
        command = [browser, *_FLAGS, *_sandbox(), f"--user-data-dir={folder}/profile"]
        command += [
            f"--window-size={WIDE},{HIGH * frames + SPARE}",
            f"--screenshot={target}",
            source.as_uri(),
        ]
        said = _ran(command, folder)
        if not target.exists():
            raise CannotMake(_("The browser took no picture. It said: %(said)s") % {"said": said[-500:]})
        return target.read_bytes()


def _ran(command: list[str], folder: str) -> str:
    surroundings = {"HOME": folder, "TZ": "UTC", "PATH": os.defpath, "LANG": "C.UTF-8"}
    try:
        ended = subprocess.run(
            command, env=surroundings, capture_output=True, text=True, timeout=PATIENCE, check=False
        )
    except subprocess.TimeoutExpired as error:
        raise CannotMake(_("The browser did not finish in time.")) from error
    except OSError as error:
        raise CannotMake(_("The browser cannot be started: %(why)s") % {"why": error}) from error
    return ended.stderr.strip()


def _sandbox() -> tuple[str, ...]:
    """Chromium refuses its sandbox to root."""
    return ("--no-sandbox",) if os.geteuid() == 0 else ()


def _cut(picture: bytes, frames: int) -> Iterator[bytes | None]:
    """Each frame as a picture of its own; None for one that is empty, taken before anything was drawn."""
    from PIL import Image  # comes with the PDF maker

    with Image.open(io.BytesIO(picture)) as whole:
        wide, high = WIDE * SCALE, HIGH * SCALE
        for number in range(frames):
            kept = io.BytesIO()
            frame = whole.convert("L").crop((0, high * number, wide, high * (number + 1)))
            frame.save(kept, "PNG", optimize=True)
            darkest, lightest = frame.getextrema()
            yield kept.getvalue() if darkest != lightest else None
