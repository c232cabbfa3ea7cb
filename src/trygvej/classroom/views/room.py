"""What everybody in the room may see: the wall, and the sheet to take home."""

from __future__ import annotations

from dataclasses import dataclass

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from trygvej.classroom import reading
from trygvej.classroom.models import Lesson
from trygvej.classroom.views.parts import language_of, page, shown, spaced
from trygvej.design.public import Frame, language_lines, localized, qr
from trygvej.practice import public as practice

HOME = "/klasse/kort/"
MOST = 12


def wall(request: HttpRequest, lesson: int, key: str) -> HttpResponse:
    """For the projector: the code, what is being practised, and how far the class is. Nobody is singled out.

    While the instructor shows her own table, that is what stands there, large, with the press marked.
    """
    counter = practice.counters([lesson]).get(lesson, 0)  # first, and then what it counts
    found = reading.by_wall(lesson, key)
    if found is None:
        raise Http404
    language = language_of(request)
    door = localized("/klasse/", language)
    values: dict[str, object] = {
        "lesson": found,
        "counter": counter,
        "runs": reading.runs(found),
        "class_code": spaced(found.code),
        "address": shown("/klasse/", language),
    }
    on_show = _on_show(found)
    if on_show is not None:
        values["show"] = on_show
    else:
        values["standing"] = reading.standing(found)
        values["qr"] = qr(f"{settings.PUBLIC_URL}{door}?kode={found.code}") if found.code else ""
    return page(request, "wall", _("Our class"), f"/klasse/tavle/{lesson}/{key}/", **values)


def _on_show(lesson: Lesson) -> practice.OnShow | None:
    if lesson.shown is None or not reading.runs(lesson):
        return None
    return practice.on_show(lesson.shown)


@dataclass(frozen=True, slots=True)
class Home:
    """One exercise on the sheet: what it was, and where it stands step by step."""

    title: practice.Said
    href: str
    address: str
    qr: str


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """What those in a class take home: the step guides of what was practised, with addresses and QR codes."""
    language = language_of(request)
    known = practice.exercises()
    asked = dict.fromkeys(request.GET.get("oevelser", "").split(","))
    chosen = [known[key] for key in asked if key in known][:MOST]
    if not chosen:
        raise Http404
    query = "?oevelser=" + ",".join(one.key for one in chosen)
    frame = Frame(
        title=_("To take home"),
        languages=language_lines(HOME + query, language),
        noindex=True,
        section="practise",
    )
    homes = []
    for one in chosen:
        path = localized(f"/trin-for-trin/{one.key}/", language)
        said = practice.said(one.title, language)
        homes.append(Home(said, path, practice.shown_address(path), qr(settings.PUBLIC_URL + path)))
    values = {"page": frame, "homes": homes, "language_code": language}
    return render(request, "classroom/home.html", values)
