"""The card: an exercise on one page, to have beside one at the screen."""

from __future__ import annotations

from trygvej.formats import paper, pdf
from trygvej.formats.base import Format, Material, Tools
from trygvej.formats.sheet import Sheet, Source, sheet

SIZES = (28, 26, 24, 22, 20, 18, 17, 16, 15, 14)
"""Sizes of letters in points, the largest first; each is a class of ``print/card.css``. None is smaller than 14."""


class Card(Format):
    """What to do, step by step, in letters as large as one page allows."""

    key, file, material = "card", "kort", Material.EXERCISE

    def says(self, source: Source) -> Sheet:
        """The words of the steps, without pictures."""
        return sheet(source)

    def make(self, source: Source, tools: Tools) -> bytes:
        """Lay it out in smaller and smaller letters until it stands on one page."""
        said, mark = self.says(source), self.fingerprint(source)
        files = paper.files(said, mark, source.batch)
        for size in SIZES:
            page = paper.page("card.html", said, mark, size=size)
            laid = pdf.lay_out(page, "card.css", files)
            if len(laid.pages) == 1:
                break
        return pdf.write(laid, mark)
