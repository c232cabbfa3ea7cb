"""Take the pages that should have been checked by now, so that their owners are told once and not by two workers."""

from __future__ import annotations

from datetime import date, timedelta

from django.db import transaction
from django.db.models import Q

from trygvej.library import snapshot
from trygvej.library.heads import Head
from trygvej.library.models import PagePublication

AGAIN = timedelta(days=30)


@transaction.atomic
def take_due(today: date) -> list[Head]:
    """The pages that are due and whose owners have not been told within a month; they count as told from now."""
    heads = snapshot.current().heads
    waiting = PagePublication.objects.select_for_update().filter(Q(told=None) | Q(told__lte=today - AGAIN))
    taken = [row.key for row in waiting if row.key in heads and heads[row.key].due(today)]
    PagePublication.objects.filter(key__in=taken).update(told=today)
    return [heads[key] for key in taken]
