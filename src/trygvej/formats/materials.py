"""What there is to make something from: the exercises, the public wizards and the posters, in their languages.

Rooms above this one hand in what they have (``hand_in``): the library its pages.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator
from typing import Any, Protocol

from django.conf import settings

from trygvej.engines.film.model import Script
from trygvej.engines.wizard.model import Audience, Text
from trygvej.formats.base import CannotMake, Material, Piece
from trygvej.formats.edition import Edition
from trygvej.formats.film.telling import Telling
from trygvej.formats.film.told import told
from trygvej.formats.posters import PosterSource, posters
from trygvej.formats.scripts import scripts
from trygvej.formats.sheet import Place, Source
from trygvej.formats.voice import recordings
from trygvej.practice import public as practice
from trygvej.wizards import public as wizards

logger = logging.getLogger("trygvej.formats")

Named = tuple[Material, str, str]
"""Material, key and language."""


class Supply(Protocol):
    """Where the things of one material come from that another room has."""

    def every(self) -> Iterator[tuple[str, str]]:
        """Key and language of each thing, in the order of the lists that people see; quick."""

    def languages(self, key: str) -> tuple[str, ...]:
        """The languages a thing is made in; none where there is no such thing."""

    def source(self, key: str, language: str) -> Any:
        """What the formats of the thing are handed; None where it is not in this language."""

    def text(self, key: str) -> Text:
        """What the thing is called, in its languages."""

    def audience(self, key: str) -> Audience:
        """Whom the thing is for."""


_handed_in: dict[Material, Supply] = {}


def hand_in(material: Material, supply: Supply) -> None:
    """Let a room's things be made into formats; called once, when the program starts."""
    _handed_in[material] = supply


def every() -> Iterator[Named]:
    """All there is, in the order of the lists that people see."""
    for key, exercise in practice.exercises().items():
        for language in exercise.languages:
            yield Material.EXERCISE, key, language
    for key, published in wizards.published().items():
        for language in published.wizard.languages:
            yield Material.WIZARD, key, language
    for key, script in scripts().items():
        for language in script.languages:
            yield Material.FILM, key, language
    for key, poster in posters().items():
        for language in poster.languages:
            yield Material.POSTER, key, language
    for material, supply in _handed_in.items():
        yield from ((material, key, language) for key, language in supply.every())


def source(material: Material, key: str, language: str) -> Any:
    """What a format is handed; None where there is no such thing in this language."""
    if supply := _handed_in.get(material):
        return supply.source(key, language)
    if material is Material.WIZARD:
        return _edition(key, language)
    if material is Material.POSTER:
        poster = posters().get(key)
        if poster is None or language not in poster.languages:
            return None
        return PosterSource(poster=poster, language=language, place=place())
    if material is Material.FILM:
        return _telling(key, language)
    guide = practice.guide(key, language)
    if guide is None or not guide.made:
        return None
    return Source(guide=guide, place=place(), voices=recordings.kept(material, key, language))


def languages(material: Material, key: str) -> tuple[str, ...]:
    """The languages it is made in; none where there is no such thing."""
    if supply := _handed_in.get(material):
        return supply.languages(key)
    return tuple(code for found, name, code in every() if (found, name) == (material, key))


def title(material: Material, key: str, language: str) -> str:
    """What a material is called."""
    return practice.in_language(text(material, key), language)[0]


_GROUPS = {
    Audience.CITIZEN: "borger",
    Audience.OWNER: "ejer",
    Audience.HELPER: "borger",
    Audience.AUTHORITY: "myndighed",
}


def group_of(piece: Piece) -> str:
    """Whom a piece is for: ``borger``, ``ejer`` or ``myndighed``."""
    if piece.material is Material.EXERCISE:
        return "ejer" if practice.exercises()[piece.key].topic == "company" else "borger"
    if piece.material is Material.WIZARD:
        return _GROUPS[wizards.published()[piece.key].wizard.audience]
    if supply := _handed_in.get(piece.material):
        return _GROUPS[supply.audience(piece.key)]
    if piece.material is Material.FILM:
        return _GROUPS[scripts()[piece.key].audience]
    return "borger"


def text(material: Material, key: str) -> Text:
    """What it is called, in its languages."""
    if supply := _handed_in.get(material):
        return supply.text(key)
    if material is Material.POSTER:
        return posters()[key].headline
    if material is Material.FILM:
        return scripts()[key].title
    found = practice.exercises()[key] if material is Material.EXERCISE else wizards.published()[key].wizard
    return found.title


def _edition(key: str, language: str) -> Edition | None:
    public = wizards.published().get(key)
    if public is None or language not in public.wizard.languages:
        return None
    made = wizards.made_on(key, public.number)
    return Edition(public.wizard, public.number, public.hash, made, language, place())


def _telling(key: str, language: str) -> Telling | None:
    """The film of a script; None where it cannot be told as the site is now (``trygvej make`` says why)."""
    script = scripts().get(key)
    if script is None or language not in script.languages:
        return None
    try:
        return telling(script, language)
    except CannotMake as error:
        logger.warning("film cannot be told", extra={"film": key, "language": language, "why": str(error)})
        return None


def telling(script: Script, language: str) -> Telling:
    """The film of a script as the site is now.

    Raises:
        CannotTell: a scene shows what is not there.
    """
    return told(script, language, place(), recordings.kept(Material.FILM, script.key, language))


def place() -> Place:
    """Where a paper says it comes from."""
    operator = settings.OPERATOR
    return Place(
        url=settings.PUBLIC_URL, name=operator["name"], phone=operator["phone"], hours=operator["hours"]
    )
