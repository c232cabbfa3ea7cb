"""The door of a class, and the page on which one is started."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, HttpResponseForbidden
from django.http import HttpResponseRedirect as Redirect
from django.shortcuts import render
from django.utils import translation
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from trygvej.classroom import plans
from trygvej.classroom.actions.start import MOST_EXERCISES, Busy, start
from trygvej.classroom.keys import DIGITS, typed
from trygvej.design.public import Frame, language_lines, localized
from trygvej.practice import public as practice

DOOR, NEW = "/klasse/", "/klasse/ny/"


@require_safe
def door(request: HttpRequest) -> HttpResponse:
    """Type the code; whoever has scanned it finds it typed."""
    scanned = typed(request.GET.get("kode", ""))[:DIGITS]
    response = _door(request, str(request.LANGUAGE_CODE), code=scanned)  # type: ignore[attr-defined]
    if not request.META.get("QUERY_STRING"):
        response.headers["Trygvej-Keep"] = "1"
    return response


def door_again(request: HttpRequest, language: str, wrong: str) -> HttpResponse:
    """The same door, with what was wrong and what was typed."""
    with translation.override(language):
        return _door(request, language, wrong, request.POST.get("kode", "")[:20])


def _door(request: HttpRequest, language: str, wrong: str = "", code: str = "") -> HttpResponse:
    frame = Frame(
        title=_("Join a class"),
        languages=language_lines(DOOR, language),
        noindex=bool(wrong),
        section="practise",
    )
    values = {"page": frame, "wrong": wrong, "typed": code, "language_code": language}
    return render(request, "classroom/door.html", values)


def new(request: HttpRequest) -> HttpResponse:
    """Choose what to practise, and get a code."""
    language = str(request.LANGUAGE_CODE)  # type: ignore[attr-defined]
    if request.method == "POST":
        if not practice.is_from_here(request):
            return HttpResponseForbidden()
        return _started(request, language)
    response = _new(request, language)
    if not request.META.get("QUERY_STRING"):
        response.headers["Trygvej-Keep"] = "1"
    return response


def _started(request: HttpRequest, language: str) -> HttpResponse:
    chosen = request.POST.getlist("oevelse") or list(plans.exercises_of(request.POST.get("plan", "")))
    if not chosen and request.POST.get("plan") != plans.FREE:
        return practice.unkept(_new(request, language, "none"))
    if len(chosen) > MOST_EXERCISES:
        return practice.unkept(_new(request, language, "many", chosen))
    try:
        _lesson, key = start(chosen, language)
    except ValueError:
        return practice.unkept(_new(request, language, "none"))
    except Busy:
        return practice.unkept(_new(request, language, "busy", chosen))
    return practice.unkept(Redirect(localized(f"/klasse/leder/{key}/", language)))


def _new(
    request: HttpRequest, language: str, wrong: str = "", chosen: list[str] | None = None
) -> HttpResponse:
    frame = Frame(
        title=_("Start a class"), languages=language_lines(NEW, language), noindex=bool(wrong), section="help"
    )
    return render(
        request,
        "classroom/new.html",
        {
            "page": frame,
            "wrong": wrong,
            "most": MOST_EXERCISES,
            "plans": plans.plans(language),
            "groups": practice.groups(language),
            "chosen": chosen or [],
            "language_code": language,
        },
    )
