"""One thread per process that asks for the numbers its streams follow, however many listen."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Mapping, Sequence
from typing import Final

from trygvej.frontdoor.listeners import Listeners, moved

logger = logging.getLogger("trygvej.frontdoor")

EVERY: Final = 0.05  # seconds between two looks: a sixth of what a class may wait for a command

Counters = Callable[[Sequence[int]], Mapping[int, int]]
Stamps = Callable[[Sequence[int]], Mapping[int, str]]
Tell = Callable[[int, Mapping[int, int], Mapping[int, str]], object]


class Reader:
    """Looks while anybody listens. ``counters(companies)`` and ``stamps(companies)`` ask the database, in this order.

    What a look finds goes to ``tell``, which is called in this thread.
    """

    def __init__(
        self,
        listeners: Listeners,
        counters: Counters,
        stamps: Stamps,
        hang_up: Callable[[], object],
        every: float = EVERY,
    ) -> None:
        self._listeners = listeners
        self._counters = counters
        self._stamps = stamps
        self._hang_up = hang_up
        self._every = every
        self._away = False
        self._stop = threading.Event()
        self._thread: threading.Thread | None = None

    def start(self, tell: Tell) -> None:
        """Begin to look."""
        self._thread = threading.Thread(target=self._run, args=(tell,), name="streams", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """End it; returns when it has ended, or after two seconds."""
        self._stop.set()
        if self._thread is not None:
            self._thread.join(timeout=2)

    def look(self, tell: Tell) -> None:
        """Look once. While the database is away nothing is told, and nothing is lost: the next look finds it."""
        number, known = self._listeners.begin()
        if not known:
            return
        try:
            numbers = moved(known, self._counters(list(known)))
            if numbers:
                tell(number, numbers, self._stamps(list(numbers)))
        except Exception:  # whatever it is, looking must go on
            self._hang_up()
            if not self._away:
                logger.warning("the streams cannot be followed; listeners wait", exc_info=True)
            self._away = True
        else:
            if self._away:
                logger.warning("the streams can be followed again")
            self._away = False

    def _run(self, tell: Tell) -> None:
        while not self._stop.wait(self._every):
            self.look(tell)
        self._hang_up()
