"""Go on at another device by a short code, good once and for a quarter of an hour. Who types it takes over."""

from __future__ import annotations

import secrets
import threading
from typing import Final

from django.db import IntegrityError

from trygvej.practice.models import Session
from trygvej.practice.sessions import storage

LETTERS: Final = "ABCDEFGHJKMNPRSTUVWXYZ23456789"  # none that is taken for another: no I, L, O, Q, 0, 1
LENGTH: Final = 6
GOOD_SECONDS: Final = 15 * 60
MOST_WRONG: Final = 60
"""Wrong codes a minute that one process takes; a guesser must not get through."""


def hand_over(session: int) -> str:
    """Give a code for this session; an earlier one is good no more."""
    for _ in range(5):
        code = "".join(secrets.choice(LETTERS) for _ in range(LENGTH))
        try:
            with storage.writing():
                Session.objects.filter(pk=session).update(
                    code=storage.hashed_code(code), code_expires=storage.now() + GOOD_SECONDS
                )
        except IntegrityError:  # somebody else was just given the same
            continue
        return code
    raise RuntimeError("no code is free")


def hand_over_to(typed: str) -> str | None:
    """A new token for the session of this code; None where the code is not good.

    The device one came from is out: on a library's computer nothing is left behind.
    """
    code = tidy(typed)
    if len(code) != LENGTH or not _wrong.may_try():
        return None
    token = secrets.token_urlsafe(24)
    with storage.writing():
        taken = Session.objects.filter(
            code=storage.hashed_code(code), code_expires__gt=storage.now(), expires__gt=storage.now()
        ).update(code=None, code_expires=0, token=storage.hashed(token))
    if not taken:
        _wrong.count()
    return token if taken else None


def tidy(typed: str) -> str:
    """A code as it was meant: no spaces, capitals, only letters that are in codes."""
    return "".join(letter for letter in typed.upper() if letter in LETTERS)


class _Wrong:
    """How many wrong codes were tried in this minute."""

    def __init__(self) -> None:
        self._minute, self._tries = 0, 0
        self._lock = threading.Lock()

    def may_try(self) -> bool:
        with self._lock:
            self._turn()
            return self._tries < MOST_WRONG

    def count(self) -> None:
        with self._lock:
            self._turn()
            self._tries += 1

    def _turn(self) -> None:
        minute = storage.now() // 60
        if minute != self._minute:
            self._minute, self._tries = minute, 0


_wrong = _Wrong()
