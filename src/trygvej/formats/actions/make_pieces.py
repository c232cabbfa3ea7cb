"""Make what is missing or out of date of one material in one language.

It takes seconds of a whole processor: it runs in the worker and in `trygvej make` only.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Collection, Iterator

from django_tasks import task

from trygvej.formats import materials, registry, stock, store
from trygvej.formats.base import Material, Piece, Tools
from trygvej.formats.tools import Workshop
from trygvej.publishing.public import announce

logger = logging.getLogger("trygvej.formats")


def make_pieces(
    material: Material, key: str, language: str, formats: Collection[str] = (), tools: Tools | None = None
) -> int:
    """Make the pieces that are not as they should be, and tell how many that were.

    Each is kept as soon as it is whole, so that who is stopped loses only the one in hand.

    Raises:
        CannotMake: when a program that is needed is missing or fails.
    """
    number = 0
    try:
        for _ in _made(material, key, language, formats, tools or Workshop()):
            number += 1
    finally:
        if number:
            announce()  # pages that said "not made yet" are made anew
    return number


@task()
def pieces(material: str, key: str, language: str) -> int:
    """The light ones as a job for the worker."""
    return make_pieces(Material(material), key, language, _weighing(heavy=False))


@task()
def heavy_pieces(material: str, key: str, language: str) -> int:
    """The heavy ones as a job for the worker."""
    return make_pieces(Material(material), key, language, _weighing(heavy=True))


def _weighing(*, heavy: bool) -> tuple[str, ...]:
    return tuple(key for key, form in registry.FORMATS.items() if form.heavy is heavy)


def _made(
    material: Material, key: str, language: str, formats: Collection[str], tools: Tools
) -> Iterator[Piece]:
    source = materials.source(material, key, language)
    if source is None:
        return
    for line in list(stock.of((material, key, language), formats)):
        if not line.to_make:
            continue
        begun = time.monotonic()
        form = registry.FORMATS[line.piece.format]
        store.write(line.piece, form, line.fingerprint, form.make(source, tools))
        seconds = round(time.monotonic() - begun, 1)
        words = {"piece": f"{form.key} {key}", "language": language, "seconds": seconds}
        logger.info("piece made", extra=words)
        yield line.piece
