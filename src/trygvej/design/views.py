"""The front page, the pages about the site, and the pages for when something went wrong."""

from __future__ import annotations

from datetime import date

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from trygvej.design.jinja2 import language
from trygvej.design.public import Frame, kept, language_lines, page_frame

STATEMENT_MADE = date(2026, 11, 24)
"""The day the accessibility statement was written. Renew it at least once a year, and after every large change."""


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """The front page with its three doors."""
    words = _("Help with digital post, self-service and rules. In plain words, one step at a time.")
    return kept(request, "design/home.html", page_frame("/", _("One step at a time"), words))


@require_safe
def about(request: HttpRequest) -> HttpResponse:
    """Who runs the site, and what it is."""
    return kept(request, "design/about.html", page_frame("/om/", _("About Trygvej")))


@require_safe
def privacy(request: HttpRequest) -> HttpResponse:
    """What is kept about a visitor: next to nothing."""
    return kept(request, "design/privacy.html", page_frame("/privatliv/", _("Your privacy")))


@require_safe
def accessibility(request: HttpRequest) -> HttpResponse:
    """The accessibility statement."""
    frame = page_frame("/tilgaengelighed/", _("Accessibility statement"))
    return kept(request, "design/accessibility.html", frame, made=STATEMENT_MADE)


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """What was sent could not be understood."""
    return _trouble(request, 400, _("We could not read the address"))


def forbidden(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """This page is not for everybody."""
    return _trouble(request, 403, _("This page is not open to you"))


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """There is no such page."""
    return _trouble(request, 404, _("We cannot find that page"))


def server_error(request: HttpRequest) -> HttpResponse:
    """Something broke here; the page asks nothing of what may be broken."""
    return _trouble(request, 500, _("Something went wrong here"))


def _trouble(request: HttpRequest, status: int, title: str) -> HttpResponse:
    frame = Frame(title=title, languages=language_lines("/", language()), noindex=True)
    return render(request, "design/trouble.html", {"page": frame, "status": status}, status=status)
