"""Films beside pages, and pages in films: what every room needs to know of them, without knowing who makes them."""

from __future__ import annotations

from collections.abc import Callable
from contextvars import ContextVar
from dataclasses import dataclass

filming: ContextVar[bool] = ContextVar("filming", default=False)
"""Whether the page at hand is made to be filmed. It then tells of no film and no paper: else making one would
change the page, and a changed page makes the film stale. Its static files have their plain names."""


@dataclass(frozen=True, slots=True)
class FilmLine:
    """A made film, as a page links to it. ``minutes`` is how long it plays, rounded up."""

    title: str
    address: str
    minutes: int


Ask = Callable[[str, str], tuple[FilmLine, ...]]
_known: list[Ask] = []


def films_are_known_by(ask: Ask) -> None:
    """Let ``ask`` say which films stand on the page of a path (without language), in a language."""
    _known[:] = [ask]


def films_on(path: str, language: str) -> tuple[FilmLine, ...]:
    """The made films that belong on a page; none while the page itself is filmed."""
    return () if filming.get() or not _known else _known[0](path, language)
