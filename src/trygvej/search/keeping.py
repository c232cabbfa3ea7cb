"""The index of this process: made at the start, and brought up to date after every public change.

While it is brought up to date in a thread of its own, searches go on in the one there is. Without such a thread
(commands, tests) whoever searches brings it up to date first.
"""

from __future__ import annotations

import logging
import threading
import time
from dataclasses import dataclass
from functools import lru_cache

from django.db import connections

from trygvej.engines.search.asking import Answer, ask
from trygvej.engines.search.index import Index
from trygvej.engines.search.synonyms import Group, Thesaurus, merged
from trygvej.publishing import public as publishing
from trygvej.search import content, on_disk, sources
from trygvej.search.entries import Entry, Kind
from trygvej.search.models import OwnGroup

logger = logging.getLogger("trygvej.search")


@dataclass(frozen=True, eq=False)
class Kept:
    """What can be found, as it was at one generation."""

    generation: int
    entries: dict[str, Entry]
    thesaurus: Thesaurus
    index: Index
    words: Index

    def ask(self, text: str, language: str, most: int) -> Answer:
        """Search all that has a page."""
        return ask(text, self.index, self.thesaurus, language, most)

    def explain(self, text: str, language: str, most: int) -> Answer:
        """Search the explained words, which have none: they would stand in front of the pages that they explain."""
        return ask(text, self.words, self.thesaurus, language, most)


BREATH = 4
"""Seconds a process that starts has for its first visitors before it reads everything; who searches earlier waits."""

_kept: Kept | None = None
_writing = threading.Lock()
_renewing = threading.Event()
_asked_again = threading.Event()


def kept() -> Kept:
    """What can be found, as new as the database is now; a moment older while a newer one is being made."""
    found = _kept
    if found is not None and (_renewing.is_set() or found.generation == publishing.generation()):
        return found
    return _bring_up_to_date()


def renew() -> None:
    """Bring the index up to date in a thread of its own; visitors need not wait for it."""
    _asked_again.set()
    if not _renewing.is_set():
        _renewing.set()
        threading.Thread(target=_renew, name="search-index", daemon=True).start()


def forget() -> None:
    """Empty the process's memory; for tests that roll their database back."""
    global _kept  # noqa: PLW0603
    wait()
    _kept = None
    sources.forget()


def wait() -> None:
    """Return when no thread is at work on the index; for tests and measurements."""
    for thread in threading.enumerate():
        if thread.name == "search-index":
            thread.join(timeout=60)


def groups() -> tuple[Group, ...]:
    """The groups of synonyms in force: those of the program, and the editors' in place of them or beside them."""
    return merged(content.groups(), own_groups().values())


def own_groups() -> dict[str, Group]:
    """The editors' groups."""
    return {key: _parsed(text) for key, text in OwnGroup.objects.values_list("key", "document")}


@lru_cache(maxsize=2_000)
def _parsed(text: str) -> Group:
    return Group.model_validate_json(text)


def _renew() -> None:
    try:
        if _kept is None:
            time.sleep(BREATH)
        while _asked_again.is_set():
            _asked_again.clear()
            _bring_up_to_date()
    except Exception:
        logger.exception("the search index could not be renewed; the one there is stays")
    finally:
        _renewing.clear()
        connections.close_all()


def _bring_up_to_date() -> Kept:
    global _kept  # noqa: PLW0603 - one value per process, swapped whole
    with _writing:
        generation = publishing.generation()
        before = _kept
        if before is not None and before.generation == generation:
            return before
        entries = sources.entries()
        thesaurus = Thesaurus(groups())
        paged = {key: entry.offer() for key, entry in entries.items() if entry.kind is not Kind.WORD}
        explained = {key: entry.offer() for key, entry in entries.items() if entry.kind is Kind.WORD}
        known = (before.index, before.words) if before else on_disk.read()
        index = known[0] if known and known[0].fits(paged) else Index()
        words = known[1] if known and known[1].fits(explained) else Index()
        if index.update(paged) + words.update(explained) >= on_disk.FROM:
            on_disk.write((index, words))
        _kept = found = Kept(generation, entries, thesaurus, index, words)
        return found
