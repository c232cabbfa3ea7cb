"""The public pages as values, kept in the process and renewed when something public has changed.

Every look-up first asks for the generation (one small query), so a process can never answer from pages older than
the moment it was asked. Of every page its head is kept; whole pages are read when they are asked for, and some of
them kept.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from trygvej.engines.page import documents
from trygvej.engines.page.model import Page
from trygvej.library import heads
from trygvej.library.heads import Head
from trygvej.library.models import PagePublication, PageVersion, Place
from trygvej.publishing import public as publishing

Heads = tuple[Head, ...]


@dataclass(frozen=True, eq=False)
class Snapshot:
    """Every public page, and the ways to it."""

    heads: Mapping[str, Head] = field(default_factory=dict)
    topics: Mapping[str, Heads] = field(default_factory=dict)
    groups: Mapping[str, Heads] = field(default_factory=dict)
    situations: Mapping[str, Heads] = field(default_factory=dict)
    places: tuple[Place, ...] = ()


_kept: tuple[int, Snapshot] | None = None


def current() -> Snapshot:
    """Everything public, as new as the database is now."""
    global _kept  # noqa: PLW0603 - one value per process, swapped whole
    generation = publishing.generation()
    kept = _kept
    if kept is None or kept[0] != generation:
        kept = _kept = (generation, _read(kept[1].heads if kept else {}))
    return kept[1]


def page(key: str) -> Page | None:
    """A whole public page; None where there is none."""
    head = current().heads.get(key)
    return _parsed(head.pk, head.hash) if head else None


def forget() -> None:
    """Empty the process's memory of pages; for tests that roll their database back."""
    global _kept  # noqa: PLW0603
    _kept = None
    _parsed.cache_clear()


def version(key: str, number: int) -> Page | None:
    """An earlier version of a page; None where there is none of that number."""
    found = PageVersion.objects.filter(key=key, number=number).values_list("pk", "hash").first()
    return _parsed(*found) if found else None


@lru_cache(maxsize=256)
def _parsed(pk: int, _hash: str) -> Page:
    return documents.from_json(PageVersion.objects.values_list("document", flat=True).get(pk=pk))


def _read(before: Mapping[str, Head]) -> Snapshot:
    public = list(PagePublication.objects.order_by("key").values_list("key", "version_id", "version__hash"))
    new = [pk for key, pk, hash_ in public if not _same(before.get(key), pk, hash_)]
    fresh = {head.key: head for head in _heads(new)}
    found = {key: fresh.get(key) or before[key] for key, _, _ in public}
    return Snapshot(
        heads=found,
        topics=_by(found.values(), lambda head: (head.topic,)),
        groups=_by(found.values(), lambda head: head.groups),
        situations=_by(found.values(), lambda head: head.situations),
        places=tuple(Place.objects.all()),
    )


def _same(head: Head | None, pk: int, hash_: str) -> bool:
    return head is not None and (head.pk, head.hash) == (pk, hash_)


def _heads(pks: list[int]) -> Iterable[Head]:
    """The heads of some versions; asked for in portions, since a database takes only so many names at once."""
    for at in range(0, len(pks), 500):
        rows = PageVersion.objects.filter(pk__in=pks[at : at + 500])
        for pk, number, hash_, head in rows.values_list("pk", "number", "hash", "head"):
            yield heads.from_json(head, pk, number, hash_)


def _by(found: Iterable[Head], names: Callable[[Head], tuple[str, ...]]) -> dict[str, Heads]:
    table: dict[str, list[Head]] = {}
    for head in found:
        for name in names(head):
            table.setdefault(name, []).append(head)
    return {name: tuple(some) for name, some in table.items()}
