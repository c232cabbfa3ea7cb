"""How often the same words were typed today, without keeping the words: only what is typed five times gets known.

Until then a process remembers a keyed hash and a number. The key is random, stands in memory only and is forgotten
with the day, so that nobody, and not this program either, can tell what the hash was made of.
"""

from __future__ import annotations

import secrets
import threading
from collections import OrderedDict
from datetime import date
from hashlib import blake2b

from trygvej.engines.language.identifiers import refuse
from trygvej.engines.search.folding import folded, words

ENOUGH = 5
"""What fewer than this have typed is nearly somebody's."""
MOST = 5_000
"""Different words that one process remembers the hash of."""
MOST_WORDS, LONGEST = 6, 60


class Tally:
    """The numbers of one process on one day."""

    def __init__(self) -> None:
        self._day: date | None = None
        self._key = b""
        self._counts: OrderedDict[bytes, int] = OrderedDict()
        self._lock = threading.Lock()

    def typed(self, text: str, language: str, today: date) -> int:
        """Tell of words that were typed; how many times more they may now be known to have been typed.

        0 until the fifth time, 5 then, and 1 for every time after that.
        """
        found = countable(text)
        if not found:
            return 0
        with self._lock:
            if today != self._day:
                self._day, self._key = today, secrets.token_bytes(32)
                self._counts.clear()
            said = f"{language} {' '.join(folded(found))}".encode()
            mark = blake2b(said, key=self._key, digest_size=16).digest()
            number = self._counts.pop(mark, 0) + 1
            self._counts[mark] = number
            while len(self._counts) > MOST:
                self._counts.popitem(last=False)
        return 0 if number < ENOUGH else ENOUGH if number == ENOUGH else 1


def countable(text: str) -> str:
    """The words in the form in which they are counted; empty where they must not be.

    A digit can be of a number that is somebody's, an @ of an address, and a long sentence is somebody's story.
    """
    if any(sign.isdigit() or sign.isnumeric() or sign == "@" for sign in text) or refuse(text):
        return ""
    found = " ".join(word.lower() for word in words(text))
    return found if len(found) <= LONGEST and 0 < len(found.split()) <= MOST_WORDS else ""
