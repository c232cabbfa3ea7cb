"""Beneath the table: how the class was, when it is over; and the instructor's own table, shown on the wall."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, HttpResponseForbidden
from django.http import HttpResponseRedirect as Redirect
from django.shortcuts import render
from django.utils import translation
from django.utils.translation import gettext as _

from trygvej.classroom import reading
from trygvej.classroom.actions.say import LONGEST, Secret, say
from trygvej.classroom.actions.show_me import show_me, show_no_more
from trygvej.classroom.company import ended_seat_of, shown_by
from trygvej.classroom.models import Seat
from trygvej.classroom.summary import SMILES, smile_words
from trygvej.design.public import LANGUAGES, Frame, LanguageLine, Move, localized
from trygvej.practice import public as practice

TABLE = "/oevelse/"


def how_was_it(request: HttpRequest) -> HttpResponse:
    """Three smileys and one line, for whoever likes; then what to take home."""
    row = practice.session_of(request)
    seat = ended_seat_of(row.id) if row else None
    if row is None or seat is None:
        return practice.unkept(Redirect(TABLE))
    with translation.override(row.language):
        if request.method != "POST":
            return _asked(request, seat, row)
        if not practice.is_from_here(request):
            return HttpResponseForbidden()
        return _said(request, seat, row)


def _said(request: HttpRequest, seat: Seat, row: practice.Row) -> HttpResponse:
    smile, words = request.POST.get("smiley", ""), request.POST.get("ord", "")
    no_thanks = request.POST.get("goer") == "nej"
    if not no_thanks and smile not in ("1", "2", "3"):
        return _asked(request, seat, row, "choose", words)
    try:
        say(seat, 0 if no_thanks else int(smile), "" if no_thanks else words)
    except Secret:
        return _asked(request, seat, row, "secret", smile=smile)
    return _page(request, row, "thanks", _("Thank you for today"), home=_home(seat, row.language))


def _asked(
    request: HttpRequest, seat: Seat, row: practice.Row, wrong: str = "", words: str = "", smile: str = ""
) -> HttpResponse:
    return _page(
        request,
        row,
        "smileys",
        _("How was it?"),
        wrong=wrong,
        words=words[:LONGEST],
        smile=smile,
        longest=LONGEST,
        smileys=tuple(zip(SMILES, smile_words(), strict=True)),
    )


def _home(seat: Seat, language: str) -> str:
    """The address of what she takes home: the exercises she has been at."""
    plan = seat.lesson.plan
    been = [plan[at] for at in dict.fromkeys(seat.been) if at < len(plan)]
    return localized("/klasse/kort/", language) + "?oevelser=" + ",".join(been) if been else ""


def _page(request: HttpRequest, row: practice.Row, name: str, title: str, **values: object) -> HttpResponse:
    lines = tuple(
        LanguageLine(code, Move(href=localized("/oevelser/", code)), code == row.language)
        for code in LANGUAGES
    )
    frame = Frame(title=title, languages=lines, noindex=True, section="practise")
    values |= {"page": frame, "language_code": row.language}
    return practice.unkept(render(request, f"classroom/{name}.html", values))


def show(request: HttpRequest) -> HttpResponse:
    """The instructor lays the class's exercise at her own table, and the wall shows it."""
    if request.method != "POST":
        return Redirect(TABLE)
    lesson = reading.by_key(request.POST.get("noegle", ""))
    if not practice.is_from_here(request) or lesson is None or not reading.runs(lesson):
        return HttpResponseForbidden()
    token = show_me(lesson, practice.session_of(request))
    response = practice.unkept(Redirect(TABLE))
    if token is not None:
        practice.seat_browser(request, response, token)
    return response


def show_not(request: HttpRequest) -> HttpResponse:
    """The wall shows the class again. The table says so itself: whose cookie it is, may."""
    row = practice.session_of(request)
    lesson = shown_by(row.id) if row else None
    if request.method == "POST" and lesson is not None:
        if not practice.is_from_here(request):
            return HttpResponseForbidden()
        show_no_more(lesson)
    return practice.unkept(Redirect(TABLE))
