"""The one cookie of practice: a random token, on the table's own path, gone with the browser."""

from __future__ import annotations

from typing import Final

from django.http import HttpRequest, HttpResponse

from trygvej.practice.sessions import storage
from trygvej.practice.sessions.storage import Row

NAME: Final = "oevelse"
PATH: Final = "/oevelse/"


def seat(request: HttpRequest, response: HttpResponse, token: str) -> None:
    """Let this browser sit at a table. No lifetime: it ends when the browser is closed, as a library wants it."""
    response.set_cookie(NAME, token, path=PATH, httponly=True, samesite="Strict", secure=request.is_secure())


def leave(response: HttpResponse) -> None:
    """Take the cookie back, and have the browser forget what it kept of us.

    Cookies are not named in Clear-Site-Data: that would log people out of other sites under the same domain.
    """
    response.delete_cookie(NAME, path=PATH, samesite="Strict")
    response.headers["Clear-Site-Data"] = '"cache", "storage"'


def session(request: HttpRequest) -> Row | None:
    """The session of this browser, if it has one that lives."""
    token = request.COOKIES.get(NAME, "")
    return storage.find(token) if 20 <= len(token) <= 64 else None


def is_from_here(request: HttpRequest) -> bool:
    """False where another site makes the browser post. (The cookie is strict too; this is the second lock.)"""
    fetched = request.headers.get("Sec-Fetch-Site")
    if fetched is not None:
        return fetched in ("same-origin", "none")
    origin = request.headers.get("Origin")
    return origin is None or origin.partition("://")[2] == request.get_host()
