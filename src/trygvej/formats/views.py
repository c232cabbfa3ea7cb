"""The addresses of the made formats."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from trygvej.design.public import Frame, LanguageLine, Move
from trygvej.engines.wizard.model import Wizard
from trygvej.formats import store
from trygvej.wizards import public as wizards


@require_safe
def booklet(request: HttpRequest, key: str) -> HttpResponse:
    """The whole wizard as a PDF; a page that says so while the worker is still making it."""
    found = wizards.published().get(key)
    language = str(request.LANGUAGE_CODE)  # type: ignore[attr-defined]
    if found is None or language not in found.wizard.languages:
        raise Http404(key)
    if request.META["QUERY_STRING"]:
        return HttpResponseRedirect(request.path)
    content = store.read(key, found.number, language)
    if content is None:
        return _not_yet(request, found.wizard, language)
    response = HttpResponse(content, content_type="application/pdf")
    response["Content-Disposition"] = f'inline; filename="{key}-{found.number}-{language}.pdf"'
    response["X-Content-Type-Options"] = "nosniff"
    # Browsers show a PDF in a page of their own, which our rules for pages would break.
    response["Content-Security-Policy"] = "frame-ancestors 'none'"
    response["Trygvej-Keep"] = "1"
    return response


def _not_yet(request: HttpRequest, wizard: Wizard, language: str) -> HttpResponse:
    frame = Frame(title=_("The booklet is being made"), languages=_languages(wizard, language), noindex=True)
    moves = {"again": Move(href=request.path), "back": Move(href=reverse("wizard", args=[wizard.key]))}
    response = render(request, "formats/not_yet.html", {"page": frame} | moves)
    response["Cache-Control"] = "no-store"  # it may be there a moment later
    return response


def _languages(wizard: Wizard, current: str) -> tuple[LanguageLine, ...]:
    lines = []
    for code in wizard.languages:
        with translation.override(code):
            lines.append(
                LanguageLine(code, Move(href=reverse("wizard-booklet", args=[wizard.key])), code == current)
            )
    return tuple(lines)
