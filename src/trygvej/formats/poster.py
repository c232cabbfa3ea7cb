"""The poster: one safety message on A3, to be read from three metres."""

from __future__ import annotations

from dataclasses import dataclass

from trygvej.formats import addresses, paper, pdf
from trygvej.formats.base import Format, Material, Tools
from trygvej.formats.posters import PosterSource
from trygvej.formats.sheet import Place

SIZES = (56, 52, 48, 44)
"""Sizes of the points' letters in points. The smallest has letters of 8 mm, which are read from three metres."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wall:
    """Everything that stands on the poster."""

    key: str
    language: str
    headline: str
    points: tuple[str, ...]
    now: str
    drawing: str
    unreviewed: bool
    place: Place


class PosterPaper(Format):
    """To hang on a wall."""

    key, file, material = "poster", "plakat", Material.POSTER

    def says(self, source: PosterSource) -> Wall:
        """The message, and where it comes from."""
        poster, code = source.poster, source.language
        return Wall(
            key=poster.key,
            language=code,
            headline=poster.headline[code],
            points=tuple(one[code] for one in poster.points),
            now=poster.now[code],
            drawing=poster.drawing,
            unreviewed=code in poster.unreviewed,
            place=source.place,
        )

    def make(self, source: PosterSource, tools: Tools) -> bytes:
        """Lay it out in the largest letters that leave it on one page."""
        said, mark = self.says(source), self.fingerprint(source)
        site, own = said.place.url, addresses.page(Material.POSTER, said.key)
        path = addresses.paper_page(Material.POSTER, said.key, mark)
        leads = addresses.whole(site, path, said.language, source.batch)
        files = {"drawing.svg": paper.drawing(said.drawing), "qr.svg": paper.qr(leads)}
        values = {
            "wall": said,
            "fingerprint": mark[:8],
            "address": addresses.in_words(site, own, said.language),
        }
        for size in SIZES:
            measured = paper.drawn("poster.html", said.language, values | {"size": size, "measured": True})
            if len(pdf.lay_out(measured, "poster.css", files).pages) == 1:
                break
        page = paper.drawn("poster.html", said.language, values | {"size": size, "measured": False})
        return pdf.make(page, "poster.css", mark, files)
