"""A server that says which way a request took, and one that goes on talking: what we rely on granian for."""

from __future__ import annotations

import asyncio
from typing import Any

from trygvej.frontdoor import shortcut

WORDS = [("content-type", "text/event-stream")]


class Ways:
    """``/known`` is answered by the shortcut alone, everything else by the event loop alone."""

    left = 0  # how many listeners have gone

    def __rsgi_init__(self, loop: asyncio.AbstractEventLoop) -> None:
        shortcut.install(self.answer)

    def answer(self, scope: Any, reply: Any) -> bool:
        if scope.path != "/known":
            return False
        reply.response_bytes(200, WORDS, b"shortcut")
        return True

    async def __rsgi__(self, scope: Any, reply: Any) -> None:
        if scope.path == "/stream":
            await self.talk(reply)
        else:
            reply.response_bytes(200, WORDS, f"loop, {self.left} left".encode())

    async def talk(self, reply: Any) -> None:
        stream = reply.response_stream(200, WORDS)
        gone = asyncio.ensure_future(reply.client_disconnect())
        number = 0
        while not gone.done():
            await stream.send_bytes(b"data: %d\n\n" % number)
            number += 1
            await asyncio.wait([gone], timeout=0.1)
        self.left += 1


application = Ways()
