"""What every screen shares: the page's frame, the draft it is about, where a problem leads."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from trygvej.editorial import drafts
from trygvej.editorial.actions.begin_draft import draft_of
from trygvej.editorial.drafts import Said
from trygvej.editorial.fields import input_name
from trygvej.editorial.models import WizardDraft
from trygvej.editorial.parts import PARTS
from trygvej.editorial.permissions import may_publish, must_edit
from trygvej.engines.problems import Problem

Crumbs = Sequence[tuple[str, str]]


def screen(
    request: HttpRequest, template: str, title: str, crumbs: Crumbs = (), status: int = 200, **values: Any
) -> HttpResponse:
    """A page in Wagtail's frame."""
    trail = [{"url": url, "label": label} for label, url in crumbs]
    context = {
        "header_title": title,
        "breadcrumbs_items": [
            {"url": reverse("editorial:wizards"), "label": _("Guides")},
            *trail,
        ],
        "may_publish": may_publish(request.user),
        **values,
    }
    return TemplateResponse(request, f"editorial/{template}", context, status=status)


def found(request: HttpRequest, key: str) -> WizardDraft:
    """The draft that a screen is about; of a public wizard without one, it is begun.

    Raises:
        Http404: there is no such wizard.
        PermissionDenied: the person may not edit.
    """
    must_edit(request.user)
    draft = draft_of(key, request.user)  # type: ignore[arg-type]
    if draft is None:
        raise Http404(key)
    return draft


def crumbs(draft: WizardDraft, *more: tuple[str, str]) -> Crumbs:
    """The way from the list to a screen of a wizard."""
    return ((draft.title, reverse("editorial:wizard", args=[draft.key])), *more)


def where(key: str, place: str) -> str:
    """The address of the field that a problem stands at."""
    part, _dot, rest = place.partition(".")
    name, _dot, field = rest.partition(".")
    name, bracket, index = name.partition("[")
    if part in PARTS and name:
        anchor = input_name(f"{bracket}{index}" + (f".{field}" if field else "")).strip(".") or "top"
        return reverse("editorial:entry", args=[key, part, name]) + f"#f-{anchor}"
    if part.startswith("examples"):
        return reverse("editorial:examples", args=[key])
    return reverse("editorial:head", args=[key]) + f"#f-{input_name(place)}"


def problem_links(draft: WizardDraft, problems: Iterable[Problem]) -> list[tuple[Said, str]]:
    """Problems in words, errors first, each with the address of its field."""
    every = sorted(problems, key=lambda problem: problem.severity != "error")
    return [(drafts.said(problem), where(draft.key, problem.place)) for problem in every]
