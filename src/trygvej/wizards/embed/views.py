"""The script that puts a wizard on another site, and the page where a web editor copies the line for it."""

from __future__ import annotations

from functools import cache
from html import escape
from pathlib import Path

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from trygvej.design.public import LanguageLine, Move, language_lines, localized
from trygvej.wizards import snapshot
from trygvej.wizards.addresses import EMBEDDED, path
from trygvej.wizards.embed.pages import CopyPage, ReuseEntry, ReusePage
from trygvej.wizards.pages import LinkLine
from trygvej.wizards.snapshot import Published

SCRIPT = Path(__file__).parent / "indlejr.js"
REUSE = "/brug-vejviserne/"


@require_safe
def script(request: HttpRequest) -> HttpResponse:
    """The script that another site names. Its address never changes, so it is asked for anew each hour."""
    response = HttpResponse(_script(), content_type="text/javascript; charset=utf-8")
    response.headers["Cache-Control"] = "public, max-age=3600"
    response.headers["Cross-Origin-Resource-Policy"] = "cross-origin"
    response.headers["Access-Control-Allow-Origin"] = "*"
    if not request.META["QUERY_STRING"]:
        response.headers["Trygvej-Keep"] = "1"
    return response


@cache
def _script() -> str:
    return SCRIPT.read_text("utf-8")


@require_safe
def choose(request: HttpRequest) -> HttpResponse:
    """Which guide do you want to show?"""
    language = str(request.LANGUAGE_CODE)  # type: ignore[attr-defined]
    page = ReusePage(
        title=_("Use the guides on your own pages"),
        languages=language_lines(REUSE, language),
        canonical=settings.PUBLIC_URL + localized(REUSE, language),
        description=_("Show a guide on your own site with one line, or fetch it as data."),
        entries=tuple(_entry(found, language) for found in snapshot.published().values()),
        api=reverse("api-description"),
    )
    return _page(request, "wizards/reuse.html", page)


def _entry(found: Published, language: str) -> ReuseEntry:
    wizard = found.wizard
    own = language if language in wizard.languages else wizard.languages[0]
    title = found.words(own, timezone.localdate()).plain(wizard.title)
    return ReuseEntry(
        title, own, tuple((code, _address(wizard.key, code, language)) for code in wizard.languages)
    )


def _address(key: str, code: str, language: str) -> str:
    return localized(f"{REUSE}{key}/{code}/", language)


@require_safe
def copy(request: HttpRequest, key: str, code: str) -> HttpResponse:
    """The lines to copy, and how it will look."""
    found = snapshot.published().get(key)
    if found is None or code not in found.wizard.languages:
        raise Http404(key)
    language = str(request.LANGUAGE_CODE)  # type: ignore[attr-defined]
    title = found.words(code, timezone.localdate()).plain(found.wizard.title)
    here = f"{REUSE}{key}/{code}/"
    page = CopyPage(
        title=_("Show the guide “%(title)s” on your own page") % {"title": title},
        languages=language_lines(here, language),
        canonical=settings.PUBLIC_URL + localized(here, language),
        wizard=title,
        key=key,
        code=code,
        sensitive=found.wizard.sensitive,
        line=_line(key, code, title),
        frame_line=_frame_line(key, code, title),
        policy=f"script-src {_origin()}; frame-src {_origin()}",
        shown=path(key, language=code),
        script=reverse("embed-script"),
        back=Move(href=localized(REUSE, language)),
        data=(
            LinkLine(reverse("api-wizard", args=[key]), _("The guide as JSON")),
            LinkLine(reverse("api-document", args=[key]), _("The guide as a file (YAML)")),
            LinkLine(reverse("api-drawing", args=[key]) + f"?language={code}", _("The drawing (SVG)")),
        ),
        others=tuple(
            LanguageLine(other, Move(href=_address(key, other, language)), other == code)
            for other in found.wizard.languages
        ),
    )
    return _page(request, "wizards/copy.html", page)


def embed_line(key: str, code: str) -> str:
    """The line that shows a public wizard on another site; nothing where it is not made in that language."""
    found = snapshot.published().get(key)
    if found is None or code not in found.wizard.languages:
        return ""
    return _line(key, code, found.words(code, timezone.localdate()).plain(found.wizard.title))


def _origin() -> str:
    return str(settings.PUBLIC_URL)


def _line(key: str, code: str, title: str) -> str:
    spoken = f' hreflang="{code}" lang="{code}"'
    link = f'<a href="{_origin()}{path(key, language=code)}"{spoken} data-trygvej="{key}">{escape(title)}</a>'
    return f'{link}<script src="{_origin()}{reverse("embed-script")}" async></script>'


def _frame_line(key: str, code: str, title: str) -> str:
    source = f"{_origin()}{path(key, language=code, place=EMBEDDED)}"
    return f'<iframe src="{source}" title="{escape(title)}" width="100%" height="800" referrerpolicy="origin"></iframe>'


def _page(request: HttpRequest, template: str, page: ReusePage | CopyPage) -> HttpResponse:
    if request.META["QUERY_STRING"]:
        return HttpResponseRedirect(request.path)
    response = render(request, template, {"page": page})
    response.headers["Content-Security-Policy"] = f"{settings.CONTENT_SECURITY_POLICY}; frame-src 'self'"
    response.headers["Trygvej-Keep"] = "1"
    return response
