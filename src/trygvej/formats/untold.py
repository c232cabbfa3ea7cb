"""The films that cannot be told as the site is now: what ``trygvej make`` says of them."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from django.conf import settings

from trygvej.engines.film.model import Script
from trygvej.engines.problems import Problem
from trygvej.formats import materials, registry, scripts, stock
from trygvej.formats.base import Material, Piece
from trygvej.formats.checking import FOLDER, FileReport
from trygvej.formats.film.broken import CannotTell
from trygvej.formats.models import Decision
from trygvej.wizards import public as wizards


def untold(
    keys: Collection[str] = (), formats: Collection[str] = (), languages: Collection[str] = ()
) -> list[FileReport]:
    """The scripts with a scene that no longer fits what it shows; an empty choice means all of them.

    A film is no trouble while a wizard that it shows is not public, or where editors say that it is not needed.
    """
    forms = [form.key for form in registry.of(Material.FILM) if not formats or form.key in formats]
    found = []
    for key, script in scripts.scripts().items():
        if forms and (not keys or key in keys) and _is_wanted(script):
            problems = tuple(sorted(_problems(script, forms, languages)))
            found += [FileReport(settings.CONTENT / FOLDER / f"{key}.yaml", problems)] if problems else []
    return found


def _is_wanted(script: Script) -> bool:
    named = {script.wizard, *(scene.wizard.wizard for scene in script.scenes if scene.wizard)} - {None}
    return named <= wizards.published().keys()


def _problems(script: Script, forms: Collection[str], languages: Collection[str]) -> Iterator[Problem]:
    decided = stock.decisions()
    for language in script.languages:
        pieces = (Piece(Material.FILM, script.key, form, language) for form in forms)
        if languages and language not in languages:
            continue
        if all(decided.get(piece) == Decision.NOT_NEEDED for piece in pieces):
            continue
        try:
            materials.telling(script, language)
        except CannotTell as error:
            yield from error.problems
