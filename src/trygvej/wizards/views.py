"""The pages of the wizards. A view reads what is asked, walks, and hands a page value to its template."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from urllib.parse import urlencode

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseNotAllowed, HttpResponseRedirect
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.csrf import csrf_exempt

from trygvej.design.public import Frame
from trygvej.engines.language.dates import parse_date
from trygvej.engines.wizard.walk import Trail, walk
from trygvej.figures import public as figures
from trygvej.wizards import counted, snapshot
from trygvej.wizards.addresses import PAGES, SHEET, STEP, Addresses, path
from trygvej.wizards.asked import DATE, Asked, WrongDate, pairs, read, read_day
from trygvej.wizards.changes import changes_page
from trygvej.wizards.drawings import drawing_page
from trygvej.wizards.embed.framing import frame
from trygvej.wizards.forms import DATE_PARTS
from trygvej.wizards.outcomes import outcome_page, sheet_page
from trygvej.wizards.questions import question_page
from trygvej.wizards.snapshot import Published
from trygvej.wizards.starts import list_page, missing_page, start_page


def all_wizards(request: HttpRequest) -> HttpResponse:
    """Every wizard that can be used."""
    if request.method not in ("GET", "HEAD"):
        return HttpResponseNotAllowed(["GET", "HEAD"])
    if request.META["QUERY_STRING"]:
        return HttpResponseRedirect(request.path)
    return _shown(request, "wizards/list.html", list_page(_language(request)), keep=True)


def start(request: HttpRequest, key: str, place: str = PAGES) -> HttpResponse:
    """The first page of a wizard, for today or for another date. ``place``: see ``addresses``."""
    found = _found(key)
    if request.method not in ("GET", "HEAD"):
        return HttpResponseNotAllowed(["GET", "HEAD"])
    if (missing := _missing(request, found, place)) is not None:
        return missing
    texts = _typed_date(request)
    raw = texts if isinstance(texts, str) else request.GET.get(DATE)
    try:
        day = read_day(raw, found.wizard, timezone.localdate())
    except WrongDate:
        given = texts if isinstance(texts, tuple) else tuple(reversed((raw or "").split("-")))[:3]
        page = start_page(found, _language(request), None, (*given, "", "", "")[:3], place)
        return _shown(request, "wizards/start.html", page)
    query = urlencode({DATE: day.isoformat()}) if day else ""
    if request.META["QUERY_STRING"] != query:
        return HttpResponseRedirect(request.path + (f"?{query}" if query else ""))
    page = start_page(found, _language(request), day, place=place)
    marks = counted.start(key, _language(request), place)
    return _shown(request, "wizards/start.html", page, keep=True, marks=marks)


# A posted answer changes nothing here, so there is nothing to forge; a frame elsewhere could not carry a token.
@csrf_exempt
def step(request: HttpRequest, key: str, place: str = PAGES) -> HttpResponse:
    """The question or the outcome that the answers lead to."""
    return _walked(request, key, STEP, place)


@csrf_exempt
def sheet(request: HttpRequest, key: str, place: str = PAGES) -> HttpResponse:
    """The outcome as a sheet to take home; before there is one, the question to answer first."""
    return _walked(request, key, SHEET, place)


def drawing(request: HttpRequest, key: str) -> HttpResponse:
    """The whole flow, drawn and as a nested list."""
    found = _found(key)
    if request.method not in ("GET", "HEAD"):
        return HttpResponseNotAllowed(["GET", "HEAD"])
    if (missing := _missing(request, found)) is not None:
        return missing
    try:
        day = read_day(request.GET.get(DATE), found.wizard, timezone.localdate())
    except WrongDate:
        return HttpResponseRedirect(request.path)
    query = urlencode({DATE: day.isoformat()}) if day else ""
    if request.META["QUERY_STRING"] != query:
        return HttpResponseRedirect(request.path + (f"?{query}" if query else ""))
    return _shown(request, "wizards/drawing.html", drawing_page(found, _language(request), day), keep=True)


def changes(request: HttpRequest, key: str) -> HttpResponse:
    """What has changed in a wizard, and why."""
    found = _found(key)
    if request.method not in ("GET", "HEAD"):
        return HttpResponseNotAllowed(["GET", "HEAD"])
    if (missing := _missing(request, found)) is not None:
        return missing
    if request.META["QUERY_STRING"]:
        return HttpResponseRedirect(request.path)
    return _shown(request, "wizards/changes.html", changes_page(found, _language(request)), keep=True)


def _walked(request: HttpRequest, key: str, tail: str, place: str) -> HttpResponse:
    found = _found(key)
    language = _language(request)
    if found.wizard.sensitive and request.method != "POST":
        return HttpResponseRedirect(path(key, language=language, place=place))
    if not found.wizard.sensitive and request.method not in ("GET", "HEAD"):
        return HttpResponseNotAllowed(["GET", "HEAD"])
    if (missing := _missing(request, found, place)) is not None:
        return missing
    data = request.POST if found.wizard.sensitive else request.GET
    try:
        asked = replace(read(data, found, timezone.localdate()), place=place)
    except WrongDate:
        wrong = "" if found.wizard.sensitive else "?" + urlencode({DATE: data.get(DATE, "")[:20]})
        return HttpResponseRedirect(path(key, language=language, place=place) + wrong)
    return _step_page(request, asked, tail)


def _step_page(request: HttpRequest, asked: Asked, tail: str) -> HttpResponse:
    language = _language(request)
    to = Addresses.of(asked, language)
    trail = walk(asked.wizard, asked.given, asked.day, asked.change or _wrong(asked))
    at_outcome = trail.at in asked.wizard.outcomes
    tail = tail if at_outcome else STEP
    canonical = f"{to.path(tail)}?{_query(asked, to, trail)}"
    same = request.get_full_path() == canonical
    said = any(dropped.why != "not-asked" for dropped in trail.dropped) or _wrong(asked)
    if not asked.wizard.sensitive and not same and not said:
        return HttpResponseRedirect(canonical)
    words = asked.published.words(language, asked.day)
    if not at_outcome:
        page: Frame = question_page(asked, trail, to, words)
        marks = counted.step(asked, trail, language)
        return _shown(
            request, "wizards/question.html", page, keep=same, private=asked.wizard.sensitive, marks=marks
        )
    if tail == SHEET:  # the same answer once more, which has been counted already
        page = sheet_page(asked, trail, to, words)
        return _shown(request, "wizards/sheet.html", page, keep=same, private=asked.wizard.sensitive)
    page = outcome_page(asked, trail, to, words)
    marks = counted.step(asked, trail, language)
    return _shown(
        request, "wizards/outcome.html", page, keep=same, private=asked.wizard.sensitive, marks=marks
    )


def _query(asked: Asked, to: Addresses, trail: Trail) -> str:
    change = asked.change if asked.change == trail.at else None
    return to.query(pairs(asked.wizard, trail), change, asked.version)


def _wrong(asked: Asked) -> str | None:
    """The question whose typed answer cannot be used, if there is one."""
    return asked.typed.question if asked.typed and asked.typed.error else None


def _typed_date(request: HttpRequest) -> str | tuple[str, ...] | None:
    """The date typed in the three fields of the start page: as ISO, as typed where it is none, None if not sent."""
    names = [f"{DATE}.{part}" for part in DATE_PARTS]
    if not any(name in request.GET for name in names):
        return None
    texts = tuple(request.GET.get(name, "").strip()[:100] for name in names)
    if not any(texts):
        return None
    day: date | None = parse_date(texts[0], texts[1], texts[2])
    return day.isoformat() if day else texts


def _found(key: str) -> Published:
    found = snapshot.published().get(key)
    if found is None:
        raise Http404(key)
    return found


def _language(request: HttpRequest) -> str:
    return str(request.LANGUAGE_CODE)  # type: ignore[attr-defined]


def _missing(request: HttpRequest, found: Published, place: str = PAGES) -> HttpResponse | None:
    language = _language(request)
    if language in found.wizard.languages:
        return None
    page = missing_page(found, language, place)
    return _shown(request, "wizards/missing.html", page, keep=not request.META["QUERY_STRING"])


def _shown(
    request: HttpRequest,
    template: str,
    page: Frame,
    *,
    keep: bool = False,
    private: bool = False,
    marks: counted.Marks = (),
) -> HttpResponse:
    """Render a page value. ``keep``: the front door may keep it; ``private``: nobody may keep it.

    ``marks`` are what the front door counts when it gives the page out.
    """
    response = render(request, template, {"page": page})
    if marks:
        response.headers[figures.HEADER] = figures.mark_of(marks)
    if page.embedded:
        frame(response)
    if private:
        response.headers["Cache-Control"] = "no-store"
    elif keep:
        response.headers["Trygvej-Keep"] = "1"
    else:
        response.headers["Cache-Control"] = "no-cache"
    return response
