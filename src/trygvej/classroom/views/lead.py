"""The instructor's page, and a learner's screen as she sees it."""

from __future__ import annotations

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseForbidden, HttpResponseNotAllowed
from django.http import HttpResponseRedirect as Redirect
from django.utils.translation import gettext as _

from trygvej.classroom import animals, deeds, plans, reading
from trygvej.classroom import summary as over
from trygvej.classroom.actions.do_for_all import do_for_all
from trygvej.classroom.actions.do_for_one import do_for_one
from trygvej.classroom.actions.send import send
from trygvej.classroom.actions.share import share, withdraw
from trygvej.classroom.actions.undo import undo
from trygvej.classroom.drawing import picture
from trygvej.classroom.keys import helper_key, wall_key
from trygvej.classroom.models import Lesson, Seat
from trygvej.classroom.views.parts import language_of, lesson_of, page, shown, spaced, unkept
from trygvej.classroom.views.rows import row
from trygvej.design.public import localized
from trygvej.practice import public as practice

Given = dict[str, object]


def desk(request: HttpRequest, key: str) -> HttpResponse:
    """Everybody in the class, who needs help first; a press does something for all or for one."""
    if request.method == "POST":
        return _done(request, lesson_of(key), key)
    if request.method not in ("GET", "HEAD"):
        return HttpResponseNotAllowed(("GET", "HEAD", "POST"))
    language = language_of(request)
    counter, lesson = reading.counter_of(key), lesson_of(key)  # the number first, then what it counts
    values: Given = {"lesson": lesson, "counter": counter, "runs": reading.runs(lesson), "key": key}
    values |= _running(lesson, key, language) if values["runs"] else _ended(lesson, language)
    values |= {"last": deeds.last(lesson, language), "here_link": settings.PUBLIC_URL + request.path}
    return page(request, "desk", _("Your class"), f"/klasse/leder/{key}/", **values)


def _running(lesson: Lesson, key: str, language: str) -> Given:
    following = reading.title(lesson, language, lesson.at + 1) if lesson.at + 1 < len(lesson.plan) else ""
    return {
        "standing": reading.standing(lesson),
        "row": row,
        "class_code": spaced(lesson.code),
        "address": shown("/klasse/", language),
        "wall": localized(f"/klasse/tavle/{lesson.pk}/{wall_key(lesson.pk)}/", language),
        "shared": _shared(lesson, key, language),
        "may_share": not reading.is_shared(lesson, key),
        "sendable": reading.sendable(lesson),
        "notes": plans.notes(reading.exercise_at(lesson), language),
        "following": following,
    }


def _shared(lesson: Lesson, key: str, language: str) -> str:
    """The address shared with another instructor; only whoever started the class sees it."""
    if lesson.helper_key is None or reading.is_shared(lesson, key):
        return ""
    return settings.PUBLIC_URL + localized(f"/klasse/leder/{helper_key(key, lesson.helper)}/", language)


def _ended(lesson: Lesson, language: str) -> Given:
    found = over.summary(lesson, language)
    practised = ",".join(line.key for line in found.lines if line.key)
    return {
        "summary": found,
        "heads": over.heads(),
        "smile_words": over.smile_words(),
        "home": localized("/klasse/kort/", language) + f"?oevelser={practised}" if practised else "",
    }


def _done(request: HttpRequest, lesson: Lesson, key: str) -> HttpResponse:
    if not practice.is_from_here(request):
        return HttpResponseForbidden()
    what, where = request.POST.get("goer", ""), request.POST.get("plads", "")
    seat = lesson.sitting.filter(pk=int(where[:18])).first() if where.isdecimal() else None
    back = localized(f"/klasse/leder/{key}/", language_of(request))
    if what == "fortryd":
        undo(lesson, _number(request.POST.get("nummer", "")))
    elif reading.runs(lesson) and (seat is not None or not where):
        _act(request, lesson, key, what, seat)
        if seat is not None and request.POST.get("fra") == "plads" and what != "fjern":
            back += f"plads/{seat.pk}/"
    return unkept(Redirect(back))


def _act(request: HttpRequest, lesson: Lesson, key: str, what: str, seat: Seat | None) -> None:
    if what == "send":
        send(lesson, request.POST.get("ting", ""), seat)
    elif seat is not None:
        do_for_one(seat, what)
    elif what in ("del", "luk-link"):
        if not reading.is_shared(lesson, key):
            share(lesson, key) if what == "del" else withdraw(lesson)
    else:
        do_for_all(lesson, what)


def _number(typed: str) -> int:
    return int(typed) if typed.isdecimal() and len(typed) < 18 else 0


def seat(request: HttpRequest, key: str, seat: int) -> HttpResponse:
    """A learner's screens as she sees them; what she has written herself is dots."""
    lesson = lesson_of(key)
    found = Seat.objects.filter(pk=seat, lesson=lesson, removed=0).first()
    if found is None:
        raise Http404
    seen = practice.glimpses([found.session]).get(found.session)
    name = animals.name(found.animal)
    return page(
        request,
        "seat",
        name,
        f"/klasse/leder/{key}/plads/{seat}/",
        seat=found,
        animal=name,
        picture=picture(found.animal),
        seen=seen,
        screens=practice.screens(found.session),
        marks=practice.Marks(playing=True, picture=True),
        runs=reading.runs(lesson),
        sendable=reading.sendable(lesson),
        last=deeds.last(lesson, language_of(request)),
        key=key,
    )
