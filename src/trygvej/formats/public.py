"""What the rest of Trygvej may use of the made formats."""

from __future__ import annotations

from collections.abc import Iterator

from trygvej.formats import materials, registry, store
from trygvej.formats.actions.bring_shipped import bring_shipped
from trygvej.formats.actions.decide import decide
from trygvej.formats.actions.keep_sign_film import keep_sign_film
from trygvej.formats.actions.keep_voice import keep_voice
from trygvej.formats.actions.make_batch import Refused, make_batch
from trygvej.formats.actions.make_pieces import make_pieces
from trygvej.formats.actions.order_pieces import BEHIND, missing, order_pieces
from trygvej.formats.actions.print_for_batch import order_for_batch, print_for_batch
from trygvej.formats.actions.remove_sign_film import remove_sign_film
from trygvej.formats.actions.remove_voice import remove_voice
from trygvej.formats.actions.rename_batch import rename_batch
from trygvej.formats.actions.speak_lines import MayNot, speak_lines
from trygvej.formats.actions.withdraw_batch import withdraw_batch
from trygvej.formats.addresses import EDITION
from trygvej.formats.base import CannotMake, Material, Piece, State
from trygvej.formats.batches.printed import every as printed_for
from trygvej.formats.batches.printed import keyed
from trygvej.formats.browser import program as browser
from trygvej.formats.checking import check_content, is_ours
from trygvej.formats.jobs import Failure, Job, Progress, failures, progress, stop_waiting, waiting
from trygvej.formats.materials import group_of, hand_in, languages, place, title
from trygvej.formats.models import Batch, Decision
from trygvej.formats.offers import Offer, address, names
from trygvej.formats.offers import of as offers
from trygvej.formats.page_leaflet import PageSheet, PageSource, Part
from trygvej.formats.posters import posters
from trygvej.formats.ranges import answer as ranged
from trygvej.formats.registry import FORMATS
from trygvej.formats.registry import of as forms_of
from trygvej.formats.scripts import rooms_are_drawn_by, scripts
from trygvej.formats.signing import SignStep, read_step, sign_steps
from trygvej.formats.stock import Line, survey
from trygvej.formats.stock import of as lines
from trygvej.formats.untold import Untold, untold, untold_films
from trygvej.formats.videos import BadFilm
from trygvej.formats.voice.machine import may_publish
from trygvej.formats.voice.machine import say as say_draft
from trygvej.formats.voice.recordings import read as recorded
from trygvej.formats.voice.sound import NotSound
from trygvej.formats.voices import VoiceLine, has_voice, voice_lines

__all__ = [
    "EDITION", "FORMATS", "VOICED", "BadFilm", "Batch", "CannotMake", "Decision", "Failure", "Job", "Line",
    "Material", "MayNot", "NotSound", "Offer", "PageSheet", "PageSource", "Part", "Piece", "Progress", "Refused",
    "SignStep", "State", "Untold", "VoiceLine", "address", "bring_shipped", "browser", "check_content", "decide",
    "every_piece", "failures", "forms_of", "group_of", "hand_in", "has_voice", "is_ours", "keep_sign_film",
    "keep_voice", "keyed", "known_keys", "languages", "lines", "make_batch", "make_pieces", "may_publish", "names",
    "offers", "order_booklets", "order_for_batch", "order_missing", "order_pieces", "place", "posters",
    "print_for_batch", "printed_for", "progress", "ranged", "read", "read_step", "recorded", "remove_sign_film",
    "remove_voice", "rename_batch", "rooms_are_drawn_by", "say_draft", "scripts", "sign_steps", "speak_lines",
    "stop_waiting", "survey", "title", "untold", "untold_films", "voice_lines", "waiting", "withdraw_batch",
]  # fmt: skip

VOICED = tuple(form.key for form in FORMATS.values() if form.voiced)
"""The formats that a recorded voice goes into."""
_FIRST = [form.key for form in FORMATS.values() if form.material in (Material.WIZARD, Material.POSTER)]
"""The few papers that are made in seconds, before all others."""
_OF_PAGES = [form.key for form in FORMATS.values() if form.material is Material.PAGE]
_PICTURED = [form.key for form in FORMATS.values() if form.material is Material.EXERCISE and not form.heavy]


def order_booklets(key: str) -> None:
    """Ask the worker for the papers of the public version that are missing or out of date, one job per language."""
    order_pieces(survey([key], _FIRST), priority=0)


def order_missing() -> None:
    """Ask the worker for all light pieces that are not in order; for pictures only where there is a browser."""
    order_pieces(survey(formats=_FIRST), priority=0)
    if browser():
        order_pieces(survey(formats=_PICTURED))
    missing.using(priority=BEHIND).enqueue(_OF_PAGES)


def every_piece() -> Iterator[Piece]:
    """Everything that can be made; quick, as it does not look how anything stands."""
    for material, key, language in materials.every():
        yield from (Piece(material, key, form.key, language) for form in registry.of(material, language))


def known_keys() -> list[str]:
    """The key of everything that something can be made from."""
    return list(dict.fromkeys(key for _, key, _ in materials.every()))


def read(line: Line) -> bytes | None:
    """The file of a piece; None unless it says what it should."""
    return store.read(line.piece, line.fingerprint)
