"""The addresses of the made formats: the PDFs, and the page that a paper's QR leads to."""

from __future__ import annotations

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from trygvej.design.public import Frame, LanguageLine, Move, language_lines, localized
from trygvej.engines.wizard.model import Wizard
from trygvej.formats import materials, offers, registry, stock, store
from trygvej.formats.base import Format, Material
from trygvej.practice import public as practice
from trygvej.wizards import public as wizards


@require_safe
def booklet(request: HttpRequest, key: str) -> HttpResponse:
    """The whole wizard as a PDF; a page that says so while the worker is still making it."""
    found = wizards.published().get(key)
    language = _language(request)
    if found is None or language not in found.wizard.languages:
        raise Http404(key)
    if request.META["QUERY_STRING"]:
        return HttpResponseRedirect(request.path)
    form = registry.FORMATS["booklet"]
    content = _made(form, key, language)
    if content is None:
        return _not_yet(request, found.wizard, language)
    return _file(form, content, f"{key}-{found.number}-{language}")


@require_safe
def made(request: HttpRequest, key: str, name: str) -> HttpResponse:
    """A made format of an exercise; until it is made, the way back to its step guide, which says so."""
    papers = (one for one in registry.of(Material.EXERCISE) if one.suffix == "pdf")
    form = next((one for one in papers if one.file == name), None)
    if form is None or key not in practice.exercises():
        raise Http404(name)
    language = _language(request)
    if request.META["QUERY_STRING"]:
        return HttpResponseRedirect(request.path)
    content = _made(form, key, language)
    if content is None:
        response: HttpResponse = HttpResponseRedirect(localized(f"/trin-for-trin/{key}/", language))
        response["Cache-Control"] = "no-store"
        return response
    return _file(form, content, f"{key}-{name}-{language}")


@require_safe
def paper(request: HttpRequest, key: str, mark: str) -> HttpResponse:
    """Where the QR of a paper leads: is it the newest, and where is the newer one?"""
    exercise, language = practice.exercises().get(key), _language(request)
    if exercise is None:
        raise Http404(key)
    spoken = language if language in exercise.languages else "da"
    found = {code: list(stock.of((Material.EXERCISE, key, code))) for code in exercise.languages}
    # Of any language: who reads a Danish paper's page in English has the same paper.
    newest = any(line.fingerprint.startswith(mark) for lines in found.values() for line in lines)
    path = f"/trin-for-trin/{key}/papir/{mark}/"
    frame = Frame(
        title=_("Your paper is the newest") if newest else _("There is a newer paper"),
        languages=language_lines(path, language),
        canonical=settings.PUBLIC_URL + localized(path, language),
        section="practise",
        noindex=True,
    )
    name = practice.said(exercise.title, language)
    values = {"newest": newest, "name": name, "key": key, "offers": offers.of(found[spoken])}
    response = render(request, "formats/paper_page.html", {"page": frame, **values})
    if newest and not request.META["QUERY_STRING"]:  # any other mark is an address out of many
        response["Trygvej-Keep"] = "1"
    return response


def _language(request: HttpRequest) -> str:
    return str(request.LANGUAGE_CODE)  # type: ignore[attr-defined]


def _made(form: Format, key: str, language: str) -> bytes | None:
    source = materials.source(form.material, key, language)
    if source is None:
        return None
    line = stock.line((form.material, key, language), form, form.fingerprint(source))
    return store.read(line.piece, line.fingerprint)


def _file(form: Format, content: bytes, name: str) -> HttpResponse:
    response = HttpResponse(content, content_type=form.media)
    response["Content-Disposition"] = f'inline; filename="{name}.{form.suffix}"'
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
