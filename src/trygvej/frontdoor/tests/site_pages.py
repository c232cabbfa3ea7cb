"""Pages that behave, and pages that would be dangerous to keep."""

import os
import time
from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.urls import path

from trygvej.publishing import public as publishing

FILLER = "".join(
    f'<p class="line">Linje {number}: en sikker vej gennem reglerne.</p>\n' for number in range(150)
)


def page(request: HttpRequest) -> HttpResponse:
    """An ordinary published page; it shows the generation it was made from, and which process made it."""
    text = f"<!doctype html><title>Side</title>generation={publishing.generation()} process={os.getpid()}\n"
    return kept(HttpResponse(text + FILLER, headers={"Content-Security-Policy": "default-src 'none'"}))


def publish(request: HttpRequest) -> HttpResponse:
    """Change something public."""
    publishing.announce()
    return HttpResponse(str(publishing.generation()))


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


def kept(response: HttpResponse) -> HttpResponse:
    response.headers["Trygvej-Keep"] = "1"
    return response


PAGES: tuple[Callable[[HttpRequest], HttpResponse], ...] = (
    page, publish, with_cookie, by_cookie, by_cookie_unsaid, not_stored, unmarked, slow, echo, immutable,
)  # fmt: skip
urlpatterns = [path(view.__name__, view) for view in PAGES]
