"""Wrong codes are counted, in memory only, so that nobody can guess her way into a class.

Only wrong ones count. An address may give 20 wrong codes an hour: enough for a room of people behind one address.
When all addresses together have given 600 in the hour, an address that has given one already must wait; one that has
given none may still try, so that an attack elsewhere keeps no class from beginning.

The chance: there are 900,000 codes. One address has 480 tries a day, so it finds one certain class that runs all day
with a chance of 0.05 %. Ten thousand addresses that try once an hour each have 240,000 tries a day: 23 % for one class
that runs all day, 2.2 % for one that runs two hours. What they find is a seat that the instructor sees and can remove.
"""

from __future__ import annotations

import hashlib
import secrets
import threading
from typing import Final

from trygvej.classroom.keys import now

EACH: Final = 20
ALL: Final = 600
MOST_ADDRESSES: Final = 20_000


class Tries:
    """How many wrong codes were given in this hour, by whom (as a hash that only this process can make)."""

    def __init__(self) -> None:
        self._hour, self._all = 0, 0
        self._each: dict[bytes, int] = {}
        self._salt = secrets.token_bytes(16)
        self._lock = threading.Lock()

    def may(self, address: str) -> bool:
        """True where this address may give a code."""
        with self._lock:
            self._turn()
            own = self._each.get(self._hashed(address), 0)
            return own < EACH and (self._all < ALL or own == 0)

    def wrong(self, address: str) -> None:
        """Count a wrong code."""
        with self._lock:
            self._turn()
            self._all += 1
            key = self._hashed(address)
            if key in self._each or len(self._each) < MOST_ADDRESSES:
                self._each[key] = self._each.get(key, 0) + 1

    def _turn(self) -> None:
        hour = now() // 3600
        if hour != self._hour:
            self._hour, self._all, self._salt = hour, 0, secrets.token_bytes(16)
            self._each.clear()

    def _hashed(self, address: str) -> bytes:
        return hashlib.blake2b(address.encode(), key=self._salt, digest_size=12).digest()


tries = Tries()
