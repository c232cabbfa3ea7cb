"""The instructor's page, a learner's screen as she sees it, and the wall everybody looks at."""

from __future__ import annotations

import csv

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseForbidden, HttpResponseNotAllowed
from django.http import HttpResponseRedirect as Redirect
from django.shortcuts import render
from django.utils.translation import gettext as _

from trygvej.classroom import animals, plans, reading
from trygvej.classroom.actions.do_for_all import do_for_all
from trygvej.classroom.actions.do_for_one import do_for_one
from trygvej.classroom.drawing import picture
from trygvej.classroom.keys import wall_key
from trygvej.classroom.models import Lesson, Seat
from trygvej.design.public import Frame, language_lines, localized, qr
from trygvej.practice import public as practice

EVERY_SECONDS = 4
"""How often a page without streams looks again."""


def desk(request: HttpRequest, key: str) -> HttpResponse:
    """Everybody in the class, who needs help first; a press does something for all or for one."""
    lesson = _lesson(key)
    if request.method == "POST":
        return _done(request, lesson, key)
    if request.method not in ("GET", "HEAD"):
        return HttpResponseNotAllowed(("GET", "HEAD", "POST"))
    language = _language(request)
    following = reading.title(lesson, language, lesson.at + 1) if lesson.at + 1 < len(lesson.plan) else ""
    values = {
        "lesson": lesson,
        "runs": reading.runs(lesson),
        "standing": reading.standing(lesson),
        "class_code": _spaced(lesson.code),
        "address": _shown("/klasse/", language),
        "wall": localized(f"/klasse/tavle/{lesson.pk}/{wall_key(lesson.pk)}/", language),
        "here_link": settings.PUBLIC_URL + request.path,
        "summary": reading.summary(lesson, language),
        "notes": plans.notes(reading.exercise_at(lesson), language),
        "following": following,
        "key": key,
    }
    return _page(request, "desk", _("Your class"), f"/klasse/leder/{key}/", **values)


def table(request: HttpRequest, key: str) -> HttpResponse:
    """The summary as a table for a spreadsheet: the same figures as on the page."""
    lesson = _lesson(key)
    response = HttpResponse(content_type="text/csv; charset=utf-8")
    response.headers["Content-Disposition"] = 'attachment; filename="hold.csv"'
    response.write("\ufeff")  # spreadsheets read it as UTF-8 then
    writer = csv.writer(response, delimiter=";")
    writer.writerow([_("Exercise"), _("Began"), _("Finished")])
    for line in reading.summary(lesson, _language(request)):
        writer.writerow([line.title, line.begun, line.done])
    return _unkept(response)


def _done(request: HttpRequest, lesson: Lesson, key: str) -> HttpResponse:
    if not practice.is_from_here(request):
        return HttpResponseForbidden()
    what, where = request.POST.get("goer", ""), request.POST.get("plads", "")
    if reading.runs(lesson):
        seat = lesson.seats.filter(pk=int(where[:18])).first() if where.isdecimal() else None
        if seat is not None:
            do_for_one(seat, what)
        elif not where:
            do_for_all(lesson, what)
    return _unkept(Redirect(localized(f"/klasse/leder/{key}/", _language(request))))


def seat(request: HttpRequest, key: str, seat: int) -> HttpResponse:
    """A learner's screens as she sees them; what she has written herself is dots."""
    found = Seat.objects.filter(pk=seat, lesson=_lesson(key)).first()
    if found is None:
        raise Http404
    seen = practice.glimpses([found.session]).get(found.session)
    name = animals.name(found.animal)
    values = {
        "seat": found,
        "animal": name,
        "picture": picture(found.animal),
        "seen": seen,
        "screens": practice.screens(found.session),
        "marks": practice.Marks(playing=True, picture=True),
        "key": key,
    }
    return _page(request, "seat", name, f"/klasse/leder/{key}/plads/{seat}/", **values)


def wall(request: HttpRequest, lesson: int, key: str) -> HttpResponse:
    """For the projector: the code, what is being practised, and how far the class is. Nobody is singled out."""
    found = reading.by_wall(lesson, key)
    if found is None:
        raise Http404
    language = _language(request)
    door = localized("/klasse/", language)
    values = {
        "lesson": found,
        "runs": reading.runs(found),
        "standing": reading.standing(found),
        "class_code": _spaced(found.code),
        "address": _shown("/klasse/", language),
        "qr": qr(f"{settings.PUBLIC_URL}{door}?kode={found.code}") if found.code else "",
    }
    return _page(request, "wall", _("Our class"), f"/klasse/tavle/{lesson}/{key}/", **values)


def _lesson(key: str) -> Lesson:
    found = reading.by_key(key)
    if found is None:
        raise Http404
    return found


def _page(request: HttpRequest, name: str, title: str, path: str, **values: object) -> HttpResponse:
    language = _language(request)
    frame = Frame(title=title, languages=language_lines(path, language), noindex=True, section="help")
    values |= {"page": frame, "every": EVERY_SECONDS, "language_code": language}
    return _unkept(render(request, f"classroom/{name}.html", values))


def _spaced(code: str | None) -> str:
    return f"{code[:3]} {code[3:]}" if code else ""


def _shown(path: str, language: str) -> str:
    return practice.shown_address(localized(path, language))


def _language(request: HttpRequest) -> str:
    return str(request.LANGUAGE_CODE)  # type: ignore[attr-defined]


def _unkept(response: HttpResponse) -> HttpResponse:
    response.headers["Referrer-Policy"] = "no-referrer"  # the address is a key
    return practice.unkept(response)
