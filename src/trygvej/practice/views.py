"""Pages that everybody may share: the list, one exercise, how it is done, goodbye, going on at another device."""

from __future__ import annotations

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.http import HttpResponseRedirect as Redirect
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from trygvej.design.public import Frame, LanguageLine, language_lines, localized, qr
from trygvej.engines.script.model import Exercise
from trygvej.practice import content, cookies, lists
from trygvej.practice.actions.hand_over import hand_over_to
from trygvej.practice.playing import played
from trygvej.practice.table.strip import said

LIST = "/oevelser/"
TABLE = "/oevelse/"


@require_safe
def all_exercises(request: HttpRequest) -> HttpResponse:
    """Every exercise, the one to begin with first, and free practice."""
    language = _language(request)
    groups = lists.groups(language)
    first = groups[0].entries[0] if groups else None
    people = sorted(content.library().personas.values(), key=lambda one: -one.age)
    about = [(one.key, one.name, one.age, said(one.about, language)) for one in people]
    words = _("Try MitID and Digital Post on a place where nothing can go wrong.")
    frame = _frame(request, LIST, _("Practise"), words)
    return _kept(request, "practice/list.html", frame, groups=groups, first=first, people=about)


@require_safe
def exercise(request: HttpRequest, key: str) -> HttpResponse:
    """What an exercise teaches, for whom, and how long it takes."""
    found, language = _found(key), _language(request)
    entry = lists.entry(found, language)
    frame = _frame(request, f"{LIST}{key}/", entry.title.text, entry.summary.text)
    teaches = [said(text, language) for text in found.teaches]
    return _kept(request, "practice/exercise.html", frame, entry=entry, teaches=teaches, exercise=found)


@require_safe
def card(request: HttpRequest, key: str) -> HttpResponse:
    """The exercise on one sheet of paper, to have beside one at home."""
    found, language = _found(key), _language(request)
    entry, path = lists.entry(found, language), f"{LIST}{key}/"
    steps = [said(step.say, language) for step in found.steps]
    frame = _frame(request, f"{path}kort", entry.title.text, noindex=True)
    address = settings.PUBLIC_URL + localized(path, language)
    values = {"entry": entry, "steps": steps, "learned": said(found.learned, language)}
    return _kept(request, "practice/sheet.html", frame, address=address, qr=qr(address), **values)


@require_safe
def show(request: HttpRequest, key: str) -> HttpResponse:
    """The exercise plays itself, a step a page."""
    found, language = _found(key), _language(request)
    asked = request.GET.get("trin", "1")
    number = int(asked) if asked.isdecimal() and len(asked) < 4 else 1
    path = f"{LIST}{key}/vis"
    frame = _frame(
        request, path, _("See how: %(title)s") % {"title": said(found.title, language).text}, noindex=True
    )
    entry = lists.entry(found, language)
    step = played(key, number, language)
    if step is None and number <= 1:
        raise Http404
    values = {"entry": entry, "step": step, "learned": said(found.learned, language)}
    query = request.META.get("QUERY_STRING", "")
    response = render(request, "practice/show.html", {"page": frame, **values})
    if query in ("", f"trin={number}") and number <= len(found.steps) + 1:
        response.headers["Trygvej-Keep"] = "1"
    return response


@require_safe
def goodbye(request: HttpRequest) -> HttpResponse:
    """Everything is gone."""
    return _kept(
        request, "practice/goodbye.html", _frame(request, f"{LIST}farvel/", _("Goodbye"), noindex=True)
    )


def go_on(request: HttpRequest) -> HttpResponse:
    """Type the code from another device, and sit down at its table."""
    frame = _frame(request, f"{LIST}fortsaet/", _("Go on from another device"), noindex=True)
    if request.method == "POST" and cookies.is_from_here(request):
        token = hand_over_to(request.POST.get("kode", ""))
        if token is not None:
            response = Redirect(TABLE)
            cookies.seat(request, response, token)
            return response
        response = render(request, "practice/go_on.html", {"page": frame, "wrong": True})
        response.headers["Cache-Control"] = "no-store"
        return response
    return _kept(request, "practice/go_on.html", frame, wrong=False)


def _found(key: str) -> Exercise:
    found = content.exercises().get(key)
    if found is None:
        raise Http404
    return found


def _language(request: HttpRequest) -> str:
    return str(request.LANGUAGE_CODE)  # type: ignore[attr-defined]


def _frame(
    request: HttpRequest, path: str, title: str, description: str = "", *, noindex: bool = False
) -> Frame:
    language = _language(request)
    lines: tuple[LanguageLine, ...] = language_lines(path, language)
    canonical = None if noindex else settings.PUBLIC_URL + localized(path, language)
    return Frame(
        title=title,
        description=description,
        languages=lines,
        canonical=canonical,
        noindex=noindex,
        section="practise",
    )


def _kept(request: HttpRequest, template: str, frame: Frame, **values: object) -> HttpResponse:
    """A page that is the same for everybody: the front door may keep it, at its one address."""
    response = render(request, template, {"page": frame, "language_code": _language(request), **values})
    if not request.META.get("QUERY_STRING"):
        response.headers["Trygvej-Keep"] = "1"
    return response
