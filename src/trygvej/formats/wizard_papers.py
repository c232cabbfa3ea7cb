"""The papers of a wizard beside its booklet: how to find out, and the questions to fill in with a pencil."""

from __future__ import annotations

from typing import Any

from trygvej.formats import addresses, paper, pdf
from trygvej.formats.base import Format, Material, Tools
from trygvej.formats.edition import Edition
from trygvej.formats.inquiry import Inquiry, inquiry

SIZES = (17, 15, 14)
"""Sizes of letters in points, the largest first; each is a class of ``print/inquiry.css``. None is smaller than 14."""
LINES = (12, 8, 4)  # to write on, as many as the last page has room for
SHEET = 2  # pages: both sides of one sheet of paper


class FindOut(Format):
    """To hand out: what the wizard asks, what it can answer, who helps, and the way to it."""

    key, file, material = "find-out", "saadan-finder-du-ud-af-det", Material.WIZARD

    def says(self, source: Edition) -> Inquiry:
        """The questions and the answers by their names, and the helpers."""
        return inquiry(source, outcomes=True)

    def make(self, source: Edition, tools: Tools) -> bytes:
        """Lay it out in the largest letters that both sides of one sheet have room for."""
        said, mark = self.says(source), self.fingerprint(source)
        for size in SIZES:
            laid = _laid_out("find_out.html", said, _values(said, mark, source.batch, size))
            if len(laid.pages) <= SHEET:
                break
        return pdf.write(laid, mark)


class Questions(Format):
    """To fill in with a pencil, alone or with somebody, before one sits down at the screen."""

    key, file, material = "questions", "spoergsmaal-paa-papir", Material.WIZARD

    def says(self, source: Edition) -> Inquiry:
        """The questions with their answers to tick, and the helpers."""
        return inquiry(source, choices=True)

    def make(self, source: Edition, tools: Tools) -> bytes:
        """Lay it out; the last page is filled with lines to write on."""
        said, mark = self.says(source), self.fingerprint(source)
        values = _values(said, mark, source.batch, SIZES[-1])
        plain = _laid_out("questions.html", said, values)
        for lines in LINES:
            laid = _laid_out("questions.html", said, values | {"lines": lines})
            if len(laid.pages) == len(plain.pages):
                return pdf.write(laid, mark)
        return pdf.write(plain, mark)


Values = dict[str, Any]


def _values(said: Inquiry, fingerprint: str, batch: str, size: int) -> Values:
    site, language = said.place.url, said.language
    path = addresses.paper_page(Material.WIZARD, said.key, fingerprint)
    return {
        "sheet": said,
        "fingerprint": fingerprint[:8],
        "address": addresses.in_words(site, addresses.page(Material.WIZARD, said.key), language),
        "size": size,
        "lines": 0,
        "leads": addresses.whole(site, path, language, batch),
    }


def _laid_out(template: str, said: Inquiry, values: Values) -> Any:
    files = {"drawing.svg": paper.drawing(said.drawing), "qr.svg": paper.qr(values["leads"])}
    return pdf.lay_out(paper.drawn(template, said.language, values), "inquiry.css", files)
