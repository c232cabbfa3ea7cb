"""The pages of the posters: all of them, and each in words, for who wants to hang one up or was led here by one."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from trygvej.design.public import kept, page_frame
from trygvej.formats import addresses, offers, stock
from trygvej.formats.base import Material
from trygvej.formats.posters import posters
from trygvej.practice import public as practice

LIST = "/plakater/"


@require_safe
def every_poster(request: HttpRequest) -> HttpResponse:
    """Every poster, to choose from."""
    language = _language(request)
    words = _("Short messages for the wall. You can read them from three metres. Print them as you like.")
    entries = [(key, practice.said(one.headline, language)) for key, one in posters().items()]
    frame = page_frame(LIST, _("Posters for the wall"), words, "help")
    return kept(request, "formats/posters.html", frame, entries=entries)


@require_safe
def poster(request: HttpRequest, key: str) -> HttpResponse:
    """One poster in words, with its sources, and where to try it."""
    found, language = posters().get(key), _language(request)
    if found is None:
        raise Http404(key)
    spoken = language if language in found.languages else "da"
    said = practice.said(found.headline, language)
    frame = page_frame(
        addresses.page(Material.POSTER, key), said.text, practice.said(found.now, language).text, "help"
    )
    values = {
        "poster": found,
        "headline": said,
        "points": [practice.said(one, language) for one in found.points],
        "now": practice.said(found.now, language),
        "offers": offers.of(stock.of((Material.POSTER, key, spoken))),
        "exercise": practice.said(practice.exercises()[found.exercise].title, language),
        "unreviewed": spoken in found.unreviewed,
    }
    return kept(request, "formats/poster_page.html", frame, **values)


def _language(request: HttpRequest) -> str:
    return str(request.LANGUAGE_CODE)  # type: ignore[attr-defined]
