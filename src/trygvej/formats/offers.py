"""What a page offers to take along: each made format by its name, or the word that it is not made yet."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext as _

from trygvej.design.public import filming, localized
from trygvej.formats import addresses, registry
from trygvej.formats.base import State
from trygvej.formats.stock import Line


@dataclass(frozen=True, slots=True)
class Offer:
    """One format of one exercise. ``address`` is empty until it is made; ``language`` is that of the piece."""

    name: str
    address: str
    language: str


def names() -> dict[str, str]:
    """What each format is called in the reader's language."""
    return {
        "leaflet": _("Leaflet with pictures (PDF, A4)"),
        "card": _("Card on one page (PDF, A4)"),
        "slides": _("Slides with notes, for you who teach (PDF)"),
        "booklet": _("The whole guide as a booklet (PDF)"),
        "film": _("Film with captions"),
        "film-phone": _("Film with captions, for a phone"),
        "told-film": _("Film from a script, with captions"),
        "told-film-phone": _("Film from a script, for a phone"),
        "audio": _("Sound with chapters (MP3)"),
        "find-out": _("How to find out (PDF, A4)"),
        "sign": _("In sign language (film)"),
        "page-leaflet": _("Leaflet to print (PDF, A4)"),
        "poster": _("Poster (PDF, A3)"),
        "questions": _("The questions on paper (PDF, A4)"),
    }


def of(lines: Iterable[Line]) -> tuple[Offer, ...]:
    """The formats of one exercise in one language; none while the page is being filmed."""
    if filming.get():
        return ()
    shown = (line for line in lines if registry.FORMATS[line.piece.format].offered)
    return tuple(_offer(line) for line in shown if not line.held)


def address(line: Line) -> str:
    """Where a piece can be had; empty while it must not be handed out."""
    piece, form = line.piece, registry.FORMATS[line.piece.format]
    if line.held or line.state not in (State.THERE, State.DATED):
        return ""
    if form.page:
        return localized(form.page % {"key": piece.key}, piece.language)
    path = f"{addresses.page(form.material, piece.key)}{form.file}.{form.suffix}"
    return localized(path, piece.language)


def _offer(line: Line) -> Offer:
    return Offer(names()[line.piece.format], address(line), line.piece.language)
