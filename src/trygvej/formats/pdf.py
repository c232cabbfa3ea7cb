"""The thin client of the PDF maker: a booklet as HTML, and the HTML as a tagged PDF/UA.

Nothing is read but what stands here and our own fonts: no network, no clock, no file that content names.
"""

from __future__ import annotations

import logging
from pathlib import Path

from django.template.loader import render_to_string

from trygvej.formats import fonts
from trygvej.formats.book import Booklet

_CSS = Path(__file__).parent / "print" / "booklet.css"
_BASE = "trygvej:/"  # a steady name: object names in the PDF are made from it


class Unwanted(ValueError):
    """The page asks for something that is not ours to read."""


def make(booklet: Booklet) -> bytes:
    """The booklet as a PDF, the same bytes for the same booklet."""
    from weasyprint import CSS, HTML, URLFetcher  # takes half a second: only the worker pays for it
    from weasyprint.text.fonts import FontConfiguration

    class OwnFiles(URLFetcher):
        """Hands out our own fonts and nothing else."""

        def fetch(self, url: str, headers: object = None) -> object:
            from weasyprint.urls import URLFetcherResponse

            content = fonts.read(url.removeprefix(_BASE))
            if content is None:
                raise Unwanted(url)
            return URLFetcherResponse(url, content, {"Content-Type": "font/woff2"})

    logging.getLogger("fontTools").setLevel(logging.WARNING)
    page = render_to_string("formats/booklet.html", {"book": booklet})
    config, fetcher = FontConfiguration(), OwnFiles()
    sheets = [
        CSS(string=text, base_url=_BASE, font_config=config, url_fetcher=fetcher)
        for text in (fonts.faces(_BASE), _CSS.read_text("utf-8"))
    ]
    html = HTML(string=page, base_url=_BASE, url_fetcher=fetcher)
    made = html.write_pdf(
        stylesheets=sheets,
        font_config=config,
        pdf_variant="pdf/ua-1",
        pdf_identifier=booklet.hash.encode()[:32],
    )
    return bytes(made)
