"""The published wizards as values, kept in the process and renewed when something public has changed.

Every look-up first asks for the generation (one small query), so a process can never answer from wizards
older than the moment it was asked. The front door relies on that.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from trygvej.engines.wizard import documents
from trygvej.engines.wizard.model import Wizard
from trygvej.publishing import public as publishing
from trygvej.wizards.models import Publication, Version
from trygvej.wizards.words import Words


@dataclass(frozen=True, eq=False)
class Published:
    """A wizard as the public sees it: the value, and the number of its version."""

    wizard: Wizard
    number: int
    hash: str

    def words(self, language: str, day: date) -> Words:
        """Its words for a reader. They are kept, since most readers ask for today's."""
        return _words(self, language, day)


_kept: tuple[int, Mapping[str, Published]] | None = None


def published() -> Mapping[str, Published]:
    """Every public wizard by key, as new as the database is now."""
    global _kept  # noqa: PLW0603 - one value per process, swapped whole
    generation = publishing.generation()
    kept = _kept
    if kept is None or kept[0] != generation:
        kept = _kept = (generation, _read())
    return kept[1]


def forget() -> None:
    """Empty the process's memory of wizards; for tests that roll their database back."""
    global _kept  # noqa: PLW0603
    _kept = None
    _parsed.cache_clear()


def version(key: str, number: int) -> Wizard | None:
    """An earlier version of a wizard; None where there is none of that number."""
    found = Version.objects.filter(key=key, number=number).values_list("hash", "document").first()
    return _parsed(*found) if found else None


def _read() -> Mapping[str, Published]:
    found = Publication.objects.select_related("version").order_by("key")
    return {
        row.key: Published(
            _parsed(row.version.hash, row.version.document), row.version.number, row.version.hash
        )
        for row in found
    }


@lru_cache(maxsize=64)
def _words(found: Published, language: str, day: date) -> Words:
    return Words(found.wizard, language, day)


@lru_cache(maxsize=64)
def _parsed(_hash: str, document: str) -> Wizard:
    return documents.from_json(document)
