"""A request as the server hands it in, in the words of RSGI; the parts of it that the front door uses.

Paths come decoded, so one page has one address however its letters were written.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Sequence
from typing import Any, Protocol

from trygvej.frontdoor.page import Header


class Sent(Protocol):
    """The headers a visitor sent; names in small letters. What is not plain ASCII is left out by the server."""

    def __contains__(self, name: str, /) -> bool: ...

    def get(self, name: str, default: Any = None, /) -> Any:
        """The first header of this name."""

    def items(self) -> Sequence[Header]:
        """All of them; a name can come twice."""


class Scope(Protocol):
    """What is asked. Every look at a part costs a little, so each is read once."""

    method: str
    path: str
    query_string: str
    headers: Sent
    http_version: str
    scheme: str
    server: str  # address and port, with a colon between
    client: str  # the same


class Reply(Protocol):
    """Where the body comes from and the answer goes to; one of the answers, once."""

    def __aiter__(self) -> AsyncIterator[bytes]: ...

    def response_bytes(self, status: int, headers: list[Header], body: bytes) -> None:
        """Answer."""

    def response_empty(self, status: int, headers: list[Header]) -> None:
        """Answer without a body."""

    def response_stream(self, status: int, headers: list[Header]) -> Transport:
        """Answer with a body that comes little by little."""

    def client_disconnect(self) -> Awaitable[None]:
        """Wait until the visitor has left."""


class Transport(Protocol):
    """Where a body that comes little by little goes; it ends with the request."""

    def send_bytes(self, data: bytes) -> Awaitable[None]:
        """Put some on its way, now; what the visitor does not read waits in memory, without a bound."""


def address_of(scope: Scope) -> str:
    """Under which name a page is kept. A query holds no space, so no two requests share one by chance."""
    return f"{scope.query_string} {scope.path}"
