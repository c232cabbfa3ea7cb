"""How much one visitor may send; beyond that the front door answers itself, without asking Django."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from trygvej.frontdoor.page import Header

Receive = Callable[[], Awaitable[dict[str, Any]]]


@dataclass(frozen=True)
class Limits:
    """In bytes, seconds and requests."""

    target: int = 8_000  # path and query: a walk with every answer is below 2,000
    headers: int = 32_000
    body: int = 2_000_000
    body_seconds: float = 30
    waiting: int = 200  # requests of one process that wait for Django; more would only wait longer


class Refused(Exception):
    """The request is not taken further; the answer has this status."""

    def __init__(self, status: int) -> None:
        super().__init__(status)
        self.status = status


class Gone(Exception):
    """The visitor has left; nobody waits for an answer."""


def check_head(limits: Limits, address: bytes, headers: Sequence[Header]) -> None:
    """Refuse an address or headers beyond all use."""
    if len(address) > limits.target:
        raise Refused(414)
    if sum(len(name) + len(value) for name, value in headers) > limits.headers:
        raise Refused(431)


async def read_body(limits: Limits, headers: Mapping[bytes, bytes], receive: Receive) -> bytes:
    """Read what the visitor sends, as long as it is not too much and does not take too long."""
    declared = headers.get(b"content-length")
    if declared is None and b"transfer-encoding" not in headers:
        return b""
    if declared is not None and (not declared.isdigit() or len(declared) > 18):
        raise Refused(400)
    if declared is not None and int(declared) > limits.body:
        raise Refused(413)
    try:
        return await asyncio.wait_for(_all(limits.body, receive), limits.body_seconds)
    except TimeoutError:
        raise Refused(408) from None


async def _all(most: int, receive: Receive) -> bytes:
    parts: list[bytes] = []
    size = 0
    while True:
        message = await receive()
        if message["type"] == "http.disconnect":
            raise Gone
        parts.append(message.get("body", b""))
        size += len(parts[-1])
        if size > most:
            raise Refused(413)
        if not message.get("more_body", False):
            return b"".join(parts)
