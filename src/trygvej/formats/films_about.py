"""Which films belong on a page: those of scripts that name it, once they are made."""

from __future__ import annotations

import math
from collections.abc import Iterator
from functools import lru_cache

from django.conf import settings
from django.utils import timezone

from trygvej.design.public import FilmLine, localized
from trygvej.engines.film.model import Script
from trygvej.formats import materials, registry, stock
from trygvej.formats.base import Material
from trygvej.formats.film import said
from trygvej.formats.film.film import film
from trygvej.formats.film.telling import Telling
from trygvej.formats.scripts import scripts
from trygvej.publishing.public import generation


def films_about(path: str, language: str) -> tuple[FilmLine, ...]:
    """The films on the page of a path (without language), in a language, that may be shown now."""
    named = [script.key for script in scripts().values() if path in _places(script)]
    found = dict(made_films(language, tuple(named))) if named else {}
    return tuple(found.values())


def made_films(language: str, keys: tuple[str, ...] | None = None) -> tuple[tuple[str, FilmLine], ...]:
    """The films of scripts that are made, by key; of all of them or of some."""
    chosen = tuple(scripts()) if keys is None else keys
    return _made(chosen, language, generation(), f"{timezone.localdate()}", f"{settings.MEDIA_ROOT}")


# To know whether a film is fresh, every page in it is looked at: once for each public change and day.
@lru_cache(maxsize=256)
def _made(
    keys: tuple[str, ...], language: str, _generation: int, _day: str, _media: str
) -> tuple[tuple[str, FilmLine], ...]:
    return tuple(_lines(keys, language))


def _lines(keys: tuple[str, ...], language: str) -> Iterator[tuple[str, FilmLine]]:
    decided = stock.decisions()
    for key in keys:
        source = materials.source(Material.FILM, key, language)
        if not isinstance(source, Telling):
            continue
        named = Material.FILM, key, language
        forms = registry.of(Material.FILM)
        if any(stock.public(stock.line(named, form, form.fingerprint(source), decided)) for form in forms):
            minutes = max(1, math.ceil(film(source, said.WIDE).seconds / 60))
            yield key, FilmLine(source.title.text, localized(f"/film/{key}/", language), minutes)


def _places(script: Script) -> tuple[str, ...]:
    own = (f"/vejviser/{script.wizard}/",) if script.wizard else ()
    return (*script.places, *own)
