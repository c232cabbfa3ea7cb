"""The pages of a session. A press is posted, written, and answered by the way to the next screen."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import wraps

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseForbidden, HttpResponseNotAllowed
from django.http import HttpResponseRedirect as Redirect
from django.utils import translation
from django.utils.translation import gettext as _

from trygvej.design.public import LANGUAGES, Frame, LanguageLine, Move, localized
from trygvej.engines.world.events import Event, Looked, Pressed, Restarted, Undone
from trygvej.engines.world.screen import File
from trygvej.engines.world.typed import safe
from trygvej.practice import content, cookies, rendering
from trygvej.practice.actions.begin import begin
from trygvej.practice.actions.begin_at import begin_at
from trygvej.practice.actions.end import end
from trygvej.practice.actions.hand_over import GOOD_SECONDS, hand_over
from trygvej.practice.actions.take_step import take_step
from trygvej.practice.company import company
from trygvej.practice.rendering import unkept
from trygvej.practice.sessions import state
from trygvej.practice.sessions.state import Table
from trygvej.practice.table.strip import hinted, page_of, said

View = Callable[[HttpRequest, Table], HttpResponse]
HOME = "/oevelse/"


def begin_one(request: HttpRequest) -> HttpResponse:
    """Lay the table and sit down at it. The first one of a browser sets the cookie.

    It stands on the cookie's path, so that who has a table already goes on at it, and none is left behind.
    """
    if request.method != "POST":
        return Redirect(HOME)
    if not cookies.is_from_here(request):
        return HttpResponseForbidden()
    key, language = request.POST.get("oevelse", ""), request.POST.get("sprog", "")
    exercise = "" if key == content.FREE else key
    language = language if language in LANGUAGES else LANGUAGES[0]
    stage = content.stage(exercise, request.POST.get("som") or content.FIRST_PERSONA, language)
    if stage is None or (key != content.FREE and not exercise):
        raise Http404
    step, at = request.POST.get("trin", ""), content.exercises().get(exercise)
    if step and at is not None:
        token, number = begin_at(cookies.session(request), at, language, step)
    else:
        token, number = begin(cookies.session(request), exercise, stage.persona.key, language)
    response = unkept(_on(number))
    if token is not None:
        cookies.seat(request, response, token)
    return response


def seated(method: str) -> Callable[[View], Callable[[HttpRequest], HttpResponse]]:
    """A view for who sits at a table; others are told kindly that there is none."""

    def decorate(view: View) -> Callable[[HttpRequest], HttpResponse]:
        @wraps(view)
        def answer(request: HttpRequest) -> HttpResponse:
            allowed = ("GET", "HEAD") if method == "GET" else ("POST",)
            if request.method not in allowed:
                return HttpResponseNotAllowed(allowed) if method == "GET" else Redirect(HOME)
            if method == "POST" and not cookies.is_from_here(request):
                return HttpResponseForbidden()
            return unkept(_answered(view, request))

        return answer

    return decorate


def _answered(view: View, request: HttpRequest) -> HttpResponse:
    row = cookies.session(request)
    if row is None:
        return _gone(request)
    try:
        table = state.table_of(row)
    except state.Unplayable:
        return _gone(request)
    with translation.override(row.language):
        response = view(request, table)
    response.headers["Content-Language"] = row.language
    return response


def _gone(request: HttpRequest) -> HttpResponse:
    if request.method == "POST":
        return Redirect(HOME)
    lines = tuple(
        LanguageLine(code, Move(href=localized("/oevelser/", code)), code == "da") for code in LANGUAGES
    )
    frame = Frame(
        title=_("There is no exercise open here"), languages=lines, noindex=True, section="practise"
    )
    return rendering.page("practice/gone.html", page=frame)


@seated("GET")
def screen(request: HttpRequest, table: Table) -> HttpResponse:
    """The screen as it is now. ``n`` is what the address was made for: an older one tells of a step back."""
    asked = request.GET.get("n", "")
    number = int(asked) if asked.isdecimal() and len(asked) < 10 else table.row.n
    stale = number < table.row.n and not state.only_beside(table.row, number)
    page = replace(page_of(table, stale), company=company(table.row))
    return rendering.page("practice/table.html", page=page)


@seated("POST")
def press(request: HttpRequest, table: Table) -> HttpResponse:
    """Press an element of the screen, with what was filled in."""
    element = request.POST.get("e", "")
    expected = _expected(request, table)
    if table.row.n == expected + 1 and isinstance(table.last, Pressed) and table.last.element == element:
        return _on(table.row.n)  # pressed twice in a hurry: once is what she meant
    if table.row.n != expected:
        return _on(expected)
    pressed = safe(table.scene, element, request.POST.dict())
    return _written(table, expected, pressed) if pressed else _on(table.row.n)


@seated("POST")
def undo(request: HttpRequest, table: Table) -> HttpResponse:
    """Take the last thing back."""
    return _written(table, _expected(request, table), Undone())


@seated("POST")
def restart(request: HttpRequest, table: Table) -> HttpResponse:
    """Lay the table anew."""
    return _written(table, _expected(request, table), Restarted())


@seated("POST")
def hint(request: HttpRequest, table: Table) -> HttpResponse:
    """Help, one step more direct than the last time."""
    return _written(table, _expected(request, table), hinted(table))


@seated("POST")
def looked(request: HttpRequest, table: Table) -> HttpResponse:
    """She has looked at what the step asks her to look at."""
    step = table.standing.step if table.standing else None
    if step is None or step.press is not None:
        return _on(table.row.n)
    return _written(table, _expected(request, table), Looked(step=step.key))


@seated("POST")
def again(request: HttpRequest, table: Table) -> HttpResponse:
    """The same exercise once more, without help unless it is asked for."""
    row = table.row
    _, number = begin(row, row.exercise, row.persona, row.language, alone=bool(row.exercise))
    return _on(number)


@seated("POST")
def finish(request: HttpRequest, table: Table) -> HttpResponse:
    """Delete everything and say goodbye."""
    end(table.row)
    response = Redirect(localized("/oevelser/farvel/", table.row.language))
    cookies.leave(response)
    return response


@seated("POST")
def code(request: HttpRequest, table: Table) -> HttpResponse:
    """A short code with which another device goes on; shown once and not kept."""
    letters = hand_over(table.row.id)
    return rendering.page(
        "practice/code.html",
        page=page_of(table),
        letters=f"{letters[:3]} {letters[3:]}",
        minutes=GOOD_SECONDS // 60,
        address=rendering.shown_address(localized("/oevelser/fortsaet/", table.row.language)),
    )


@seated("GET")
def card(request: HttpRequest, table: Table) -> HttpResponse:
    """What one needs in one's hand to practise, on paper: made-up names, numbers and codes."""
    persona = table.stage.persona
    return rendering.page(
        "practice/card.html",
        page=page_of(table),
        persona=persona,
        about=said(persona.about, table.row.language),
        hands=rendering.things_at_hand(table.scene),
    )


@seated("GET")
def fetch(request: HttpRequest, table: Table) -> HttpResponse:
    """A file that stands on the screen: a calendar entry, an attachment."""
    wanted = request.GET.get("fil", "")
    for one in table.scene.screens:
        for block in one.blocks:
            if isinstance(block, File) and block.name == wanted:
                response = HttpResponse(block.data, content_type=block.media)
                response.headers["Content-Disposition"] = f'attachment; filename="{block.name}"'
                return response
    raise Http404


def _expected(request: HttpRequest, table: Table) -> int:
    """The number that the page was made for; the newest one, where only her instructor has done something since."""
    typed = request.POST.get("n", "")
    number = int(typed) if typed.isdecimal() and len(typed) < 10 else -1
    return table.row.n if state.only_beside(table.row, number) else number


def _written(table: Table, expected: int, event: Event) -> HttpResponse:
    after = take_step(table, expected, event)
    return _on(after.row.n if after else max(expected, 0))


def _on(number: int) -> HttpResponse:
    return Redirect(f"{HOME}?n={number}#her")
