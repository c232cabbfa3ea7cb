"""Count what is given out: in memory, without asking who it is for, and written down every few seconds.

Those who give pages out only ever raise the numbers, and the writer only ever reads them and remembers how far it has
come. So nothing is lost between the two, and nobody waits for the disk.
"""

from __future__ import annotations

import logging
import re
import threading
from collections.abc import Callable, Mapping

logger = logging.getLogger("trygvej.frontdoor")

EVERY = 5.0  # seconds
MOST_ORIGINS = 500  # that one process counts; whoever makes them up shall not fill the disk
# Programs say what they are by one of these words; a browser says none of them.
_PROGRAMS = re.compile(
    r"(?<!cu)bot\b|bots\b|crawl|spider|slurp|http|curl|wget|python|java/|ruby|perl|scan|monitor|preview|lighthouse|headless|"
    r"archiv|validator|fetch|feed"
)
_SHORTEST_BROWSER = 20  # characters
_MOST_AGENTS = 4096

Marked = tuple[str, ...]
Write = Callable[[Mapping[str, int]], object]


class Counting:
    """The numbers of one process. ``name_host(word, referer)`` completes a word that asks for the origin around."""

    def __init__(
        self,
        write: Write,
        name_host: Callable[[str, str], str | None],
        hang_up: Callable[[], object] = lambda: None,
        every: float = EVERY,
    ) -> None:
        self.counts: dict[str, int] = {}
        self._write = write
        self._name_host = name_host
        self._hang_up = hang_up
        self._every = every
        self._written: dict[str, int] = {}
        self._programs: dict[int, bool] = {}
        self._origins: set[str] = set()
        self._away = False
        self._lock = threading.Lock()
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._run, name="figures", daemon=True)

    def count(self, marked: Marked, agent: str, referer: str) -> None:
        """Raise the numbers of a page given to a browser; known pages are given in one thread, others in another."""
        program = self._programs.get(hash(agent))  # the agent itself is kept nowhere
        if program is None:
            program = self._is_program(agent)
        if program:
            return
        counts = self.counts
        with self._lock:
            for word in marked:
                if "*" in word:
                    self._count_host(word, referer)
                else:
                    counts[word] = counts.get(word, 0) + 1

    def _is_program(self, agent: str) -> bool:
        program = len(agent) < _SHORTEST_BROWSER or _PROGRAMS.search(agent.lower()) is not None
        if len(self._programs) < _MOST_AGENTS:
            self._programs[hash(agent)] = program
        return program

    def _count_host(self, word: str, referer: str) -> None:
        named = self._name_host(word, referer) if referer else None
        if named is None or (named not in self._origins and len(self._origins) >= MOST_ORIGINS):
            return
        self._origins.add(named)
        self.counts[named] = self.counts.get(named, 0) + 1

    def start(self) -> None:
        """Begin to write."""
        self._thread.start()

    def stop(self) -> None:
        """Write what is left, and end."""
        self._stop.set()
        self._thread.join(timeout=5)

    def flush(self) -> None:
        """Write what has been counted since the last time; where that fails it is written the next time."""
        now = self.counts.copy()
        new = {word: number - self._written.get(word, 0) for word, number in now.items()}
        new = {word: number for word, number in new.items() if number}
        if not new:
            return
        try:
            self._write(new)
        except Exception:  # whatever it is, visitors are served on and counted on
            self._hang_up()
            if not self._away:
                logger.warning("the figures cannot be written; they are kept until they can", exc_info=True)
            self._away = True
        else:
            self._written = now
            self._away = False

    def _run(self) -> None:
        while not self._stop.wait(self._every):
            self.flush()
        self.flush()
        self._hang_up()
