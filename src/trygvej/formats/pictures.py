"""The screens of the practice world as pictures for paper, taken by the browser from one long page."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path

from django.contrib.staticfiles import finders
from django.template.loader import render_to_string
from django.utils import translation
from django.utils.translation import gettext as _

from trygvej.formats.base import CannotMake, Drawn
from trygvej.formats.browser import TRIES, photograph

WIDE, HIGH, SCALE = 480, 600, 2
"""The frame in CSS pixels (also in ``print/pictures.css``), and how many pixels each of them becomes."""
AT_ONCE = 3  # the browser holds a picture four times over
SPARE = 200  # the window is a little lower than one asks for

_HERE = Path(__file__).parent / "print"
SHEETS = ("design/trygvej.css", "practice/practice.css", "formats/guide.css")


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
    sheets = [*(Path(str(finders.find(name))) for name in SHEETS), _HERE / "pictures.css"]
    values = {
        "wanted": wanted,
        "sheets": [path.as_uri() for path in sheets],
        "script": (_HERE / "pictures.js").as_uri(),
    }
    with translation.override("da"):
        return render_to_string("formats/pictures.html", values)


def _drawn(page: str, frames: int) -> bytes:
    return photograph(page, WIDE, HIGH * frames + SPARE, SCALE).png


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
