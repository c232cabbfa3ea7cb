"""The page that the square on a paper leads to: is the paper the newest, and where is the newer one?"""

from __future__ import annotations

from dataclasses import dataclass

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from trygvej.design.public import Frame, language_lines, localized
from trygvej.formats import addresses, materials, offers, stock
from trygvej.formats.base import Material
from trygvej.practice import public as practice

_SECTIONS = {
    Material.EXERCISE: "practise",
    Material.WIZARD: "find",
    Material.POSTER: "help",
    Material.PAGE: "find",
}


@dataclass(frozen=True, slots=True)
class Onward:
    """A way on from the page; ``href`` has no language."""

    href: str
    text: str


@require_safe
def paper(request: HttpRequest, material: Material, key: str, mark: str) -> HttpResponse:
    """The page of one paper, or of one that looks like it."""
    language = str(request.LANGUAGE_CODE)  # type: ignore[attr-defined]
    made_in = materials.languages(material, key)
    if not made_in:
        raise Http404(key)
    found = {code: list(stock.of((material, key, code))) for code in made_in}
    # Of any language: who reads a Danish paper's page in English has the same paper.
    newest = any(line.fingerprint.startswith(mark) for lines in found.values() for line in lines)
    path = addresses.paper_page(material, key, mark)
    frame = Frame(
        title=_("Your paper is the newest") if newest else _("There is a newer paper"),
        languages=language_lines(path, language),
        canonical=settings.PUBLIC_URL + localized(path, language),
        section=_SECTIONS[material],
        noindex=True,
    )
    values = {
        "newest": newest,
        "name": practice.said(materials.text(material, key), language),
        "ways": _ways(material, key),
        "offers": offers.of(found[language if language in found else "da"]),
    }
    response = render(request, "formats/paper_page.html", {"page": frame, **values})
    if newest and not request.META["QUERY_STRING"]:  # any other mark is an address out of many
        response["Trygvej-Keep"] = "1"
    return response


def _ways(material: Material, key: str) -> tuple[Onward, ...]:
    here = addresses.page(material, key)
    if material is Material.EXERCISE:
        tried = Onward(f"/oevelser/{key}/", _("Try it yourself"))
        return Onward(here, _("Read it here, step by step")), tried
    if material is Material.WIZARD:
        return (Onward(here, _("Find the answer here")),)
    return (Onward(here, _("Read it here")),)
