"""A session in the database, by hand: a step costs one small read and one short write.

On SQLite one lock per process keeps learners' writes apart, so that they queue instead of polling for the file.
On PostgreSQL counter and event are written by one statement.
"""

from __future__ import annotations

import hashlib
import hmac
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, date, datetime
from typing import Final, NamedTuple

from django.conf import settings
from django.db import connection, transaction
from django.utils.timezone import localtime

HOUR: Final = 3600
KEPT_SECONDS: Final = 24 * HOUR
_WRITE = threading.RLock()

_FIND = """SELECT id, exercise, persona, language, alone, n, first, expires, company
    FROM practice_session
    WHERE token = %s AND expires > %s"""
_EVENTS = "SELECT body FROM practice_event WHERE session_id = %s AND n > %s AND n <= %s ORDER BY n"
_RAISE = "UPDATE practice_session SET n = n + 1 WHERE id = %s AND n = %s"
_ADD = "INSERT INTO practice_event (session_id, n, body) VALUES (%s, %s, %s)"
_BOTH = """WITH raised AS ({} RETURNING id, n)
    INSERT INTO practice_event (session_id, n, body) SELECT id, n, %s FROM raised""".format(_RAISE)  # noqa: S608, UP032
_TELL = "UPDATE practice_counter SET n = n + 1 WHERE company = %s"
_BOTH_AND_TELL = """WITH raised AS ({} RETURNING id, n),
    told AS ({} AND EXISTS (SELECT 1 FROM raised))
    INSERT INTO practice_event (session_id, n, body) SELECT id, n, %s FROM raised""".format(_RAISE, _TELL)  # noqa: S608, UP032
_COMPANIES = """SELECT DISTINCT company FROM practice_session
    WHERE id IN ({}) AND company <> 0 ORDER BY company"""
_NEW = """INSERT INTO practice_session
    (token, exercise, persona, language, alone, n, first, expires, code_expires, company)
    VALUES (%s, %s, %s, %s, %s, 1, 1, %s, 0, %s) RETURNING id"""
_OTHER = """UPDATE practice_session SET exercise = %s, persona = %s, language = %s, alone = %s, n = n + 1, first = n + 1
    WHERE id = %s RETURNING n"""
_FORGET = "DELETE FROM practice_event WHERE session_id = %s AND n < %s"


class Row(NamedTuple):
    """A session as it is read for every request."""

    id: int
    exercise: str
    persona: str
    language: str
    alone: bool
    n: int
    first: int
    expires: int = 0
    company: int = 0

    @property
    def today(self) -> date:
        """The practice day: the one on which the session began."""
        return localtime(
            datetime.fromtimestamp((self.expires or now() + KEPT_SECONDS) - KEPT_SECONDS, UTC)
        ).date()


def hashed(token: str) -> str:
    """What is kept of a token: long and random, so that a plain hash is enough."""
    return hashlib.sha256(token.encode()).hexdigest()


def hashed_code(code: str) -> str:
    """What is kept of a code: short, so that it needs the site's own key."""
    return hmac.new(settings.SECRET_KEY.encode(), code.encode(), "sha256").hexdigest()


def now() -> int:
    """The time in seconds."""
    return int(time.time())


def find(token: str) -> Row | None:
    """The session of this token, unless its day is over."""
    with connection.cursor() as cursor:
        cursor.execute(_FIND, (hashed(token), now()))
        found = cursor.fetchone()
    return Row(*found) if found else None


def find_all(sessions: Sequence[int]) -> list[Row]:
    """These sessions, but for those that are over."""
    if not sessions:
        return []
    marks = ", ".join(["%s"] * len(sessions))
    with connection.cursor() as cursor:
        cursor.execute(_FIND.replace("token = %s", f"id IN ({marks})"), [*sessions, now()])
        return [Row(*found) for found in cursor.fetchall()]


def events(session: int, after: int, until: int) -> list[str]:
    """The events of a session numbered ``after`` + 1 to ``until``, as JSON."""
    with connection.cursor() as cursor:
        cursor.execute(_EVENTS, (session, after, until))
        return [row[0] for row in cursor.fetchall()]


def add(session: int, expected: int, body: str, company: int = 0) -> bool:
    """Write one event after number ``expected``, and count it for the company.

    False (and nothing written) where another came before it.
    """
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            if company:
                cursor.execute(_BOTH_AND_TELL, (session, expected, company, body))
            else:
                cursor.execute(_BOTH, (session, expected, body))
            return cursor.rowcount == 1
    with writing(), connection.cursor() as cursor:
        cursor.execute(_RAISE, (session, expected))
        if cursor.rowcount != 1:
            return False
        cursor.execute(_ADD, (session, expected + 1, body))
        if company:
            cursor.execute(_TELL, (company,))
    return True


def create(token: str, row: Row, body: str) -> None:
    """A new session with its first event."""
    ends = (
        (now() + KEPT_SECONDS) // HOUR * HOUR
    )  # the hour is enough, and says less about when somebody sat here
    with writing(), connection.cursor() as cursor:
        given = (
            hashed(token),
            row.exercise,
            row.persona,
            row.language,
            bool(row.alone),
            ends,
            row.company,
        )
        cursor.execute(_NEW, given)
        cursor.execute(_ADD, (cursor.fetchone()[0], 1, body))


def change(session: int, row: Row, body: str) -> int:
    """Lay the table for another exercise: what happened before is forgotten, the numbers go on. Returns the new one."""
    with writing(), connection.cursor() as cursor:
        cursor.execute(_OTHER, (row.exercise, row.persona, row.language, bool(row.alone), session))
        number = cursor.fetchone()[0]
        cursor.execute(_FORGET, (session, number))
        cursor.execute(_ADD, (session, number, body))
        if row.company:
            cursor.execute(_TELL, (row.company,))
    return int(number)


def forget(sessions: Sequence[int]) -> None:
    """Delete these sessions with everything in them. SQLite overwrites what is deleted (``secure_delete``).

    Call it ``writing``: the companies of those who are gone are told in the same transaction.
    """
    if not sessions:
        return
    marks = ", ".join(["%s"] * len(sessions))
    with connection.cursor() as cursor:
        cursor.execute(_COMPANIES.format(marks), list(sessions))
        companies = cursor.fetchall()
        cursor.execute(f"DELETE FROM practice_event WHERE session_id IN ({marks})", list(sessions))  # noqa: S608
        cursor.execute(f"DELETE FROM practice_session WHERE id IN ({marks})", list(sessions))  # noqa: S608
        for company in companies:
            cursor.execute(_TELL, company)


@contextmanager
def writing() -> Iterator[None]:
    """A transaction that waits its turn; one within another is part of it."""
    if connection.vendor == "postgresql":
        with transaction.atomic():
            yield
        return
    with _WRITE, transaction.atomic():
        yield
