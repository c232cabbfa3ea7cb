"""The thin client of the PDF maker: a page as HTML, with its sheet and its pictures, as a tagged PDF/UA.

Nothing is read but what is handed over and our own fonts: no network, no clock, no file that content names.
"""

from __future__ import annotations

import logging
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from trygvej.formats import fonts

BASE = "trygvej:/"
"""Where pages find what is handed over ("trygvej:/step-1.png"). A steady name: names in the PDF are made from it."""
_SHEETS = Path(__file__).parent / "print"


class Unwanted(ValueError):
    """The page asks for something that is not ours to read."""


def make(page: str, sheet: str, mark: str, files: Mapping[str, bytes] | None = None) -> bytes:
    """The page as a PDF, the same bytes for the same page.

    ``sheet`` is the name of its style sheet in ``print/``, ``mark`` some letters to be known by, ``files`` what the
    page shows, by name.
    """
    return write(lay_out(page, sheet, files), mark)


def write(document: Any, mark: str) -> bytes:
    """What ``lay_out`` has laid out, as a PDF."""
    return bytes(document.write_pdf(pdf_variant="pdf/ua-1", pdf_identifier=mark.encode()[:32]))


def lay_out(page: str, sheet: str, files: Mapping[str, bytes] | None = None) -> Any:
    """The page laid out on paper (WeasyPrint's document), to see how many pages it takes before it is written."""
    from weasyprint import CSS, HTML  # takes half a second: only who makes PDFs pays for it
    from weasyprint.text.fonts import FontConfiguration

    logging.getLogger("fontTools").setLevel(logging.WARNING)
    config, fetcher = FontConfiguration(), _fetcher(files or {})
    sheets = [
        CSS(string=text, base_url=BASE, font_config=config, url_fetcher=fetcher)
        for text in (fonts.faces(BASE), (_SHEETS / sheet).read_text("utf-8"))
    ]
    html = HTML(string=page, base_url=BASE, url_fetcher=fetcher)
    return html.render(stylesheets=sheets, font_config=config, pdf_variant="pdf/ua-1")


_MEDIA = {
    "png": "image/png",
    "svg": "image/svg+xml",
    "woff2": "font/woff2",
    "jpg": "image/jpeg",
    "webp": "image/webp",
}


def _fetcher(files: Mapping[str, bytes]) -> Any:
    from weasyprint import URLFetcher
    from weasyprint.urls import URLFetcherResponse

    class OwnFiles(URLFetcher):
        """Hands out what was handed over, our own fonts, and nothing else."""

        def fetch(self, url: str, headers: object = None) -> object:
            name = url.removeprefix(BASE)
            content = files.get(name) or fonts.read(name)
            if content is None:
                raise Unwanted(url)
            return URLFetcherResponse(url, content, {"Content-Type": _MEDIA[name.rpartition(".")[2]]})

    return OwnFiles()
