"""The RSGI application of the site, ``trygvej.frontdoor.app:application``, put together from its parts."""

from __future__ import annotations

import gc
import sys
from collections.abc import Mapping
from datetime import UTC, datetime

from trygvej.config.wsgi import application as django
from trygvej.frontdoor import goodbye
from trygvej.frontdoor.behind import Behind
from trygvej.frontdoor.count import Counting
from trygvej.frontdoor.door import FrontDoor
from trygvej.frontdoor.edition import day_in_denmark
from trygvej.frontdoor.listeners import Listeners
from trygvej.frontdoor.memory import Memory
from trygvej.frontdoor.reader import Reader
from trygvej.frontdoor.streams import Streams
from trygvej.frontdoor.watch import Watcher

# A thread that makes a page gives way to the event loop after this long. Python's own 5 ms, spent several times
# in one answer, is what a visitor would notice while pages are being made.
GIVE_WAY_SECONDS = 0.0005


def build() -> FrontDoor:
    """Put the front door together; Django is set up when this runs."""
    from django.conf import settings
    from django.db import connections

    from trygvej.classroom import public as classroom
    from trygvej.figures import public as figures
    from trygvej.frontdoor.refusals import refuse
    from trygvej.publishing import public as publishing

    memory = Memory(settings.FRONTDOOR_MEMORY)
    behind = Behind(django, memory, settings.SITE["WEB_THREADS"])
    watcher = Watcher(
        memory,
        generation=publishing.generation,
        renew=publishing.renew,
        clock=lambda: datetime.now(UTC),
        hang_up=connections.close_all,
    )

    def write(counts: Mapping[str, int]) -> None:
        marks = {figures.Mark.read(word): number for word, number in counts.items()}
        figures.add_counts(day_in_denmark(datetime.now(UTC)), marks)

    counting = Counting(write, figures.of_host, connections.close_all)

    listeners = Listeners()
    reader = Reader(listeners, classroom.counters, classroom.stamps, connections.close_all)
    streams = Streams(listeners, reader)
    goodbye.install(streams.close)

    def opening() -> None:
        gc.collect()
        gc.freeze()  # what stands at the start is never garbage: collections shall not search it
        gc.enable()  # trygvej.cli.web has stopped it
        sys.setswitchinterval(GIVE_WAY_SECONDS)
        watcher.start()
        counting.start()

    def closing() -> None:
        streams.stop()
        watcher.stop()
        behind.close()
        counting.stop()

    return FrontDoor(memory, behind, refuse, opening, closing, count=counting.count).holding(streams)


application = build()
