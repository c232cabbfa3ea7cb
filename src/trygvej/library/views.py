"""The public pages of the library. The front door keeps them; each has one address."""

from __future__ import annotations

from dataclasses import replace

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from trygvej.design.public import Frame, language_lines, localized
from trygvej.engines.page.model import Kind, Page
from trygvej.library import cards, doors, kits, leaflets, people, pictures, snapshot, structured
from trygvej.library.addresses import own_path
from trygvej.library.pages import help_page


@require_safe
def lobby(request: HttpRequest) -> HttpResponse:
    """The page with the doors."""
    return _kept(request, "library/lobby.html", doors.lobby(_language(request)))


@require_safe
def behind(request: HttpRequest, way: str, key: str) -> HttpResponse:
    """What stands behind one door."""
    language = _language(request)
    found = doors.behind(way, key, language)
    if found is None:
        raise Http404(key)
    own = doors.introduction(key) if way == "topics" else None
    if own is None or language not in own.languages:
        return _kept(request, "library/behind.html", found)
    return _help(request, "library/topic.html", own, shelf=found)


@require_safe
def page(request: HttpRequest, key: str, group: str = "") -> HttpResponse:
    """One page, in the edition for everybody or in one fitted to a group."""
    found = snapshot.page(key)
    if found is None or (group and group not in found.editions()):
        raise Http404(key)
    if found.kind is Kind.TOPIC and not group and doors.introduction(found.topic) == found:
        return HttpResponseRedirect(localized(own_path(found), _language(request)))
    return _help(request, "library/kit.html" if found.kind is Kind.KIT else "library/page.html", found, group)


@require_safe
def kit_file(request: HttpRequest, key: str) -> HttpResponse:
    """Everything in a kit as one file."""
    found = snapshot.page(key)
    if found is None or found.kind is not Kind.KIT:
        raise Http404(key)
    if request.META.get("QUERY_STRING"):
        return HttpResponseRedirect(request.path)
    language = _language(request)
    response = HttpResponse(kits.packed(found, language), content_type="application/zip")
    response["Content-Disposition"] = f'attachment; filename="{key}-{language}.zip"'
    response["Trygvej-Keep"] = "1"
    return response


@require_safe
def kit_age(request: HttpRequest, key: str, mark: str) -> HttpResponse:
    """Where the link in a fetched kit leads: is it the newest, and what has been replaced?"""
    found, language = snapshot.page(key), _language(request)
    if found is None or found.kind is not Kind.KIT:
        raise Http404(key)
    changed = kits.replaced(found, mark, language)
    newest = changed is not None and not changed
    frame = Frame(
        title=_("Your box is the newest") if newest else _("There is a newer box"),
        languages=language_lines(f"/hjaelp/{key}/pakke/{mark}/", language),
        section="find",
        noindex=True,
    )
    card = cards.card(f"page:{key}", language)
    response = render(
        request, "library/kit_age.html", {"page": frame, "newest": newest, "changed": changed, "kit": card}
    )
    if newest and not request.META.get("QUERY_STRING"):  # any other mark is an address out of many
        response.headers["Trygvej-Keep"] = "1"
    return response


@require_safe
def helpers(request: HttpRequest) -> HttpResponse:
    """Everybody who can be asked: near here, and in the whole country."""
    language = _language(request)
    frame = Frame(
        title=_("People who can help"),
        description=_("Places near you, and numbers to call."),
        languages=language_lines("/hjaelp/mennesker/", language),
        section="find",
    )
    values = {"places": people.places(), "helpers": people.everybody(language)}
    return _kept(request, "library/people.html", frame, **values)


@require_safe
def picture(request: HttpRequest, name: str) -> HttpResponse:
    """A picture of a page. Its address can never mean another picture where an editor put it in."""
    content = pictures.read(name)
    if content is None:
        raise Http404(name)
    response = HttpResponse(content, content_type=pictures.media(name))
    response["X-Content-Type-Options"] = "nosniff"
    response["Content-Security-Policy"] = "default-src 'none'"
    response["Trygvej-Keep"] = "1"
    return response


def _language(request: HttpRequest) -> str:
    return str(request.LANGUAGE_CODE)  # type: ignore[attr-defined]


def _help(request: HttpRequest, template: str, page: Page, group: str = "", **values: object) -> HttpResponse:
    """A page in its template, with all that every page has."""
    shown = help_page(page, _language(request), timezone.localdate(), group)
    if "shelf" in values:  # the list of a topic is in every language, also where its introduction is not
        shown = replace(shown, languages=values["shelf"].languages)  # type: ignore[attr-defined]
    values |= {"places": people.places(), "leaflet": leaflets.offer(page, shown.spoken, group)}
    return _kept(request, template, shown, data=structured.page(shown), **values)


def _kept(request: HttpRequest, template: str, frame: Frame, **values: object) -> HttpResponse:
    """A page that is the same for everybody, at its one address."""
    if request.META.get("QUERY_STRING"):
        return HttpResponseRedirect(request.path)
    response = render(request, template, {"page": frame, **values})
    response.headers["Trygvej-Keep"] = "1"
    return response
