"""The booklet: a whole wizard on paper."""

from __future__ import annotations

from django.template.loader import render_to_string
from django.utils import translation

from trygvej.formats import pdf
from trygvej.formats.base import Format, Material, Tools
from trygvej.formats.compose import compose
from trygvej.formats.edition import Edition


class Booklet(Format):
    """Every question and answer of a wizard, numbered, with its sources."""

    key, file, material = "booklet", "hele-vejviseren", Material.WIZARD
    carries_key = False

    def says(self, source: Edition) -> object:
        """A version's hash stands for all of its words."""
        return source.language, source.number, source.hash

    def make(self, source: Edition, tools: Tools) -> bytes:
        """Lay it out."""
        with translation.override(source.language):
            page = render_to_string("formats/booklet.html", {"book": compose(source)})
        return pdf.make(page, "booklet.css", source.hash)
