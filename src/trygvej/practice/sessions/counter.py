"""One number per company (a class) that rises with everything that changes in it, in the transaction that changes it.

Whoever has seen the number has seen what it counts, on both databases: the number's row is locked until the change is
there for everybody. Nothing may take the lock of a session while it holds that of a number, or two could wait for each
other: so the number is raised last.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from typing import Final

from django.db import connection

from trygvej.practice.models import Counter
from trygvej.practice.sessions.storage import writing

_RAISE: Final = "UPDATE practice_counter SET n = n + 1 WHERE company = %s"
_READ: Final = "SELECT company, n FROM practice_counter WHERE company IN ({})"
_SESSIONS: Final = "SELECT id, n FROM practice_session WHERE id IN ({})"


def open_company(company: int) -> None:
    """Begin to count for a company of this number (above 0)."""
    Counter.objects.create(company=company)


def close_companies(companies: Collection[int]) -> None:
    """Count for these no more."""
    Counter.objects.filter(company__in=companies).delete()


@contextmanager
def changing(company: int) -> Iterator[None]:
    """A transaction that changes something in a company. Steps at its tables raise the number themselves."""
    with writing():
        yield
        with connection.cursor() as cursor:
            cursor.execute(_RAISE, (company,))


def counters(companies: Sequence[int]) -> dict[int, int]:
    """The numbers of these companies; those that are gone are not among them."""
    return _pairs(_READ, companies)


def numbers(sessions: Sequence[int]) -> dict[int, int]:
    """The number of the last event at each of these tables; those that are cleared are not among them."""
    return _pairs(_SESSIONS, sessions)


def _pairs(statement: str, keys: Sequence[int]) -> dict[int, int]:
    if not keys:
        return {}
    with connection.cursor() as cursor:
        cursor.execute(statement.format(", ".join(["%s"] * len(keys))), list(keys))
        return dict(cursor.fetchall())
