"""Who may open a live stream of a class. The front door holds it (``frontdoor/streams.py``); here it is only allowed.

A stream tells that something has changed and carries nothing of anybody. Where no front door holds it, or it has no
room, the answer is a stream that ends at once, and the page asks by itself instead.
"""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from trygvej.classroom import reading
from trygvej.practice import public as practice

ALL = 0
"""In place of a learner: whoever listens follows the whole class."""
_LATER = "retry: 60000\n\n"


@require_safe
def learner(request: HttpRequest) -> HttpResponse:
    """For who sits in a class, by her cookie."""
    row = practice.session_of(request)
    return _stream(row.company, row.id) if row is not None and row.company else _none()


@require_safe
def desk(request: HttpRequest, key: str) -> HttpResponse:
    """For the instructor, by her key."""
    lesson = reading.by_key(key)
    return _stream(lesson.pk, ALL) if lesson is not None and reading.runs(lesson) else _none()


@require_safe
def wall(request: HttpRequest, lesson: int, key: str) -> HttpResponse:
    """For the projector, by its address."""
    found = reading.by_wall(lesson, key)
    return _stream(found.pk, ALL) if found is not None and reading.runs(found) else _none()


def _stream(company: int, who: int) -> HttpResponse:
    response = HttpResponse(_LATER, content_type="text/event-stream; charset=utf-8")
    response.headers["Trygvej-Stream"] = f"{company} {who}"
    response.headers["X-Accel-Buffering"] = "no"  # nginx would keep it until it is full
    response.headers["Referrer-Policy"] = "no-referrer"  # the address is a key
    response = practice.unkept(response)
    response.headers["Cache-Control"] = "no-store, no-transform"  # to pack it would be to keep it back
    return response


def _none() -> HttpResponse:
    """A browser that is told so asks no more."""
    return practice.unkept(HttpResponse(status=204))
