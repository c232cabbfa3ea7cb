"""Somebody at the front door: a stub of Django behind it, and requests as a server would hand them in."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import AsyncIterator, Callable, Coroutine, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from urllib.parse import unquote

from trygvej.frontdoor.behind import Behind, Response
from trygvej.frontdoor.door import LIMITS, FrontDoor
from trygvej.frontdoor.edition import Edition
from trygvej.frontdoor.limits import Limits
from trygvej.frontdoor.memory import Memory

TODAY = date(2026, 11, 24)
KEPT = {"Content-Type": "text/html; charset=utf-8", "Trygvej-Keep": "1"}


@dataclass
class Answer:
    """What came back; status 0 is nothing."""

    status: int = 0
    headers: dict[str, str] = field(default_factory=dict)
    body: bytes = b""


@dataclass
class Stub:
    """Stands for Django: counts what it is asked, and says what it is told to say."""

    status: str = "200 OK"
    headers: Mapping[str, str] = field(default_factory=lambda: dict(KEPT))
    body: Callable[[dict[str, Any]], bytes] = lambda environ: b"<p>hej</p>" * 40
    asked: list[dict[str, Any]] = field(default_factory=list)
    lock: threading.Lock = field(default_factory=threading.Lock)

    def __call__(self, environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        with self.lock:
            self.asked.append(environ)
        body = self.body(environ)
        start_response(self.status, list(self.headers.items()))
        return [body]


class House:
    """A front door with a stub behind it, and a memory of the first edition."""

    def __init__(self, stub: Stub | None = None, *, limit: int = 1_000_000, limits: Limits = LIMITS) -> None:
        self.stub = stub or Stub()
        self.memory = Memory(limit)
        self.memory.turn(Edition(1, TODAY))
        self.behind = Behind(self.stub, self.memory, threads=4)
        self.door = FrontDoor(self.memory, self.behind, _refuse, limits=limits)

    def get(self, target: str = "/side", method: str = "GET", body: bytes = b"", **headers: str) -> Answer:
        """One request; ``Accept_Encoding="br"`` is a header."""
        return asyncio.run(self.visit(target, method, body, **headers))

    async def visit(self, target: str, method: str = "GET", body: bytes = b"", **headers: str) -> Answer:
        """The same inside a running loop."""
        return await ask(self.door, scope(target, method, **headers), [body])

    def together(self, *visits: Coroutine[Any, Any, Answer]) -> list[Answer]:
        """Several requests at the same time."""

        async def all_of_them() -> list[Answer]:
            return list(await asyncio.gather(*visits))

        return asyncio.run(all_of_them())


def _refuse(status: int, path: str) -> Response:
    return Response(status, [("content-type", "text/plain")], b"refused")


@dataclass
class Asked:
    """A request as granian describes it."""

    path: str
    query_string: str
    headers: dict[str, str]
    method: str = "GET"
    http_version: str = "1.1"
    scheme: str = "http"
    server: str = "127.0.0.1:80"
    client: str = "127.0.0.1:4000"


def scope(target: str, method: str = "GET", **headers: str) -> Asked:
    """A request for a path and query; ``Accept_Encoding="br"`` is a header."""
    path, _, query = target.partition("?")
    named = {name.lower().replace("_", "-"): value for name, value in headers.items()}
    return Asked(unquote(path), query, {"host": "localhost", **named}, method)


class Reply:
    """What granian gives to read from and to answer with. The body ends like granian's: with nothing, once more."""

    def __init__(self, parts: Iterable[bytes], *, waits: bool) -> None:
        self.answer = Answer()
        self._parts = [*parts]
        self._waits = waits
        self.left = asyncio.Event()

    async def __aiter__(self) -> AsyncIterator[bytes]:
        for part in self._parts:
            yield part
        if self._waits:
            await asyncio.sleep(3600)
        yield b""

    def response_empty(self, status: int, headers: list[tuple[str, str]]) -> None:
        self.response_bytes(status, headers, b"")

    def response_stream(self, status: int, headers: list[tuple[str, str]]) -> Reply:
        self.response_bytes(status, headers, b"")
        return self

    def send_bytes(self, data: bytes) -> None:
        self.answer.body += data

    async def client_disconnect(self) -> None:
        await self.left.wait()

    def response_bytes(self, status: int, headers: list[tuple[str, str]], body: bytes) -> None:
        assert all(isinstance(value, str) and value.isascii() for header in headers for value in header)
        assert not self.answer.status, "answered twice"
        self.answer = Answer(status, dict(headers), body)


async def ask(door: FrontDoor, asked: Asked, body: Iterable[bytes] = (), *, waits: bool = False) -> Answer:
    """Hand a request in. One who ``waits`` sends no more and does not leave; the others have left when it ends."""
    reply = Reply(body, waits=waits)
    await door.__rsgi__(asked, reply)
    return reply.answer
