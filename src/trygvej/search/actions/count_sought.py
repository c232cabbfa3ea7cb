"""Remember that words were typed often enough."""

from __future__ import annotations

from datetime import date, timedelta

from django.db import connection, transaction

from trygvej.search.models import Sought
from trygvej.search.tally import countable

KEPT = timedelta(days=400)
"""A year and a little, so that a month can be held against the same one a year before."""


def count_sought(text: str, language: str, times: int, *, found: bool, today: date) -> None:
    """Add to the number of this month. Months that are older than a year are forgotten by the way."""
    words = countable(text)
    if not words or times < 1:
        return
    month = today.replace(day=1)
    table = Sought._meta.db_table
    statement = (
        f"INSERT INTO {table} (month, language, words, times, found) VALUES (%s, %s, %s, %s, %s) "  # noqa: S608
        f"ON CONFLICT (month, language, words) DO UPDATE SET times = {table}.times + excluded.times, "
        "found = excluded.found"
    )
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement, [month.isoformat(), language, words, times, found])
        if times > 1:
            Sought.objects.filter(month__lt=today - KEPT).delete()
