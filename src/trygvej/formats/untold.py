"""The films that cannot be told as the site is now: where in their scripts that is, and what to do about it."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from django.conf import settings

from trygvej.engines.film.model import Script
from trygvej.engines.problems import Problem
from trygvej.formats import materials, registry, scripts, stock
from trygvej.formats.base import Material, Piece
from trygvej.formats.checking import FOLDER, FileReport
from trygvej.formats.film.broken import CannotTell
from trygvej.formats.models import Decision
from trygvej.formats.stock import Line
from trygvej.wizards import public as wizards


@dataclass(frozen=True, slots=True)
class Untold:
    """A film that cannot be told in a language. ``lines`` are its pieces, which nothing can make until it can."""

    key: str
    language: str
    problems: tuple[Problem, ...]
    lines: tuple[Line, ...]


def untold(
    keys: Collection[str] = (), formats: Collection[str] = (), languages: Collection[str] = ()
) -> list[FileReport]:
    """The same by script, for those who mend the file; an empty choice means all of them."""
    by_key: dict[str, set[Problem]] = {}
    for film in untold_films(keys, formats, languages):
        by_key.setdefault(film.key, set()).update(film.problems)
    folder = settings.CONTENT / FOLDER
    return [FileReport(folder / f"{key}.yaml", tuple(sorted(found))) for key, found in by_key.items()]


def untold_films(
    keys: Collection[str] = (), formats: Collection[str] = (), languages: Collection[str] = ()
) -> Iterator[Untold]:
    """The films with a scene that no longer fits what it shows, in each language.

    A film is no trouble while a wizard that it shows is not public, or where editors say that it is not needed.
    """
    forms = [form for form in registry.of(Material.FILM) if not formats or form.key in formats]
    decided = stock.decisions()
    for key, script in scripts.scripts().items():
        if not forms or (keys and key not in keys) or not _is_wanted(script):
            continue
        for language in script.languages:
            if languages and language not in languages:
                continue
            pieces = [Piece(Material.FILM, key, form.key, language) for form in forms]
            if all(decided.get(piece) == Decision.NOT_NEEDED for piece in pieces):
                continue
            if problems := problems_of(script, language):
                named = Material.FILM, key, language
                lines = tuple(stock.line(named, form, "", decided, possible=False) for form in forms)
                yield Untold(key, language, problems, lines)


def problems_of(script: Script, language: str) -> tuple[Problem, ...]:
    """Every scene that shows what is not there in a language; none where the film can be told."""
    try:
        materials.telling(script, language)
    except CannotTell as error:
        return error.problems
    return ()


def _is_wanted(script: Script) -> bool:
    named = {script.wizard, *(scene.wizard.wizard for scene in script.scenes if scene.wizard)} - {None}
    return named <= wizards.published().keys()
