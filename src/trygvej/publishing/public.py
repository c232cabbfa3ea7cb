"""What others may use of publishing: say that something public has changed, and hear of it.

Whoever changes what the public sees calls ``announce`` in the same transaction. The front door of every web
process looks at ``generation`` twice a second; when it has moved, the process renews what it keeps
(``on_change``) and then forgets its ready-made pages.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Callable

from django.db import connection, transaction
from django.db.models import F
from django.db.models.functions import Greatest

from trygvej.publishing.models import Generation

__all__ = ["announce", "generation", "on_change", "renew"]

logger = logging.getLogger("trygvej.publishing")

ROW = 1
_callbacks: list[Callable[[], object]] = []


@transaction.atomic
def announce() -> None:
    """Say that something public changes with the caller's transaction; call it last in that transaction.

    The row stays locked until the caller commits, so changes become visible in the order of their numbers.
    The number follows the clock as well as the last number: after an older database has been put back it
    still becomes one that no running process has seen.
    """
    now = time.time_ns() // 1_000_000
    raised = Generation.objects.filter(pk=ROW).update(number=Greatest(F("number") + 1, now))
    if not raised:
        Generation.objects.bulk_create([Generation(pk=ROW, number=now)], ignore_conflicts=True)
        Generation.objects.filter(pk=ROW).update(number=F("number") + 1)


def generation() -> int:
    """The number of the last public change, 0 before the first. One small query."""
    with connection.cursor() as cursor:  # every page made asks this; the ORM would triple the cost
        cursor.execute(f"SELECT number FROM {Generation._meta.db_table} WHERE id = {ROW}")  # noqa: S608
        row = cursor.fetchone()
    return row[0] if row else 0


def on_change(callback: Callable[[], object]) -> Callable[[], object]:
    """Have ``callback`` called in every web process after a public change, before old pages are forgotten.

    It is for making ready what the next pages need, so that no visitor waits for it. It runs in a thread of
    its own with its own database connection.
    """
    if callback not in _callbacks:
        _callbacks.append(callback)
    return callback


def renew() -> bool:
    """Call every callback; False where one failed (it is logged, and the others run all the same)."""
    done = True
    for callback in tuple(_callbacks):
        try:
            callback()
        except Exception:
            logger.exception("what the process keeps could not be renewed")
            done = False
    return done
