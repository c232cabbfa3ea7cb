"""The front door itself, as an ASGI callable."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from trygvej.frontdoor.behind import Behind, Response
from trygvej.frontdoor.keep import may_answer, may_make
from trygvej.frontdoor.limits import Gone, Limits, Refused, check_head, read_body
from trygvej.frontdoor.memory import Memory
from trygvej.frontdoor.page import Accepted, Page

Message = dict[str, Any]
Scope = dict[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]

logger = logging.getLogger("trygvej.frontdoor")

LIMITS = Limits()
EMPTY: Message = {"type": "http.response.body", "body": b""}


class FrontDoor:
    """Answers from memory what it knows, and lets Django answer the rest.

    ``refuse(status, path)`` makes the answer where even Django cannot be asked. ``opening`` and ``closing`` are
    called when the server starts and stops. ``count(marked, agent, referer)`` is told of every marked page.
    """

    def __init__(
        self,
        memory: Memory,
        behind: Behind,
        refuse: Callable[[int, str], Response],
        opening: Callable[[], object] = lambda: None,
        closing: Callable[[], object] = lambda: None,
        limits: Limits = LIMITS,
        count: Callable[[tuple[str, ...], str, str], object] = lambda *_: None,
    ) -> None:
        self._memory = memory
        self._behind = behind
        self._refuse = refuse
        self._opening = opening
        self._closing = closing
        self._limits = limits
        self._count = count
        self._accepted = Accepted()
        self._being_made: dict[bytes, asyncio.Event] = {}
        self._waiting = 0

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request. The first lines are the way of nearly all of them, and count every microsecond."""
        if scope["type"] != "http":
            await self._other(scope, receive, send)
            return
        query = scope["query_string"]
        address = scope["raw_path"] + b"?" + query if query else scope["raw_path"]
        headers = dict(scope["headers"])
        page = self._memory.get(address)
        if page is not None and may_answer(scope["method"], headers):
            await self._give(page, scope["method"], headers, send)
        else:
            await self._ask(scope, address, headers, receive, send)

    async def _give(self, page: Page, method: str, headers: Mapping[bytes, bytes], send: Send) -> None:
        if page.marked and method == "GET":
            self._counted(page.marked, headers)
        answer = page.answers[self._accepted[headers.get(b"accept-encoding", b"")]]
        if answer.is_known_to(headers.get(b"if-none-match")):
            await send(answer.unchanged)
            await send(EMPTY)
        else:
            await send(answer.start)
            await send(answer.body if method == "GET" else EMPTY)

    def _counted(self, marked: tuple[str, ...], headers: Mapping[bytes, bytes]) -> None:
        agent, referer = headers.get(b"user-agent", b""), headers.get(b"referer", b"")
        self._count(marked, agent.decode("latin-1"), referer.decode("latin-1"))

    async def _ask(
        self, scope: Scope, address: bytes, headers: Mapping[bytes, bytes], receive: Receive, send: Send
    ) -> None:
        made = await self._answered(scope, address, headers, receive)
        if made is None:
            return
        if isinstance(made, Page):
            await self._give(made, scope["method"], headers, send)
            return
        if made.marked and scope["method"] != "HEAD":
            self._counted(made.marked, headers)
        await send({"type": "http.response.start", "status": made.status, "headers": made.headers})
        await send(EMPTY if scope["method"] == "HEAD" else {"type": "http.response.body", "body": made.body})

    async def _answered(
        self, scope: Scope, address: bytes, headers: Mapping[bytes, bytes], receive: Receive
    ) -> Page | Response | None:
        try:
            check_head(self._limits, address, scope["headers"])
            body = await read_body(self._limits, headers, receive)
            if may_make(scope["method"], scope["raw_path"], headers):
                return await self._made_once(scope, address)
            return await self._behind_limited(scope, body, None)
        except Gone:
            return None
        except Refused as refused:
            return self._refuse(refused.status, scope["path"])
        except Exception:  # Django answers its own failures; this is a failure around it
            logger.exception("the front door failed")
            return self._refuse(500, scope["path"])

    async def _made_once(self, scope: Scope, address: bytes) -> Page | Response:
        """Let the first who asks for a page wait for Django, and the others for the first.

        Where nothing was kept for them, each asks for itself.
        """
        being_made = self._being_made.get(address)
        if being_made is not None:
            await being_made.wait()
            page = self._memory.get(address)
            return page if page is not None else await self._behind_limited(scope, b"", address)
        self._being_made[address] = being_made = asyncio.Event()
        try:
            return await self._behind_limited(scope, b"", address)
        finally:
            del self._being_made[address]
            being_made.set()

    async def _behind_limited(self, scope: Scope, body: bytes, address: bytes | None) -> Page | Response:
        if self._waiting >= self._limits.waiting:
            raise Refused(503)
        self._waiting += 1
        try:
            return await self._behind.ask(scope, body, address)
        finally:
            self._waiting -= 1

    async def _other(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "websocket":
            await send({"type": "websocket.close", "code": 1000})
            return
        while True:
            message = await receive()
            if message["type"] == "lifespan.startup":
                self._opening()
                await send({"type": "lifespan.startup.complete"})
            elif message["type"] == "lifespan.shutdown":
                self._closing()
                await send({"type": "lifespan.shutdown.complete"})
                return
