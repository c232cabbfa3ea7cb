"""What a page offers to take along: each made format by its name, or the word that it is not made yet."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext as _

from trygvej.design.public import localized
from trygvej.formats import registry
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
    }


def of(lines: Iterable[Line]) -> tuple[Offer, ...]:
    """The formats of one exercise in one language."""
    return tuple(_offer(line) for line in lines)


def _offer(line: Line) -> Offer:
    piece, form = line.piece, registry.FORMATS[line.piece.format]
    ready = line.state in (State.THERE, State.DATED)
    path = localized(f"/trin-for-trin/{piece.key}/{form.file}.{form.suffix}", piece.language)
    return Offer(names()[form.key], path if ready else "", piece.language)
