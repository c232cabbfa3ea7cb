"""Ask Django, which speaks WSGI, in a thread; the whole answer comes back at once.

That a whole answer comes back, and a whole body goes in, is what keeps a slow visitor from holding a thread.
"""

from __future__ import annotations

import asyncio
import io
import sys
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from contextvars import copy_context
from dataclasses import dataclass
from typing import Any

from trygvej.frontdoor.keep import MARK, may_keep
from trygvej.frontdoor.memory import Memory
from trygvej.frontdoor.page import FIGURES, Header, Page, make, marks_in
from trygvej.frontdoor.request import Scope, Sent
from trygvej.frontdoor.streams import STREAM

Environ = dict[str, Any]
Wsgi = Callable[[Environ, Callable[..., Any]], Iterable[bytes]]

_WITHOUT_PREFIX = {"CONTENT_TYPE", "CONTENT_LENGTH"}
# We compress and compare ourselves, so Django shall always give the whole plain page.
_OURS = frozenset({"accept-encoding", "if-none-match", "if-modified-since"})


@dataclass(frozen=True, slots=True)
class Response:
    """An answer for one visitor."""

    status: int
    headers: list[Header]
    body: bytes
    marked: tuple[str, ...] = ()
    stream: str = ""
    """What Django says a live stream follows (see ``streams.py``); as a rule nothing."""


class Behind:
    """Django behind the front door."""

    def __init__(self, wsgi: Wsgi, memory: Memory, threads: int) -> None:
        self._wsgi = wsgi
        self._memory = memory
        self._threads = ThreadPoolExecutor(threads, thread_name_prefix="django")

    async def ask(self, scope: Scope, headers: Sent, body: bytes, address: str | None) -> Page | Response:
        """Let Django answer. With an ``address`` the answer is kept under it, if it may be."""
        environ = make_environ(scope, headers, body)
        run = copy_context().run  # what one request sets, such as its language, must not reach the next
        return await asyncio.get_running_loop().run_in_executor(
            self._threads, run, self._answer, environ, address
        )

    def _answer(self, environ: Environ, address: str | None) -> Page | Response:
        edition = (
            self._memory.edition
        )  # before Django looks at anything: see docs/decisions/0010-front-door.md
        response = _call(self._wsgi, environ)
        if address is None or not may_keep(response.status, response.headers):
            named = dict(response.headers)
            return Response(
                response.status, _unmarked(response), response.body, marks_in(named), named.get(STREAM, "")
            )
        page = make(response.headers, response.body)
        self._memory.put(address, page, edition)
        return page

    def close(self) -> None:
        """Let the threads end."""
        self._threads.shutdown(wait=False, cancel_futures=True)


def _call(wsgi: Wsgi, environ: Environ) -> Response:
    said: list[Any] = []

    def start_response(status: str, headers: list[tuple[str, str]], _exc_info: Any = None) -> None:
        said[:] = status, headers

    parts = wsgi(environ, start_response)
    try:
        body = b"".join(parts)
    finally:
        if (close := getattr(parts, "close", None)) is not None:
            close()
    status, headers = said
    for name, value in headers:
        if not value.isascii():  # the server would leave it out and say nothing
            raise ValueError(f"the header {name} is not in plain letters")
    return Response(int(status[:3]), [(name.lower(), value.strip()) for name, value in headers], body)


def _unmarked(response: Response) -> list[Header]:
    headers = [header for header in response.headers if header[0] not in (MARK, FIGURES, STREAM)]
    if response.status >= 200 and response.status not in (204, 304):
        headers = [header for header in headers if header[0] != "content-length"]
        headers.append(("content-length", str(len(response.body))))
    return headers


def make_environ(scope: Scope, headers: Sent, body: bytes) -> Environ:
    """Say in WSGI what the scope says in RSGI."""
    server, _, port = scope.server.rpartition(":")
    environ: Environ = {
        "REQUEST_METHOD": scope.method,
        "SCRIPT_NAME": "",
        "PATH_INFO": scope.path.encode().decode("latin-1"),
        "QUERY_STRING": _ascii(scope.query_string.encode()),
        "SERVER_NAME": server.strip("[]"),
        "SERVER_PORT": port,
        "SERVER_PROTOCOL": f"HTTP/{scope.http_version}",
        "REMOTE_ADDR": scope.client.rpartition(":")[0].strip("[]"),
        "wsgi.version": (1, 0),
        "wsgi.url_scheme": scope.scheme,
        "wsgi.input": io.BytesIO(body),
        "wsgi.errors": sys.stderr,
        "wsgi.multithread": True,
        "wsgi.multiprocess": True,
        "wsgi.run_once": False,
    }
    for raw_name, value in headers.items():
        # Both a_b and a-b become A_B: what a proxy sets with hyphens, nobody may slip past it with an underscore.
        if raw_name not in _OURS and "_" not in raw_name:
            name = raw_name.upper().replace("-", "_")
            name = name if name in _WITHOUT_PREFIX else f"HTTP_{name}"
            environ[name] = f"{environ[name]},{value}" if name in environ else value
    return environ


def _ascii(query: bytes) -> str:
    return "".join(chr(byte) if 32 < byte < 127 else f"%{byte:02X}" for byte in query)
