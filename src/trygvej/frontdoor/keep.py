"""May this answer be kept and given to everybody? Every doubt is a no."""

from __future__ import annotations

from collections.abc import Sequence

from trygvej.frontdoor.page import Header
from trygvej.frontdoor.request import Sent

MARK = "trygvej-keep"


def may_answer(method: str, headers: Sent) -> bool:
    """May a request be answered by a page from memory? Cookies do not matter: kept pages never depend on them.

    With one of these headers a request asks for more, or says more about the asker, than the address does.
    """
    return method in ("GET", "HEAD") and not (
        "range" in headers
        or "authorization" in headers
        or "content-length" in headers
        or "transfer-encoding" in headers
    )


def may_make(method: str, headers: Sent) -> bool:
    """May the answer to this request be kept, if Django allows it?

    Only a request that carries nothing personal makes a page for others.
    """
    return method == "GET" and "cookie" not in headers and may_answer(method, headers)


def may_keep(status: int, headers: Sequence[Header]) -> bool:
    """Has Django marked this response, and does nothing in it speak against keeping it?"""
    named = dict(headers)
    if status != 200 or named.get(MARK) != "1":
        return False
    if "set-cookie" in named or "content-encoding" in named:
        return False
    vary = {name.strip().lower() for _, value in _all(headers, "vary") for name in value.split(",")}
    control = ",".join(value.lower() for _, value in _all(headers, "cache-control"))
    return vary <= {"accept-encoding", ""} and "no-store" not in control and "private" not in control


def _all(headers: Sequence[Header], wanted: str) -> list[Header]:
    return [header for header in headers if header[0] == wanted]
