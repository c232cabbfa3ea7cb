"""The pictures of a film: cards, screens as they are acted on, and bars of steps, with where things lie on them.

All of them stand below one another on one page that the browser takes, as many at a time as it can draw.
"""

from __future__ import annotations

import io
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from html import unescape
from pathlib import Path
from typing import Any

from django.contrib.staticfiles import finders
from django.template.loader import render_to_string
from django.utils import translation
from django.utils.translation import gettext as _

from trygvej.formats.base import CannotMake
from trygvej.formats.browser import TRIES, photograph
from trygvej.formats.film.motion import Taken, still
from trygvej.formats.film.said import Film, Part, Size
from trygvej.formats.pictures import SHEETS, SPARE
from trygvej.practice.public import Marks

TALLEST = 1400
"""How much of a screen is drawn, in CSS pixels, where that is enough."""
LONGEST = 2400
"""The same of a long one, and of a page of the site."""
NARROWEST = 500
"""The narrowest window that the browser makes; a narrower page stands in its corner (``print/film.css``)."""
MOST = 4_000_000  # pixels of one picture: the browser holds it four times over, and leaves a still larger one white
_PRINT = Path(__file__).parents[1] / "print"
_PICTURE = re.compile(r'(<img[^>]* src=)"/static/([^"]+)"')
_FOUND = re.compile(r'<pre id="found"[^>]*>(.*?)</pre>', re.DOTALL)


class _TooLow(CannotMake):
    """What is acted on lies below what was drawn."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """One picture to take; ``high`` is the height of its frame in CSS pixels."""

    name: str
    high: int
    part: Part
    marks: Marks | None = None
    number: int = 0

    @property
    def document(self) -> str:
        """The page of the site as a document of its own, with its style sheets on disk."""
        page = self.part.page
        if page is None:
            return ""
        sheets = [*map(_on_disk, page.sheets), (_PRINT / "film-page.css").as_uri()]
        links = "".join(f'<link rel="stylesheet" href="{sheet}">' for sheet in sheets)
        head = (
            f'<!doctype html><html lang="{page.language}" dir="{page.direction}"><head><meta charset="utf-8">'
        )
        return f"{head}{links}</head><body>{_with_pictures(page.html)}</body></html>"

    @property
    def ring(self) -> str:
        """The mark of what is acted on next on a page; empty where nothing is."""
        acts = self.part.acts
        return acts[self.number].element if self.number < len(acts) else ""

    @property
    def filled(self) -> str:
        """What has been filled in on a page already, by mark (JSON)."""
        return json.dumps({act.element: act.typed for act in self.part.acts[: self.number] if act.typed})

    @property
    def bar(self) -> bool:
        """Whether it is the bar below the picture."""
        return self.name.startswith("bar/")


def take(film: Film) -> dict[str, Taken]:
    """Every picture of a film, by name.

    Raises:
        CannotMake: when there is no browser, or it does not finish.
    """
    found: dict[str, Taken] = {}
    for batch in _batches(film.size, list(wanted(film))):
        try:
            found |= _taken(film, batch)
        except _TooLow:  # a few screens are much longer than the rest; no other need take their room
            for one in batch:
                longer = replace(one, high=LONGEST) if one.high == TALLEST else one
                found |= _taken(film, [longer])
    return found


def wanted(film: Film) -> Iterator[Wanted]:
    """The pictures that a film is made of."""
    size = film.size
    for part in film.parts:
        yield Wanted(f"bar/{part.key}", round(size.bottom / size.zoom), part)
        if not part.acted_on:
            yield Wanted(still(part, 0), round(size.stage / size.zoom), part)
            continue
        for number in range(len(part.acts) + 1):
            if not number or number < len(part.acts) or part.acts[number - 1].typed:
                high = TALLEST if part.page is None else LONGEST
                yield Wanted(still(part, number), high, part, _marks(part, number), number)


def _marks(part: Part, number: int) -> Marks:
    """A screen before its act of this number: the ring round it, and what has been filled in already."""
    acts = part.acts
    before = acts[number - 1] if number else None
    return Marks(
        ring=acts[number].element if number < len(acts) else None,
        pressed=before.element if before and before.writes else None,
        filled={act.element: act.typed for act in acts[:number] if act.typed},
        playing=True,
        picture=True,
    )


def _batches(size: Size, all_: list[Wanted]) -> Iterator[list[Wanted]]:
    batch: list[Wanted] = []
    most = MOST / size.wide * size.zoom / size.scale**2  # CSS pixels of height
    for one in all_:
        if batch and sum(other.high for other in batch) + one.high + SPARE > most:
            yield batch
            batch = []
        batch.append(one)
    yield batch


def _taken(film: Film, batch: list[Wanted]) -> dict[str, Taken]:
    size, page = film.size, _page(film, batch)
    high = sum(one.high for one in batch) + SPARE
    for _try in range(TRIES):
        seen = photograph(page, max(NARROWEST, round(size.wide / size.zoom)), high, size.scale, tell=True)
        told = _FOUND.search(seen.page)
        if told:
            return dict(_cut(size, batch, seen.png, json.loads(unescape(told[1]))))
    raise CannotMake(_("The browser did not finish in time."))


def _page(film: Film, batch: list[Wanted]) -> str:
    sheets = [*(Path(str(finders.find(name))) for name in SHEETS), _PRINT / "film.css"]
    values = {
        "film": film,
        "size": film.size,
        "wanted": batch,
        "steps": max(part.number for part in film.parts),
        "sheets": [path.as_uri() for path in sheets],
        "script": (_PRINT / "film.js").as_uri(),
    }
    with translation.override(film.language):
        return render_to_string("formats/film_stills.html", values)


def _on_disk(name: str) -> str:
    return Path(str(finders.find(name))).as_uri()


def _with_pictures(html: str) -> str:
    """Pictures of the site are read from disk too."""
    return _PICTURE.sub(lambda found: f'{found[1]}"{_on_disk(found[2])}"', html)


def _cut(
    size: Size, batch: list[Wanted], png: bytes, told: list[Mapping[str, Any]]
) -> Iterator[tuple[str, Taken]]:
    from PIL import Image  # comes with the PDF maker

    if len(told) != len(batch):
        raise CannotMake(f"{len(told)} pictures for {len(batch)}")
    with Image.open(io.BytesIO(png)) as whole:
        for one, found in zip(batch, told, strict=True):
            top, high = found["top"], min(one.high, found["high"])
            wide = round(size.wide / size.zoom * size.scale)
            frame = whole.crop((0, round(top * size.scale), wide, round((top + high) * size.scale)))
            kept = io.BytesIO()
            frame.convert("RGB").save(kept, "PNG", compress_level=1)
            ring = tuple(found["ring"]) if found["ring"] else None
            if ring and ring[3] > high:
                words = {"part": one.part.title, "pixels": one.high}
                raise _TooLow(_("In “%(part)s” something stands lower than %(pixels)s pixels.") % words)
            letters = tuple(tuple(box) for box in found["letters"])
            yield one.name, Taken(kept.getvalue(), high, ring, letters)  # type: ignore[arg-type]
