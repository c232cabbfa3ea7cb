"""Hold live streams (Server-Sent Events) in the event loop. Django says who may open one; nothing is asked of it after.

A stream tells that something has changed, and never what: a number, or a stamp of a few signs. It is bounded in age and
in what is sent, so that a listener who does not read takes up little, and so that her right is asked for again.
"""

from __future__ import annotations

import asyncio
import logging
import random
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from trygvej.frontdoor.listeners import NOTHING, Listener, Listeners
from trygvej.frontdoor.page import Header
from trygvej.frontdoor.reader import Reader
from trygvej.frontdoor.request import Reply, Sent, Transport

logger = logging.getLogger("trygvej.frontdoor")

STREAM: Final = "trygvej-stream"
"""The header by which Django makes an answer a stream: the number of a company, and of a member (0: none)."""
_BEAT: Final = b"event: beat\ndata: 1\n\n"
_LEFT_OUT: Final = frozenset({"content-length", "trygvej-stream"})


@dataclass(frozen=True)
class Bounds:
    """Of one process: streams and messages in numbers, the rest in seconds."""

    streams: int = 5_000
    same: int = 30  # who listen to the very same: a class's pages at several screens
    beat: float = 15
    age: float = 900
    messages: int = 400  # each is below 100 bytes: so much waits at most for one who does not read
    retry: tuple[float, float] = (0.5, 2.5)  # until who has lost her stream comes back: not all at once


class Held:
    """One open stream, as the event loop keeps it."""

    __slots__ = ("ended", "last", "left", "started", "transport")

    def __init__(self, transport: Transport, messages: int, ended: asyncio.Future[None], now: float) -> None:
        self.transport = transport
        self.left = messages
        self.ended = ended
        self.started = self.last = now

    def send(self, data: bytes, now: float) -> None:
        """Put a message on its way; after the last one the stream ends, and whoever wants more comes again."""
        if self.ended.done():
            return
        self.transport.send_bytes(data)
        self.last = now
        self.left -= 1
        if self.left <= 0:
            self.end()

    def end(self) -> None:
        """Let it end after what was sent."""
        if not self.ended.done():
            self.ended.set_result(None)


class Streams:
    """The live streams of one process."""

    def __init__(
        self,
        listeners: Listeners,
        reader: Reader,
        bounds: Bounds = Bounds(),
        chance: Callable[[], float] = random.random,
    ) -> None:
        self._listeners = listeners
        self._reader = reader
        self._bounds = bounds
        self._chance = chance
        self._held: set[Held] = set()
        self._closed = False
        self._loop: asyncio.AbstractEventLoop | None = None

    def __len__(self) -> int:
        return len(self._held)

    def start(self, loop: asyncio.AbstractEventLoop) -> None:
        """Begin to look and to beat."""
        self._loop = loop
        self._reader.start(lambda *found: loop.call_soon_threadsafe(self._listeners.tell, *found))
        loop.call_later(self._bounds.beat / 15, self._beat)

    def close(self) -> None:
        """End every stream, and open no more: the server stops. Call it in the loop."""
        self._closed = True
        for held in self._held:
            held.end()

    def stop(self) -> None:
        """Stop looking; returns when that has ended."""
        self._closed = True
        self._reader.stop()

    def has_room(self, company: int, who: int) -> bool:
        """False where one more would be too many: the visitor gets Django's plain answer, and asks by herself."""
        bounds, some = self._bounds, self._listeners
        return not self._closed and len(self._held) < bounds.streams and some.like(company, who) < bounds.same

    async def hold(self, mark: str, headers: list[Header], sent: Sent, reply: Reply) -> bool:
        """Hold a stream until its visitor leaves or its time is over; False (and nothing sent) if there is no room."""
        company, who = map(int, mark.split())
        loop = self._loop
        if loop is None or not self.has_room(company, who):
            return False
        transport = reply.response_stream(200, [one for one in headers if one[0] not in _LEFT_OUT])
        held = Held(transport, self._bounds.messages, loop.create_future(), loop.time())
        leaving = asyncio.ensure_future(reply.client_disconnect())
        leaving.add_done_callback(lambda _: held.end())
        listener = Listener(company, who, self._teller(held, loop), _seen(sent.get("last-event-id", "")))
        self._held.add(held)
        self._listeners.add(listener)
        try:
            held.send(f"retry: {self._retry()}\n".encode() + _BEAT, loop.time())
            await held.ended
        finally:
            self._listeners.drop(listener)
            self._held.discard(held)
            leaving.cancel()
        return True

    @staticmethod
    def _teller(held: Held, loop: asyncio.AbstractEventLoop) -> Callable[[int, str], None]:
        def tell(n: int, value: str) -> None:
            held.send(f"id: {n}\ndata: {value or '-'}\n\n".encode(), loop.time())

        return tell

    def _retry(self) -> int:
        least, most = self._bounds.retry
        return int(1000 * (least + (most - least) * self._chance()))

    def _beat(self) -> None:
        """Tell those who have heard nothing for a while that we are here, and let the oldest end."""
        if self._closed or self._loop is None:
            return
        now = self._loop.time()
        for held in tuple(self._held):
            if now - held.started > self._bounds.age:
                held.end()
            elif now - held.last >= self._bounds.beat:
                held.send(_BEAT, now)
        self._loop.call_later(self._bounds.beat / 15, self._beat)


def _seen(last_event_id: str) -> int:
    """The number a visitor says she has seen; who says anything else has seen nothing."""
    plain = last_event_id.isascii() and last_event_id.isdigit() and len(last_event_id) <= 18
    return int(last_event_id) if plain else NOTHING
