"""How much one visitor may send; beyond that the front door answers itself, without asking Django."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, replace

from trygvej.frontdoor.request import Reply, Sent


@dataclass(frozen=True)
class Limits:
    """In bytes, seconds and requests."""

    target: int = 8_000  # path and query: a walk with every answer is below 2,000
    headers: int = 32_000
    body: int = 2_000_000
    body_seconds: float = 30
    upload: int = 21_000_000  # a film or a recording that an editor hands in
    upload_seconds: float = 120
    uploads: int = 2  # at the same time: they are held in memory
    waiting: int = 200  # requests of one process that wait for Django; more would only wait longer


UPLOADS = "/redaktion/formater/"
"""Below it editors hand in films and recordings."""


class Refused(Exception):
    """The request is not taken further; the answer has this status."""

    def __init__(self, status: int) -> None:
        super().__init__(status)
        self.status = status


class Gone(Exception):
    """The visitor has left; nobody waits for an answer."""


def check_head(limits: Limits, address: str, headers: Sent) -> None:
    """Refuse an address or headers beyond all use."""
    if len(address) > limits.target:
        raise Refused(414)
    if sum(len(name) + len(value) for name, value in headers.items()) > limits.headers:
        raise Refused(431)


def for_upload(limits: Limits, path: str, headers: Sent) -> Limits | None:
    """The limits of a large file that is handed in; None for everything else."""
    declared = headers.get("content-length") or ""
    large = declared.isascii() and declared.isdigit() and len(declared) <= 18 and int(declared) > limits.body
    if not large or not path.startswith(UPLOADS):
        return None
    return replace(limits, body=limits.upload, body_seconds=limits.upload_seconds)


async def read_body(limits: Limits, headers: Sent, reply: Reply) -> bytes:
    """Read what the visitor sends, as long as it is not too much and does not take too long."""
    declared = headers.get("content-length")
    if declared is None:
        if "transfer-encoding" in headers:  # the server does not say whether its end was really the end
            raise Refused(411)
        return b""
    if not (declared.isascii() and declared.isdigit()) or len(declared) > 18:
        raise Refused(400)
    if int(declared) > limits.body:
        raise Refused(413)
    try:
        body = await asyncio.wait_for(_all(reply), limits.body_seconds)
    except TimeoutError:
        raise Refused(408) from None
    if len(body) < int(declared):
        raise Gone
    return body


async def _all(reply: Reply) -> bytes:
    return b"".join([part async for part in reply])
