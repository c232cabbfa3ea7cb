"""The thin client of the browser: Debian's Chromium, started once for one page on disk, and ended again.

Its headless shell is taken where it is installed: it starts in a third of the time, with three quarters of the memory.

It reads a file and the site's own sheets, asks no host, and needs no server, no driver and no event loop beside
Django. The same page gives the same picture each time.
"""

from __future__ import annotations

import ctypes
import gc
import os
import shutil
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path

from django.utils.translation import gettext as _

from trygvej.formats.base import CannotMake

PATIENCE = 120  # seconds
TRIES = 3  # on a busy machine the picture can be taken before the typefaces are there

_FLAGS = (
    "--headless",
    "--disable-gpu",
    "--hide-scrollbars",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-extensions",
    "--disable-features=SpareRendererForSitePerProcess",  # one page is all it has
    "--no-first-run",
    "--disable-dev-shm-usage",
    "--host-resolver-rules=MAP * ~NOTFOUND",  # nothing here has business with any host
    "--allow-file-access-from-files",  # a page on disk may read the typefaces on disk
    # What differs from one machine or run to the next:
    "--font-render-hinting=none",
    "--disable-lcd-text",
    "--force-color-profile=srgb",
    "--force-prefers-reduced-motion",
    "--virtual-time-budget=5000",
)


@dataclass(frozen=True, slots=True)
class Photograph:
    """What the browser saw: the picture (PNG), and the page as it stood then."""

    png: bytes
    page: str


def program() -> str | None:
    """Where the browser is; None where there is none."""
    return shutil.which("chromium-headless-shell") or shutil.which("chromium")


def photograph(page: str, wide: int, high: int, scale: float, *, tell: bool = False) -> Photograph:
    """A picture of a page in a window of a size in CSS pixels; with ``tell`` also the page after its scripts.

    Raises:
        CannotMake: when there is no browser, or it draws nothing.
    """
    browser = program()
    if browser is None:
        raise CannotMake(_("There is no browser to take pictures with. Install Debian's package: chromium"))
    with tempfile.TemporaryDirectory(prefix="trygvej-pictures-") as folder:
        source, target = Path(folder, "page.html"), Path(folder, "page.png")
        source.write_text(page, "utf-8")
        command = [browser, *_FLAGS, *_sandbox(), f"--user-data-dir={folder}/profile"]
        command += [
            f"--force-device-scale-factor={scale}",
            f"--window-size={wide},{high}",
            f"--screenshot={target}",
            *(["--dump-dom"] if tell else []),
            source.as_uri(),
        ]
        _give_back()
        said, errors = _ran(command, folder)
        if not target.exists():
            raise CannotMake(_("The browser took no picture. It said: %(said)s") % {"said": errors[-500:]})
        return Photograph(target.read_bytes(), said)


def _give_back() -> None:
    """Give the system back what was freed, before the browser asks for as much: some 50 MB after pictures or a PDF."""
    gc.collect()
    trim = getattr(ctypes.CDLL(None), "malloc_trim", None)  # the C library of Debian has it
    if trim:
        trim(0)


def _ran(command: list[str], folder: str) -> tuple[str, str]:
    surroundings = {"HOME": folder, "TZ": "UTC", "PATH": os.defpath, "LANG": "C.UTF-8"}
    try:
        ended = subprocess.run(
            command, env=surroundings, capture_output=True, text=True, timeout=PATIENCE, check=False
        )
    except subprocess.TimeoutExpired as error:
        raise CannotMake(_("The browser did not finish in time.")) from error
    except OSError as error:
        raise CannotMake(_("The browser cannot be started: %(why)s") % {"why": error}) from error
    return ended.stdout, ended.stderr.strip()


def _sandbox() -> tuple[str, ...]:
    """Chromium refuses its sandbox to root."""
    return ("--no-sandbox",) if os.geteuid() == 0 else ()
