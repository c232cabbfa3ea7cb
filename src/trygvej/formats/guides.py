"""The step guides: every exercise as one page of words and pictures, drawn by the macros of its own screens."""

from __future__ import annotations

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from trygvej.design.public import Frame, language_lines, localized, qr
from trygvej.formats import offers, stock
from trygvej.formats.base import Material
from trygvej.practice import public as practice

LIST = "/trin-for-trin/"


@require_safe
def all_guides(request: HttpRequest) -> HttpResponse:
    """Every step guide, by topic."""
    words = _("Each guide shows every step with a picture. Read it, print it, or try it yourself.")
    frame = _frame(request, LIST, _("Step by step"), words)
    return _kept(request, "formats/guides.html", frame, groups=practice.groups(_language(request)))


@require_safe
def guide(request: HttpRequest, key: str) -> HttpResponse:
    """One exercise, every step of it."""
    found = practice.guide(key, _language(request))
    if found is None:
        raise Http404(key)
    path = f"{LIST}{key}/"
    title = _("Step by step: %(title)s") % {"title": found.title.text}
    address = settings.PUBLIC_URL + localized(path, found.language)
    frame = _frame(request, path, title, found.summary.text)
    ready = offers.of(stock.of((Material.EXERCISE, key, found.language)))
    return _kept(
        request, "formats/guide.html", frame, guide=found, address=address, qr=qr(address), offers=ready
    )


def _language(request: HttpRequest) -> str:
    return str(request.LANGUAGE_CODE)  # type: ignore[attr-defined]


def _frame(request: HttpRequest, path: str, title: str, description: str) -> Frame:
    language = _language(request)
    return Frame(
        title=title,
        description=description,
        languages=language_lines(path, language),
        canonical=settings.PUBLIC_URL + localized(path, language),
        section="practise",
    )


def _kept(request: HttpRequest, template: str, frame: Frame, **values: object) -> HttpResponse:
    response = render(request, template, {"page": frame, **values})
    if not request.META.get("QUERY_STRING"):
        response.headers["Trygvej-Keep"] = "1"
    return response
