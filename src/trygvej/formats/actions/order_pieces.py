"""Ask the worker for what is missing or out of date: one job for each material and language."""

from __future__ import annotations

import logging
from collections.abc import Iterable

from django_tasks import task

from trygvej.formats import jobs, registry, stock
from trygvej.formats.actions.make_pieces import heavy_pieces, pieces
from trygvej.formats.base import Material
from trygvej.formats.materials import Named
from trygvej.formats.stock import Line

logger = logging.getLogger("trygvej.formats")

BEHIND = -10
"""The priority of what nobody waits for: all else in the queue goes before it."""


def order_pieces(lines: Iterable[Line], *, priority: int = BEHIND) -> int:
    """Queue what is not as it should be, unless it waits already; tells how many jobs that were.

    A job makes every light format of its material, also those that were not among the lines: they share their
    pictures. The heavy ones are a job of their own, behind all others.
    """
    missing = [line for line in lines if line.to_make]
    number = 0
    for job, path, heavy in ((pieces, jobs.TASK, False), (heavy_pieces, jobs.HEAVY, True)):
        wanted = dict.fromkeys(
            _named(line) for line in missing if registry.FORMATS[line.piece.format].heavy is heavy
        )
        waiting = jobs.waiting((path,))
        new = [named for named in wanted if named not in waiting]
        for material, key, language in new:
            job.using(priority=BEHIND * 2 if heavy else priority).enqueue(material, key, language)
        number += len(new)
    if number:
        logger.info("pieces ordered", extra={"jobs": number})
    return number


@task()
def missing(formats: list[str]) -> int:
    """Look through all pieces of some formats and order what is missing, as a job: of pages there may be thousands."""
    return order_pieces(stock.survey(formats=formats))


def _named(line: Line) -> Named:
    piece = line.piece
    return Material(piece.material), piece.key, piece.language
