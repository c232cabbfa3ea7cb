"""The leaflet: an exercise on A4, two steps a page, each with a picture of its screen."""

from __future__ import annotations

from typing import Any

from trygvej.formats import paper, pdf
from trygvej.formats.base import Format, Material, Tools
from trygvej.formats.sheet import Sheet, Source, sheet

A_PAGE = 2


class Leaflet(Format):
    """To take home, and to have beside one at the screen."""

    key, file, material = "leaflet", "folder", Material.EXERCISE
    looks = 2  # pictures without the border of a card

    def says(self, source: Source) -> Sheet:
        """Words, pictures and where to get help."""
        return sheet(source, pictures=True)

    def make(self, source: Source, tools: Tools) -> bytes:
        """Take the pictures and lay it out."""
        said, mark = self.says(source), self.fingerprint(source)
        page = paper.page("leaflet.html", said, mark, pages=pages(said))
        return pdf.make(page, "leaflet.css", mark, paper.files(said, mark, source.batch, tools))


def pages(said: Sheet) -> list[list[tuple[str, Any]]]:
    """What stands on each page, two halves a page: the title, every step, the end.

    Where that leaves half a page, it becomes room for the reader's own notes, so that no page is half empty.
    """
    halves: list[tuple[str, Any]] = [("title", said), *(("step", step) for step in said.steps), ("end", said)]
    if len(halves) % A_PAGE:
        halves.append(("notes", None))
    return [halves[start : start + A_PAGE] for start in range(0, len(halves), A_PAGE)]
