"""What the rest of Trygvej may use of the made formats."""

from __future__ import annotations

from trygvej.formats import store
from trygvej.formats.tasks import booklet
from trygvej.wizards import public as wizards

__all__ = ["booklet_ready", "order_booklets"]


def order_booklets(key: str) -> None:
    """Ask the worker for the booklets of the public version that have not been made, one per language."""
    found = wizards.published().get(key)
    for language in found.wizard.languages if found else ():
        if not booklet_ready(key, found.number, language):
            booklet.enqueue(key, found.number, language)


def booklet_ready(key: str, number: int, language: str) -> bool:
    """Tell whether the booklet of a version has been made in a language."""
    return store.exists(key, number, language)
