"""What opens a class: a code of six digits for learners, a long key for the instructor, a signed address for the wall.

A code opens a door for learners only: whoever guesses one sits in a class as an animal, sees nobody, and can be
removed. How often one may guess is in ``tries.py``.
"""

from __future__ import annotations

import hmac
import secrets
import time
from typing import Final

from django.conf import settings

DIGITS: Final = 6


def now() -> int:
    """The time in seconds."""
    return int(time.time())


def new_code() -> str:
    """Six digits, the first no zero, so that they are read and typed as six."""
    return str(secrets.randbelow(900_000) + 100_000)


def new_key() -> str:
    """The instructor's key: it cannot be guessed and has nothing to do with the code."""
    return secrets.token_urlsafe(24)


def helper_key(key: str, number: int) -> str:
    """The key of the ``number``-th link shared with another instructor; ``key`` cannot be found from it."""
    return hashed("helper", f"{number}:{key}")[:40]


def hashed(what: str, value: str) -> str:
    """What is kept of a key, and how an address is signed: made with the site's own secret."""
    return hmac.new(settings.SECRET_KEY.encode(), f"{what}:{value}".encode(), "sha256").hexdigest()


def wall_key(lesson: int) -> str:
    """The address of the projector: everybody in the room may read it, and it opens nothing else."""
    return hashed("wall", str(lesson))[:20]


def typed(code: str) -> str:
    """A code as it was meant: digits of any script, without what stands between them."""
    return "".join(str(int(letter)) for letter in code[:40] if letter.isdecimal())
