"""May this answer be kept and given to everybody? Every doubt is a no."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from trygvej.frontdoor.page import Header

MARK = b"trygvej-keep"

# With one of these a request asks for more, or says more about the asker, than the address does.
_SPECIAL = (b"range", b"authorization", b"content-length", b"transfer-encoding")


def may_answer(method: str, headers: Mapping[bytes, bytes]) -> bool:
    """May a request be answered by a page from memory? Cookies do not matter: kept pages never depend on them."""
    if method not in ("GET", "HEAD"):
        return False
    return not any(name in headers for name in _SPECIAL)


def may_make(method: str, raw_path: bytes, headers: Mapping[bytes, bytes]) -> bool:
    """May the answer to this request be kept, if Django allows it?

    Only a request that carries nothing personal makes a page for others. A path with percent signs has other
    spellings that mean the same; our own addresses never need them.
    """
    return (
        method == "GET" and b"%" not in raw_path and b"cookie" not in headers and may_answer(method, headers)
    )


def may_keep(status: int, headers: Sequence[Header]) -> bool:
    """Has Django marked this response, and does nothing in it speak against keeping it?"""
    named = dict(headers)
    if status != 200 or named.get(MARK) != b"1":
        return False
    if b"set-cookie" in named or b"content-encoding" in named:
        return False
    vary = {name.strip().lower() for _, value in _all(headers, b"vary") for name in value.split(b",")}
    control = b",".join(value.lower() for _, value in _all(headers, b"cache-control"))
    return vary <= {b"accept-encoding", b""} and b"no-store" not in control and b"private" not in control


def _all(headers: Sequence[Header], wanted: bytes) -> list[Header]:
    return [header for header in headers if header[0] == wanted]
