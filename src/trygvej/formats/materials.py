"""What there is to make something from: the exercises and the public wizards, in their languages."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.conf import settings

from trygvej.formats.base import Material
from trygvej.formats.edition import Edition
from trygvej.formats.sheet import Place, Source
from trygvej.formats.voice import recordings
from trygvej.practice import public as practice
from trygvej.wizards import public as wizards

Named = tuple[Material, str, str]
"""Material, key and language."""


def every() -> Iterator[Named]:
    """All there is, in the order of the lists that people see."""
    for key, exercise in practice.exercises().items():
        for language in exercise.languages:
            yield Material.EXERCISE, key, language
    for key, published in wizards.published().items():
        for language in published.wizard.languages:
            yield Material.WIZARD, key, language


def source(material: Material, key: str, language: str) -> Any:
    """What a format is handed; None where there is no such thing in this language."""
    if material is Material.WIZARD:
        return _edition(key, language)
    guide = practice.guide(key, language)
    if guide is None or not guide.made:
        return None
    return Source(guide=guide, place=_place(), voices=recordings.kept(key, language))


def title(material: Material, key: str, language: str) -> str:
    """What a material is called."""
    found = practice.exercises()[key] if material is Material.EXERCISE else wizards.published()[key].wizard
    return practice.in_language(found.title, language)[0]


def _edition(key: str, language: str) -> Edition | None:
    public = wizards.published().get(key)
    if public is None or language not in public.wizard.languages:
        return None
    return Edition(public.wizard, public.number, public.hash, wizards.made_on(key, public.number), language)


def _place() -> Place:
    """Where the paper says it comes from."""
    operator = settings.OPERATOR
    return Place(
        url=settings.PUBLIC_URL, name=operator["name"], phone=operator["phone"], hours=operator["hours"]
    )
