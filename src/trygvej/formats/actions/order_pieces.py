"""Ask the worker for what is missing or out of date: one job for each material and language."""

from __future__ import annotations

import logging
from collections.abc import Iterable

from trygvej.formats import jobs
from trygvej.formats.actions.make_pieces import pieces
from trygvej.formats.base import Material
from trygvej.formats.materials import Named
from trygvej.formats.stock import Line

logger = logging.getLogger("trygvej.formats")

BEHIND = -10
"""The priority of what nobody waits for: all else in the queue goes before it."""


def order_pieces(lines: Iterable[Line], *, priority: int = BEHIND) -> int:
    """Queue what is not as it should be, unless it waits already; tells how many jobs that were.

    A job makes every format of its material, also those that were not among the lines: they share their pictures.
    """
    wanted = dict.fromkeys(_named(line) for line in lines if line.to_make)
    waiting = jobs.waiting()
    new = [named for named in wanted if named not in waiting]
    for material, key, language in new:
        pieces.using(priority=priority).enqueue(material, key, language)
    if new:
        logger.info("pieces ordered", extra={"jobs": len(new)})
    return len(new)


def _named(line: Line) -> Named:
    piece = line.piece
    return Material(piece.material), piece.key, piece.language
