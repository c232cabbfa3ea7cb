"""What every screen of a page's draft shares."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from trygvej.editorial import drafts as words
from trygvej.editorial.actions.begin_page import page_draft_of
from trygvej.editorial.fields import input_name
from trygvej.editorial.models import PageDraft
from trygvej.editorial.permissions import must_edit
from trygvej.editorial.screens import screen
from trygvej.engines.problems import Problem


def at(name: str, *args: object) -> str:
    """The address of a screen about pages."""
    return reverse(f"editorial-pages:{name}", args=args)


def found(request: HttpRequest, key: str) -> PageDraft:
    """The draft that a screen is about; of a public page without one, it is begun.

    Raises:
        Http404: there is no such page.
        PermissionDenied: the person may not edit.
    """
    must_edit(request.user)
    draft = page_draft_of(key, request.user)  # type: ignore[arg-type]
    if draft is None:
        raise Http404(key)
    return draft


def page_screen(
    request: HttpRequest,
    template: str,
    title: str,
    draft: PageDraft | None = None,
    status: int = 200,
    **values: Any,
) -> HttpResponse:
    """A screen with the way back to the list of pages."""
    trail = [{"url": at("pages"), "label": _("Pages")}]
    if draft is not None:
        trail.append({"url": at("page", draft.key), "label": draft.title})
    return screen(request, template, title, (), status, breadcrumbs_items=trail, draft=draft, **values)


def problem_links(key: str, problems: Iterable[Problem]) -> list[tuple[words.Said, str]]:
    """Problems in words, errors first, each with the address of its field."""
    every = sorted(problems, key=lambda problem: problem.severity != "error")
    return [(words.said(one), at("page", key) + f"#f-{_field(one.place)}") for one in every]


def _field(place: str) -> str:
    """The field that shows a place: the list of a block is one field, whatever line of it."""
    parts = input_name(place).split(".")
    return ".".join(parts[:3] if parts[0] in ("body", "sources") else parts[:1])
