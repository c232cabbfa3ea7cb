"""Somebody at the front door: a stub of Django behind it, and requests as a server would hand them in."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable, Coroutine, Iterable, Mapping
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
    """What came back."""

    status: int = 0
    headers: dict[str, str] = field(default_factory=dict)
    body: bytes = b""
    messages: int = 0


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
    return Response(status, [(b"content-type", b"text/plain")], b"refused")


def scope(target: str, method: str = "GET", **headers: str) -> dict[str, Any]:
    """A request as granian describes it."""
    path, _, query = target.partition("?")
    raw = [(name.lower().replace("_", "-").encode(), value.encode()) for name, value in headers.items()]
    return {
        "type": "http",
        "method": method,
        "path": unquote(path),
        "raw_path": path.encode(),
        "query_string": query.encode(),
        "http_version": "1.1",
        "scheme": "http",
        "server": ("127.0.0.1", "80"),
        "client": ("127.0.0.1", "4000"),
        "headers": [(b"host", b"localhost"), *raw],
    }


async def ask(door: FrontDoor, asked: dict[str, Any], body: Iterable[bytes | None] = ()) -> Answer:
    """Hand a request in; a None among the parts of the body is a visitor who leaves, and at the end one who waits."""
    answer = Answer()
    parts = list(body)

    async def receive() -> dict[str, Any]:
        if not parts:
            await asyncio.sleep(3600)
        part = parts.pop(0)
        if part is None:
            return {"type": "http.disconnect"}
        return {"type": "http.request", "body": part, "more_body": bool(parts)}

    async def send(message: dict[str, Any]) -> None:
        answer.messages += 1
        if message["type"] == "http.response.start":
            answer.status = message["status"]
            answer.headers = {name.decode(): value.decode("latin-1") for name, value in message["headers"]}
        else:
            answer.body += message.get("body", b"")

    await door(asked, receive, send)
    return answer
