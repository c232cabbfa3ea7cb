"""The slides: an exercise for a projector, one step a page, and notes for who teaches."""

from __future__ import annotations

from trygvej.formats import paper, pdf
from trygvej.formats.base import Format, Material, Tools
from trygvej.formats.sheet import Sheet, Source, sheet


class Slides(Format):
    """To show to a class; the notes come after the last slide."""

    key, file, material = "slides", "dias", Material.EXERCISE
    looks = 3  # notes in two columns

    def says(self, source: Source) -> Sheet:
        """Words, pictures, and the hints as notes."""
        return sheet(source, pictures=True, hints=True)

    def make(self, source: Source, tools: Tools) -> bytes:
        """Take the pictures and lay it out."""
        said, mark = self.says(source), self.fingerprint(source)
        page = paper.page("slides.html", said, mark)
        return pdf.make(page, "slides.css", mark, paper.files(said, mark, source.batch, tools))
