"""Add what was counted in memory to the numbers of a day."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from django.db import connection, transaction

from trygvej.figures.marks import Mark
from trygvej.figures.models import Count

_FIELDS = "kind, key, day, node, language, what"


def add_counts(day: date, counts: Mapping[Mark, int]) -> None:
    """Raise the numbers of a day, all of them or (where the database fails) none.

    Several processes may do so at once. The rows come in one order, so that they cannot wait for each other.
    """
    table = Count._meta.db_table
    statement = (
        f"INSERT INTO {table} ({_FIELDS}, count) VALUES (%s, %s, %s, %s, %s, %s, %s) "  # noqa: S608
        f"ON CONFLICT ({_FIELDS}) DO UPDATE SET count = {table}.count + excluded.count"
    )
    rows = [
        (mark.kind, mark.key, day.isoformat(), mark.node, mark.language, mark.what, number)
        for mark, number in sorted(counts.items(), key=lambda item: str(item[0]))
        if number
    ]
    if rows:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.executemany(statement, rows)
