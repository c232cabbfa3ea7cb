"""The addresses of the made formats."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from trygvej.design.public import Frame, LanguageLine, Move, localized
from trygvej.engines.wizard.model import Wizard
from trygvej.formats import addresses, materials, registry, stock, store
from trygvej.formats.base import Format, Material
from trygvej.wizards import public as wizards


@require_safe
def of_wizard(request: HttpRequest, key: str, name: str) -> HttpResponse:
    """A paper of a wizard; a page that says so while the worker is still making it."""
    found = wizards.published().get(key)
    form = next((one for one in registry.of(Material.WIZARD) if one.file == name), None)
    language = _language(request)
    if found is None or form is None or language not in found.wizard.languages:
        raise Http404(key)
    if request.META["QUERY_STRING"]:
        return HttpResponseRedirect(request.path)
    content = _made(form, key, language)
    if content is None:
        return _not_yet(request, found.wizard, name, language)
    part = "" if form.key == "booklet" else f"-{name}"
    return _file(form, content, f"{key}{part}-{found.number}-{language}")


@require_safe
def made(request: HttpRequest, material: Material, key: str, name: str) -> HttpResponse:
    """A made format of an exercise or a poster; until it is made, the way back to its page, which says so."""
    form = next((one for one in registry.of(material) if one.suffix == "pdf" and one.file == name), None)
    language = _language(request)
    if form is None or not materials.languages(material, key):
        raise Http404(name)
    if request.META["QUERY_STRING"]:
        return HttpResponseRedirect(request.path)
    content = _made(form, key, language)
    if content is None:
        response: HttpResponse = HttpResponseRedirect(localized(addresses.page(material, key), language))
        response["Cache-Control"] = "no-store"
        return response
    return _file(form, content, f"{key}-{name}-{language}")


def _language(request: HttpRequest) -> str:
    return str(request.LANGUAGE_CODE)  # type: ignore[attr-defined]


def _made(form: Format, key: str, language: str) -> bytes | None:
    source = materials.source(form.material, key, language)
    if source is None:
        return None
    mark = form.fingerprint(source)
    line = stock.line((form.material, key, language), form, mark, stock.decisions())
    return None if line.held else store.read(line.piece, line.fingerprint)


def _file(form: Format, content: bytes, name: str) -> HttpResponse:
    response = HttpResponse(content, content_type=form.media)
    response["Content-Disposition"] = f'inline; filename="{name}.{form.suffix}"'
    response["X-Content-Type-Options"] = "nosniff"
    # Browsers show a PDF in a page of their own, which our rules for pages would break.
    response["Content-Security-Policy"] = "frame-ancestors 'none'"
    response["Trygvej-Keep"] = "1"
    return response


def _not_yet(request: HttpRequest, wizard: Wizard, name: str, language: str) -> HttpResponse:
    frame = Frame(
        title=_("The paper is being made"), languages=_languages(wizard, name, language), noindex=True
    )
    moves = {"again": Move(href=request.path), "back": Move(href=reverse("wizard", args=[wizard.key]))}
    response = render(request, "formats/not_yet.html", {"page": frame} | moves)
    response["Cache-Control"] = "no-store"  # it may be there a moment later
    return response


def _languages(wizard: Wizard, name: str, current: str) -> tuple[LanguageLine, ...]:
    lines = []
    for code in wizard.languages:
        with translation.override(code):
            address = reverse("wizard-paper", args=[wizard.key, name])
            lines.append(LanguageLine(code, Move(href=address), code == current))
    return tuple(lines)
