"""The leaflet of a page of the library: its words on A4, and where to see whether there is a newer one."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from trygvej.formats import addresses, paper, pdf
from trygvej.formats.base import CannotMake, Format, Material, Tools
from trygvej.formats.sheet import Place
from trygvej.practice.public import Said

SIZES = ("17", "16", "15", "14", "14 close")
"""Sizes of letters in points, the largest first; each is a class of ``print/inquiry.css``. None is smaller than 14;
at last the lines stand closer, before a second sheet is taken for what nearly had room.
"""
A_SHEET = 2  # pages: both sides


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One block of the body: its kind, and its paragraphs or items.

    Of a picture ``texts`` is what one sees on it and ``file`` its name; of something shown, its kind, its title and
    where it is.
    """

    kind: str
    texts: tuple[Said, ...]
    file: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PageSheet:
    """Everything that stands on the paper. It has the fields that all papers share (see ``sheet.Sheet``).

    ``group`` is whom the edition is fitted to, ``step`` the title and address of what comes next, ``helpers`` the
    names of people to ask, with their telephone and hours.
    """

    key: str
    language: str
    title: Said
    summary: Said
    drawing: str
    unreviewed: bool
    place: Place
    group: Said | None
    parts: tuple[Part, ...]
    terms: tuple[tuple[str, str], ...]
    step: tuple[Said, str] | None
    helpers: tuple[tuple[Said, str, Said | None], ...]
    publishers: tuple[str, ...]
    owner: str
    checked: date


@dataclass(frozen=True, kw_only=True)
class PageSource:
    """What the leaflet of a page is made from. ``picture`` gives a picture's file by its name."""

    sheet: PageSheet
    picture: Callable[[str], bytes | None]
    batch: str = ""


class PageLeaflet(Format):
    """To print, take home and pass on."""

    key, file, material = "page-leaflet", "folder", Material.PAGE
    looks = 2  # no second sheet for a few lines

    def says(self, source: PageSource) -> PageSheet:
        """The words of the page, and whom to ask."""
        return source.sheet

    def make(self, source: PageSource, tools: Tools) -> bytes:
        """Lay it out in the largest letters that take no more sheets of paper than the smallest."""
        said, mark = source.sheet, self.fingerprint(source)
        files, values = _files(source, mark), _values(said, mark)

        @cache
        def laid(size: str) -> Any:
            return _laid_out(said, values | {"size": size}, files)

        fewest = 1 if _sheets(laid(SIZES[0])) == 1 else _sheets(laid(SIZES[-1]))
        chosen = next(size for size in SIZES if _sheets(laid(size)) == fewest)
        return pdf.write(laid(chosen), mark)


def _sheets(laid: Any) -> int:
    return math.ceil(len(laid.pages) / A_SHEET)


def _values(said: PageSheet, mark: str) -> dict[str, Any]:
    own = addresses.page(Material.PAGE, said.key)
    return {
        "sheet": said,
        "fingerprint": mark[:8],
        "address": addresses.in_words(said.place.url, own, said.language),
    }


def _files(source: PageSource, mark: str) -> dict[str, bytes]:
    said = source.sheet
    path = addresses.paper_page(Material.PAGE, said.key, mark)
    leads = addresses.whole(said.place.url, path, said.language, source.batch)
    found = {"drawing.svg": paper.drawing(said.drawing), "qr.svg": paper.qr(leads)}
    for name in [part.file for part in said.parts if part.file]:
        picture = source.picture(name)
        if picture is None:
            raise CannotMake(f"There is no picture {name}")
        found[name] = picture
    return found


def _laid_out(said: PageSheet, values: dict[str, Any], files: dict[str, bytes]) -> Any:
    return pdf.lay_out(paper.drawn("page_leaflet.html", said.language, values), "inquiry.css", files)
