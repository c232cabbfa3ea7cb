"""Follow the public generation and the day, so that memory never holds what is no longer so."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from datetime import datetime

from trygvej.frontdoor.edition import Edition, day_in_denmark
from trygvej.frontdoor.memory import Memory

logger = logging.getLogger("trygvej.frontdoor")

EVERY = 0.5  # seconds; a publish shall show everywhere within 2


class Watcher:
    """One thread per process that turns the memory to a new edition when there is one.

    The order is what makes it safe: first the process renews what it keeps (``renew``), then memory turns.
    A page made from the old state was begun under the old edition, and memory refuses or forgets it.
    """

    def __init__(
        self,
        memory: Memory,
        *,
        generation: Callable[[], int],
        renew: Callable[[], bool],
        clock: Callable[[], datetime],
        hang_up: Callable[[], object],
        every: float = EVERY,
    ) -> None:
        self._memory = memory
        self._generation = generation
        self._renew = renew
        self._clock = clock
        self._hang_up = hang_up
        self._every = every
        self._away = False
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._run, name="generation-watcher", daemon=True)

    def start(self) -> None:
        """Begin to watch."""
        self._thread.start()

    def stop(self) -> None:
        """End it; returns when it has ended, or after two seconds."""
        self._stop.set()
        self._thread.join(timeout=2)

    def look(self) -> None:
        """Look once. While the database is away the pages in memory go on being served as they are."""
        try:
            edition = Edition(self._generation(), day_in_denmark(self._clock()))
            if edition != self._memory.edition and self._renew():
                self._memory.turn(edition)
        except Exception:  # whatever it is, watching must go on
            self._hang_up()
            if not self._away:
                logger.warning("the generation cannot be read; pages in memory are served on", exc_info=True)
            self._away = True
        else:
            if self._away:
                logger.warning("the generation can be read again")
            self._away = False

    def _run(self) -> None:
        self.look()
        while not self._stop.wait(self._every):
            self.look()
        self._hang_up()
