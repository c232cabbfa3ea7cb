"""The step guides: every exercise as one page of words and pictures, drawn by the macros of its own screens."""

from __future__ import annotations

from dataclasses import replace

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from trygvej.design.public import kept, localized, page_frame, qr
from trygvej.figures import public as figures
from trygvej.formats import copying, offers, signing, stock
from trygvej.formats.base import Material
from trygvej.practice import public as practice
from trygvej.wizards import public as wizards

LIST = "/trin-for-trin/"


@require_safe
def all_guides(request: HttpRequest) -> HttpResponse:
    """Every step guide, by topic."""
    words = _("Each guide shows every step with a picture. Read it, print it, or try it yourself.")
    frame = page_frame(LIST, _("Step by step"), words, "practise")
    return kept(request, "formats/guides.html", frame, groups=practice.groups(_language(request)))


@require_safe
def guide(request: HttpRequest, key: str) -> HttpResponse:
    """One exercise, every step of it."""
    return _guide(request, key, f"{LIST}{key}/", "")


@require_safe
def framed(request: HttpRequest, key: str) -> HttpResponse:
    """The same in a frame on somebody else's page; the exercise itself opens beside it."""
    path, own = f"/indlejret{LIST}{key}/", localized(f"{LIST}{key}/", _language(request))
    response = _guide(request, key, path, own)
    wizards.frame(response)
    shown = figures.Mark("embed", key, figures.HOST, _language(request), figures.SHOWN)
    response[figures.HEADER] = figures.mark_of([shown])
    return response


@require_safe
def copy(request: HttpRequest, key: str) -> HttpResponse:
    """The line that shows the guide on another site, and how it looks."""
    found = practice.guide(key, _language(request))
    if found is None:
        raise Http404(key)
    words = _("Show the guide “%(title)s” on your own page")
    return copying.page(request, f"{LIST}{key}/", found.title.text, words)


def _guide(request: HttpRequest, key: str, path: str, embedded: str) -> HttpResponse:
    found = practice.guide(key, _language(request))
    if found is None:
        raise Http404(key)
    title = _("Step by step: %(title)s") % {"title": found.title.text}
    address = settings.PUBLIC_URL + localized(f"{LIST}{key}/", found.language)
    frame = replace(
        page_frame(path, title, found.summary.text, "practise"), embedded=embedded, noindex=bool(embedded)
    )
    lines = stock.of((Material.EXERCISE, key, found.language))
    return kept(
        request, "formats/guide.html", frame, guide=found, address=address, qr=qr(address),
        offers=offers.of(lines), signed=signing.signed(key, found.language),
    )  # fmt: skip


def _language(request: HttpRequest) -> str:
    return str(request.LANGUAGE_CODE)  # type: ignore[attr-defined]
