"""The tables that this process has lately seen, so that a step need not replay the whole log.

Bounded; least recently used out first. What is here is only ever a copy: an entry counts for one number of one
session, and the database says which number that is.
"""

from __future__ import annotations

from collections import OrderedDict
from threading import Lock
from typing import Any, Final

MOST: Final = 2_000


class Memory:
    """Tables by session."""

    def __init__(self, most: int = MOST) -> None:
        self._most = most
        self._kept: OrderedDict[int, Any] = OrderedDict()
        self._lock = Lock()

    def get(self, session: int) -> Any | None:
        """What is kept of a session, of whatever number."""
        with self._lock:
            found = self._kept.get(session)
            if found is not None:
                self._kept.move_to_end(session)
            return found

    def put(self, session: int, table: Any) -> None:
        """Keep this one, unless a later one is kept already."""
        with self._lock:
            known = self._kept.get(session)
            if known is not None and known.row.n > table.row.n:
                return
            self._kept[session] = table
            self._kept.move_to_end(session)
            while len(self._kept) > self._most:
                self._kept.popitem(last=False)

    def drop(self, session: int) -> None:
        """Forget a session that has ended."""
        with self._lock:
            self._kept.pop(session, None)

    def clear(self) -> None:
        """Forget all of them."""
        with self._lock:
            self._kept.clear()
