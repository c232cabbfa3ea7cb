"""A learner's side of a class. The code is posted here, beneath the cookie's path: who has a seat gets it back."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps

from django.http import HttpRequest, HttpResponse, HttpResponseForbidden
from django.http import HttpResponseRedirect as Redirect
from django.utils import translation
from django.views.decorators.http import require_safe

from trygvej.classroom import reading
from trygvej.classroom.actions.go_on import go_on
from trygvej.classroom.actions.join import Full, join
from trygvej.classroom.actions.raise_hand import raise_hand
from trygvej.classroom.company import seat_of
from trygvej.classroom.keys import DIGITS, typed
from trygvej.classroom.models import Seat
from trygvej.classroom.place import place
from trygvej.classroom.tries import tries
from trygvej.classroom.views.public import door_again
from trygvej.design.public import LANGUAGES
from trygvej.practice import public as practice

TABLE = "/oevelse/"
View = Callable[[Seat, practice.Row], HttpResponse]


def join_one(request: HttpRequest) -> HttpResponse:
    """Sit down in the class of a code."""
    if request.method != "POST":
        return Redirect("/klasse/")
    if not practice.is_from_here(request):
        return HttpResponseForbidden()
    language = request.POST.get("sprog", "")
    language = language if language in LANGUAGES else LANGUAGES[0]
    code, address = typed(request.POST.get("kode", "")), request.META.get("REMOTE_ADDR", "")
    if len(code) != DIGITS:
        return practice.unkept(door_again(request, language, "short"))
    if not tries.may(address):
        return practice.unkept(door_again(request, language, "wait"))
    lesson = reading.by_code(code)
    if lesson is None:
        tries.wrong(address)
        return practice.unkept(door_again(request, language, "wrong"))
    try:
        joined = join(lesson, practice.session_of(request), language)
    except Full:
        return practice.unkept(door_again(request, language, "full"))
    response = practice.unkept(Redirect(TABLE))
    if joined.token is not None:
        practice.seat_browser(request, response, joined.token)
    return response


def pressed_in_class(view: View) -> Callable[[HttpRequest], HttpResponse]:
    """A press of who sits in a class; others are led to their table."""

    @wraps(view)
    def answer(request: HttpRequest) -> HttpResponse:
        row = practice.session_of(request)
        seat = seat_of(row.id) if row else None
        if request.method != "POST" or row is None or seat is None:
            return practice.unkept(Redirect(TABLE))
        if not practice.is_from_here(request):
            return HttpResponseForbidden()
        with translation.override(row.language):
            return practice.unkept(view(seat, row))

    return answer


@require_safe
def now(request: HttpRequest) -> HttpResponse:
    """The stamp of the page as it would be now: another one than hers tells the page to look again."""
    row = practice.session_of(request)
    found = place(row.id) if row else None
    stamp = found.stamp(row.n) if row and found and found.runs else ""
    return practice.unkept(HttpResponse(stamp, content_type="text/plain"))


@pressed_in_class
def hand(seat: Seat, row: practice.Row) -> HttpResponse:
    """Ask the instructor to come, or no longer."""
    raise_hand(seat)
    return Redirect(TABLE)


@pressed_in_class
def go_on_now(seat: Seat, row: practice.Row) -> HttpResponse:
    """Go on to the exercise the class is at."""
    go_on(seat, row)
    return Redirect(TABLE)
