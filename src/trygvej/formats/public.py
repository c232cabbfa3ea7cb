"""What the rest of Trygvej may use of the made formats."""

from __future__ import annotations

from trygvej.formats import materials, store
from trygvej.formats.actions.keep_voice import keep_voice
from trygvej.formats.actions.make_pieces import make_pieces
from trygvej.formats.actions.order_pieces import order_pieces
from trygvej.formats.actions.remove_voice import remove_voice
from trygvej.formats.actions.speak_lines import MayNot, speak_lines
from trygvej.formats.base import CannotMake, Material, Piece, State
from trygvej.formats.browser import program as browser
from trygvej.formats.jobs import troubles, waiting
from trygvej.formats.materials import title
from trygvej.formats.offers import address, names
from trygvej.formats.registry import FORMATS
from trygvej.formats.stock import Line, survey
from trygvej.formats.voice.machine import may_publish
from trygvej.formats.voice.machine import say as say_draft
from trygvej.formats.voice.recordings import read as recorded
from trygvej.formats.voice.sound import NotSound
from trygvej.formats.voices import VoiceLine, voice_lines

__all__ = [
    "FORMATS",
    "CannotMake",
    "Line",
    "Material",
    "MayNot",
    "NotSound",
    "Piece",
    "State",
    "VoiceLine",
    "address",
    "browser",
    "keep_voice",
    "known_keys",
    "make_pieces",
    "may_publish",
    "names",
    "order_booklets",
    "order_missing",
    "order_pieces",
    "read",
    "recorded",
    "remove_voice",
    "say_draft",
    "speak_lines",
    "survey",
    "title",
    "troubles",
    "voice_lines",
    "waiting",
]  # fmt: skip


def order_booklets(key: str) -> None:
    """Ask the worker for the booklets of the public version that are missing or out of date, one per language."""
    order_pieces(survey([key], ["booklet"]), priority=0)


def order_missing() -> None:
    """Ask the worker for all light pieces that are not in order; for pictures only where there is a browser."""
    order_pieces(survey(formats=["booklet"]), priority=0)
    if browser():
        order_pieces(survey(formats=[key for key, form in FORMATS.items() if not form.heavy]))


def known_keys() -> list[str]:
    """The key of everything that something can be made from."""
    return list(dict.fromkeys(key for _, key, _ in materials.every()))


def read(line: Line) -> bytes | None:
    """The file of a piece; None unless it says what it should."""
    return store.read(line.piece, line.fingerprint)
