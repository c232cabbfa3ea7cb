"""The search: its box, what was found, and the list that suggests."""

from __future__ import annotations

import logging
from urllib.parse import urlencode

from django.conf import settings
from django.db import DatabaseError
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from trygvej.design.public import LANGUAGES, LanguageLine, Move, language_lines, localized
from trygvej.engines.language.identifiers import refuse
from trygvej.engines.search.query import LONGEST
from trygvej.search import keeping
from trygvej.search.actions.count_sought import count_sought
from trygvej.search.pages import SearchPage
from trygvej.search.results import Found, find
from trygvej.search.suggestions import suggestions
from trygvej.search.tally import Tally

logger = logging.getLogger("trygvej.search")

PATH, QUERY, REFUSED = "/soeg/", "q", "nummer"
_tally = Tally()


@require_safe
def search(request: HttpRequest) -> HttpResponse:
    """The box, and below it what was found."""
    asked = request.GET.get(QUERY, "").replace("\0", "")
    if refuse(asked):
        # Away from an address that holds a number, before a browser remembers it.
        return _never_kept(HttpResponseRedirect(f"{localized(PATH, _language(request))}?{REFUSED}=1"))
    asked = " ".join(asked.split())[:LONGEST]
    if not asked:
        return _empty(request)
    language = _language(request)
    found = find(keeping.kept(), asked, language)
    page = SearchPage(
        title=_("“%(words)s” – search") % {"words": asked},
        languages=_language_lines(asked, language),
        noindex=True,
        section="find",
        asked=asked,
        corrected=found.corrected,
        best=found.best,
        groups=found.groups,
        words=found.words,
    )
    _count(request, asked, language, found)
    return _never_kept(render(request, "search/search.html", {"page": page}))


@require_safe
def suggest(request: HttpRequest) -> JsonResponse:
    """Titles to suggest while somebody types; the same for everybody, so that typing is not told to anyone."""
    found = suggestions(keeping.kept(), _language(request))
    response = JsonResponse(
        found, safe=False, json_dumps_params={"ensure_ascii": False, "separators": (",", ":")}
    )
    if not request.META.get("QUERY_STRING"):
        response.headers["Trygvej-Keep"] = "1"
    return response


def _empty(request: HttpRequest) -> HttpResponse:
    language, refused = _language(request), REFUSED in request.GET
    page = SearchPage(
        title=_("Search"),
        description=_("Search in everything on Trygvej. Write as you would say it."),
        languages=language_lines(PATH, language),
        canonical=settings.PUBLIC_URL + localized(PATH, language),
        noindex=refused,
        section="find",
        refused=refused,
    )
    response = render(request, "search/search.html", {"page": page})
    if refused:
        return _never_kept(response)
    if not request.META.get("QUERY_STRING"):
        response.headers["Trygvej-Keep"] = "1"
    return response


def _language_lines(asked: str, language: str) -> tuple[LanguageLine, ...]:
    query = urlencode({QUERY: asked})
    return tuple(
        LanguageLine(code, Move(href=f"{localized(PATH, code)}?{query}"), code == language)
        for code in LANGUAGES
    )


def _count(request: HttpRequest, asked: str, language: str, found: Found) -> None:
    """Count what was typed; a page that is loaded anew was not typed, and a failure is no visitor's business."""
    if request.headers.get("Cache-Control") in ("max-age=0", "no-cache"):
        return
    today = timezone.localdate()
    times = _tally.typed(asked, language, today)
    if times:
        try:
            count_sought(asked, language, times, found=bool(found.best or found.words), today=today)
        except DatabaseError as error:  # its words may hold what was typed
            logger.warning("what was searched could not be counted: %s", type(error).__name__)


def _never_kept(response: HttpResponse) -> HttpResponse:
    """On a shared computer nobody shall come back to what another looked for."""
    response.headers["Cache-Control"] = "no-store"
    return response


def _language(request: HttpRequest) -> str:
    return str(request.LANGUAGE_CODE)  # type: ignore[attr-defined]
