"""Pages that behave, and pages that would be dangerous to keep."""

import os
import time
from collections.abc import Callable

from django.db import transaction
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.urls import path

from trygvej.classroom.models import Lesson, Seat
from trygvej.practice import public as practice
from trygvej.practice.sessions import storage
from trygvej.practice.sessions.storage import Row
from trygvej.publishing import public as publishing

FILLER = "".join(
    f'<p class="line">Linje {number}: en sikker vej gennem reglerne.</p>\n' for number in range(150)
)


def page(request: HttpRequest) -> HttpResponse:
    """An ordinary published page; it shows the generation it was made from, who made it and when."""
    made = f"generation={publishing.generation()} process={os.getpid()} made={time.time_ns()}\n"
    text = f"<!doctype html><title>Side</title>{made}{FILLER}"
    return kept(HttpResponse(text, headers={"Content-Security-Policy": "default-src 'none'"}))


def publish(request: HttpRequest) -> HttpResponse:
    """Change something public."""
    publishing.announce()
    return HttpResponse(str(publishing.generation()))


def editions(request: HttpRequest) -> HttpResponse:
    """The generation that memory holds pages of, and the one that is public."""
    from trygvej.frontdoor.app import application  # which needs this site's settings

    edition = application.edition
    return HttpResponse(f"{edition.number if edition else None} {publishing.generation()}")


def with_cookie(request: HttpRequest) -> HttpResponse:
    response = kept(HttpResponse("hej"))
    response.set_cookie("who", "somebody")
    return response


def by_cookie(request: HttpRequest) -> HttpResponse:
    """Depends on the cookie and says so."""
    return kept(HttpResponse(request.COOKIES.get("who", "nobody"), headers={"Vary": "Cookie"}))


def by_cookie_unsaid(request: HttpRequest) -> HttpResponse:
    """Depends on the cookie and does not say so: a mistake that must not reach others."""
    return kept(HttpResponse(request.COOKIES.get("who", "nobody")))


def not_stored(request: HttpRequest) -> HttpResponse:
    return kept(HttpResponse(str(time.time_ns()), headers={"Cache-Control": "no-store"}))


def unmarked(request: HttpRequest) -> HttpResponse:
    return HttpResponse(str(time.time_ns()))


def slow(request: HttpRequest) -> HttpResponse:
    time.sleep(0.3)
    return kept(HttpResponse(str(time.time_ns())))


def echo(request: HttpRequest) -> HttpResponse:
    return HttpResponse(request.body, headers={"Content-Type": "application/octet-stream"})


def immutable(request: HttpRequest) -> HttpResponse:
    headers = {"Content-Type": "text/css", "Cache-Control": "max-age=315360000, public, immutable"}
    return kept(HttpResponse(f"/* {time.time_ns()} */" + "a{color:red}" * 200, headers=headers))


def lesson(request: HttpRequest) -> HttpResponse:
    """A class with so many learners: gives its number and theirs."""
    with transaction.atomic():
        found = Lesson.objects.create(key=str(time.time_ns()), plan=[], language="da", ends=2**40, gone=2**40)
        practice.open_company(found.pk)
        row = Row(0, "", "karen", "da", False, 1, 1, company=found.pk)
        sessions = [_seated(found, row, number) for number in range(int(request.GET["learners"]))]
    return JsonResponse({"lesson": found.pk, "sessions": sessions})


def _seated(found: Lesson, row: Row, number: int) -> int:
    token = f"{found.pk}.{number}"
    storage.create(token, row, "{}")
    session = storage.find(token)
    assert session is not None
    Seat.objects.create(lesson=found, animal=number, session=session.id, seen=0)
    return session.id


def step(request: HttpRequest) -> HttpResponse:
    """One more event at a table, and the number it has got."""
    row = storage.find_all([int(request.GET["session"])])[0]
    assert storage.add(row.id, row.n, "{}", row.company)
    return HttpResponse(row.n + 1)


def stream(request: HttpRequest) -> HttpResponse:
    """A stream of what the query says."""
    response = HttpResponse("retry: 60000\n\n", content_type="text/event-stream")
    response.headers["Trygvej-Stream"] = f"{request.GET['lesson']} {request.GET['who']}"
    return response


def kept(response: HttpResponse) -> HttpResponse:
    response.headers["Trygvej-Keep"] = "1"
    return response


PAGES: tuple[Callable[[HttpRequest], HttpResponse], ...] = (
    page, publish, editions, with_cookie, by_cookie, by_cookie_unsaid, not_stored, unmarked, slow, echo,
    immutable, lesson, step, stream,
)  # fmt: skip
urlpatterns = [path(view.__name__, view) for view in PAGES]
