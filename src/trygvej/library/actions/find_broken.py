"""Look through every public page for what leads nowhere, and keep what was found."""

from __future__ import annotations

import logging

from django.db import transaction

from trygvej.engines.page import check
from trygvej.library import desk, snapshot
from trygvej.library.heads import Head
from trygvej.library.models import PagePublication

logger = logging.getLogger("trygvej.library")


def find_broken() -> list[tuple[Head, tuple[str, ...]]]:
    """The pages that lead to something that is not there and was there, or was not looked for, the last time.

    Each page is read whole, one at a time: pictures, people and explained words too can go away.
    """
    shelf, heads = desk.shelf(), snapshot.current().heads
    found = []
    for key, head in heads.items():
        page = snapshot.page(key)
        lost = check.lost(page, shelf) if page else ()
        if _kept(key, lost):
            found.append((head, lost))
    logger.info("links looked at", extra={"pages": len(heads), "broken": len(found)})
    return found


@transaction.atomic
def _kept(key: str, lost: tuple[str, ...]) -> bool:
    """Keep what was found; say whether any of it is new."""
    row = PagePublication.objects.select_for_update().filter(key=key).first()
    if row is None or row.lost == "\n".join(lost):
        return False
    new = bool(set(lost) - set(row.lost.split("\n")))
    row.lost = "\n".join(lost)
    row.save(update_fields=["lost"])
    return new
