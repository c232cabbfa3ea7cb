"""The pages of a wizard that is not public, as its readers will see them; for whoever is writing it."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from typing import TypeVar

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.shortcuts import render
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from trygvej.design.public import Frame, Notice, NoticeKind
from trygvej.engines.wizard.answers import write
from trygvej.engines.wizard.model import Wizard
from trygvej.engines.wizard.paths import way_to
from trygvej.engines.wizard.walk import Trail, walk
from trygvej.wizards.addresses import DRAFTS, SHEET, STEP, Addresses, path
from trygvej.wizards.asked import Asked, pairs, read
from trygvej.wizards.drawings import drawing_page
from trygvej.wizards.leaving import beside
from trygvej.wizards.outcomes import outcome_page, sheet_page
from trygvej.wizards.pages import DrawingPage
from trygvej.wizards.questions import question_page
from trygvej.wizards.snapshot import Published
from trygvej.wizards.starts import start_page

_Page = TypeVar("_Page", bound=Frame)
_STAYS = re.compile(rf"/?{DRAFTS}")
TAILS = ("", STEP, SHEET, "tegning")


def place_of(day: date) -> str:
    """Where the pages of drafts lie, as they will be on a day."""
    return f"{DRAFTS}{day.isoformat()}"


def preview(request: HttpRequest, wizard: Wizard, language: str, day: date, tail: str) -> HttpResponse:
    """A page of the wizard as it stands, in a language and as on a day, which may be one to come.

    Nothing of it is kept anywhere, and only pages of this site may show it in a frame.

    Raises:
        Http404: there is no such page, or the wizard is not made in that language.
    """
    if tail not in TAILS or language not in wizard.languages or wizard.start not in wizard.questions:
        raise Http404(tail)
    found = Published(wizard, 1, "")
    with translation.override(language):
        request.LANGUAGE_CODE = language  # type: ignore[attr-defined]
        data = request.POST if request.method == "POST" else request.GET
        response = _page(request, found, language, day, tail, data)
        response.content = beside(response.content, _STAYS)
    response.headers["Content-Security-Policy"] = settings.CONTENT_SECURITY_POLICY.replace(
        "frame-ancestors 'none'", "frame-ancestors 'self'"
    )
    response.headers["Cache-Control"] = "no-store"
    response.headers["X-Robots-Tag"] = "noindex"
    return response


def node_query(wizard: Wizard, node: str, day: date) -> str | None:
    """The answers that lead to a node, as they stand in an address; None where none do."""
    try:
        answers = way_to(wizard, node, day)
    except LookupError:  # a figure has no row for that day; the checks tell of it
        answers = None
    if answers is None:
        return None
    query = QueryDict(mutable=True)
    query.update({key: write(wizard.questions[key], answer) for key, answer in answers.items()})
    return query.urlencode()


def _page(
    request: HttpRequest, found: Published, language: str, day: date, tail: str, data: QueryDict
) -> HttpResponse:
    place = place_of(day)
    if tail == "":
        other = day if day != timezone.localdate() else None
        return _shown(
            request, "start", replace(start_page(found, language, other, place=place), date_ask=None)
        )
    if tail == "tegning":
        page: DrawingPage = drawing_page(found, language, day)
        return _shown(request, "drawing", page)
    asked = replace(read(data, found, day), place=place)
    to = Addresses.of(asked, language)
    wrong = asked.typed.question if asked.typed and asked.typed.error else None
    trail = _trail(asked, data, wrong)
    words = found.words(language, day)
    if trail.at in found.wizard.outcomes:
        sheet = tail == SHEET
        outcome = (sheet_page if sheet else outcome_page)(asked, trail, to, words)
        return _shown(request, "sheet" if sheet else "outcome", outcome)
    if asked.typed and not wrong and not found.wizard.sensitive:
        query = to.query(pairs(found.wizard, trail))
        return HttpResponseRedirect(f"{path(found.wizard.key, STEP, language, place)}?{query}")
    return _shown(request, "question", question_page(asked, trail, to, words))


def _trail(asked: Asked, data: QueryDict, wrong: str | None) -> Trail:
    """Where the answers lead; ``knude`` shows a node that no answers lead to yet."""
    alone = data.get("knude", "")
    if alone in asked.wizard.questions or alone in asked.wizard.outcomes:
        return Trail((), alone)
    return walk(asked.wizard, asked.given, asked.day, asked.change or wrong)


def _shown(request: HttpRequest, name: str, page: _Page) -> HttpResponse:
    draft = Notice(NoticeKind.INFO, _("This is a draft"))
    shown = replace(page, notices=(draft, *page.notices), canonical=None, noindex=True)
    return render(request, f"wizards/{name}.html", {"page": shown})
