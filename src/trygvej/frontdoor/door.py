"""The front door itself, as an RSGI application."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable

from trygvej.frontdoor import shortcut
from trygvej.frontdoor.behind import Behind, Response
from trygvej.frontdoor.edition import Edition
from trygvej.frontdoor.keep import may_answer, may_make
from trygvej.frontdoor.limits import Gone, Limits, Refused, check_head, for_upload, read_body
from trygvej.frontdoor.memory import Memory
from trygvej.frontdoor.page import Accepted, Page
from trygvej.frontdoor.request import Reply, Scope, Sent, address_of
from trygvej.frontdoor.streams import Streams

logger = logging.getLogger("trygvej.frontdoor")

LIMITS = Limits()


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
        self._streams: Streams | None = None
        self._accepted = Accepted()
        self._being_made: dict[str, asyncio.Event] = {}
        self._waiting = 0
        self._uploading = 0

    @property
    def edition(self) -> Edition | None:
        """The edition of the pages it knows by heart; None until it is known."""
        return self._memory.edition

    def holding(self, streams: Streams) -> FrontDoor:
        """Let it hold what Django says is a live stream; without this such an answer is given as it is."""
        self._streams = streams
        return self

    def __rsgi_init__(self, loop: asyncio.AbstractEventLoop) -> None:
        """The server starts."""
        shortcut.install(self.answer)
        self._opening()
        if self._streams is not None:
            self._streams.start(loop)

    def __rsgi_del__(self, loop: asyncio.AbstractEventLoop) -> None:
        """The server has stopped."""
        self._closing()

    async def __rsgi__(self, scope: Scope, reply: Reply) -> None:
        """Answer one request."""
        if not self.answer(scope, reply):
            await self._ask(scope, reply)

    def answer(self, scope: Scope, reply: Reply) -> bool:
        """Answer from memory, if the page is there: the way of nearly all, where every microsecond counts."""
        page = self._memory.get(address_of(scope))
        if page is None:
            return False
        headers, method = scope.headers, scope.method
        if not may_answer(method, headers):
            return False
        self._give(page, method, headers, reply)
        return True

    def _give(self, page: Page, method: str, headers: Sent, reply: Reply) -> None:
        if page.marked and method == "GET":
            self._counted(page.marked, headers)
        answer = page.answers[self._accepted[headers.get("accept-encoding", "")]]
        if answer.is_known_to(headers.get("if-none-match")):
            reply.response_empty(304, answer.unchanged)
        elif method == "GET":
            reply.response_bytes(200, answer.headers, answer.body)
        else:
            reply.response_empty(200, answer.headers)

    def _counted(self, marked: tuple[str, ...], headers: Sent) -> None:
        self._count(marked, headers.get("user-agent", ""), headers.get("referer", ""))

    async def _ask(self, scope: Scope, reply: Reply) -> None:
        headers = scope.headers
        made = await self._answered(scope, headers, reply)
        if made is None:
            return
        if isinstance(made, Page):
            self._give(made, scope.method, headers, reply)
        elif scope.method == "GET" and made.stream and await self._held(made, headers, reply):
            return
        elif scope.method == "HEAD":
            reply.response_empty(made.status, made.headers)
        else:
            if made.marked:
                self._counted(made.marked, headers)
            reply.response_bytes(made.status, made.headers, made.body)

    async def _held(self, made: Response, headers: Sent, reply: Reply) -> bool:
        streams = self._streams
        return streams is not None and await streams.hold(made.stream, made.headers, headers, reply)

    async def _answered(self, scope: Scope, headers: Sent, reply: Reply) -> Page | Response | None:
        address = address_of(scope)
        try:
            check_head(self._limits, address, headers)
            if roomy := for_upload(self._limits, scope.path, headers):
                return await self._handed_in(roomy, scope, headers, reply)
            body = await read_body(self._limits, headers, reply)
            if may_make(scope.method, headers):
                return await self._made_once(scope, headers, address)
            return await self._behind_limited(scope, headers, body, None)
        except Gone:
            return None
        except Refused as refused:
            return self._refuse(refused.status, scope.path)
        except Exception:  # Django answers its own failures; this is a failure around it
            logger.exception("the front door failed")
            return self._refuse(500, scope.path)

    async def _made_once(self, scope: Scope, headers: Sent, address: str) -> Page | Response:
        """Let the first who asks for a page wait for Django, and the others for the first.

        Where nothing was kept for them, each asks for itself.
        """
        being_made = self._being_made.get(address)
        if being_made is not None:
            await being_made.wait()
            page = self._memory.get(address)
            return page if page is not None else await self._behind_limited(scope, headers, b"", address)
        self._being_made[address] = being_made = asyncio.Event()
        try:
            return await self._behind_limited(scope, headers, b"", address)
        finally:
            del self._being_made[address]
            being_made.set()

    async def _handed_in(self, limits: Limits, scope: Scope, headers: Sent, reply: Reply) -> Response | Page:
        """A large body. Only Django knows whether its sender may, so only a few are held at the same time."""
        if self._uploading >= limits.uploads:
            raise Refused(503)
        self._uploading += 1
        try:
            body = await read_body(limits, headers, reply)
            return await self._behind_limited(scope, headers, body, None)
        finally:
            self._uploading -= 1

    async def _behind_limited(
        self, scope: Scope, headers: Sent, body: bytes, address: str | None
    ) -> Page | Response:
        if self._waiting >= self._limits.waiting:
            raise Refused(503)
        self._waiting += 1
        try:
            return await self._behind.ask(scope, headers, body, address)
        finally:
            self._waiting -= 1
