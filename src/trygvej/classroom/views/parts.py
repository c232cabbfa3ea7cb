"""What the pages of a class have in common."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from trygvej.classroom import reading
from trygvej.classroom.models import Lesson
from trygvej.design.public import Frame, language_lines, localized
from trygvej.practice import public as practice

EVERY_SECONDS = 4
"""How often a page without streams looks again."""


def lesson_of(key: str) -> Lesson:
    """The class of an instructor's link.

    Raises:
        Http404: it opens nothing.
    """
    found = reading.by_key(key)
    if found is None:
        raise Http404
    return found


def page(request: HttpRequest, name: str, title: str, path: str, **values: object) -> HttpResponse:
    """A page of the class, for those who have its address; asked for its part (``?del=1``), only what lives in it."""
    language, live = language_of(request), "del" in request.GET
    values |= {"frame": "classroom/live.html" if live else "design/base.html", "live": live}
    frame = Frame(title=title, languages=language_lines(path, language), noindex=True, section="help")
    values |= {"page": frame, "every": EVERY_SECONDS, "language_code": language}
    return unkept(render(request, f"classroom/{name}.html", values))


def spaced(code: str | None) -> str:
    """The code as it is read aloud."""
    return f"{code[:3]} {code[3:]}" if code else ""


def shown(path: str, language: str) -> str:
    """An address as people write it."""
    return practice.shown_address(localized(path, language))


def language_of(request: HttpRequest) -> str:
    """The language of the address."""
    return str(request.LANGUAGE_CODE)  # type: ignore[attr-defined]


def unkept(response: HttpResponse) -> HttpResponse:
    """Kept by no memory; and of the address, which is a key, no more than the host is told to any other page."""
    response.headers["Referrer-Policy"] = "strict-origin"
    return practice.unkept(response)
