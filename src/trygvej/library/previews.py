"""A page that is not public yet, as its readers will see it."""

from __future__ import annotations

from datetime import date

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import translation

from trygvej.engines.page.model import Kind, Page
from trygvej.library import people
from trygvej.library.pages import help_page


def preview(request: HttpRequest, page: Page, language: str, today: date) -> HttpResponse:
    """The page in a language, kept by nobody."""
    with translation.override(language):
        shown = help_page(page, language, today)
        template = "library/kit.html" if page.kind is Kind.KIT else "library/page.html"
        response = render(
            request, template, {"page": shown, "data": "", "leaflet": None, "places": people.places()}
        )
    response.headers["Cache-Control"] = "no-store"
    return response
