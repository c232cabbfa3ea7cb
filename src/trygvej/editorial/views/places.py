"""Places near here where one can get help, entered by those who publish."""

from __future__ import annotations

from datetime import date

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from trygvej.editorial.permissions import must_publish
from trygvej.editorial.screens import screen
from trygvej.library import public as library

_TRAIL = "editorial-places:list"


def labels() -> dict[str, str]:
    """What each field is called."""
    return {
        "name": _("Name"),
        "what": _("What they help with"),
        "address": _("Address"),
        "phone": _("Telephone"),
        "hours": _("Open"),
        "languages": _("Languages they speak"),
        "bring": _("What to bring"),
        "url": _("Web address"),
    }


@require_safe
def places(request: HttpRequest) -> HttpResponse:
    """All of them, in their order."""
    must_publish(request.user)
    return _screen(request, "places.html", _("Places to get help"), places=library.Place.objects.all())


@require_http_methods(["GET", "HEAD", "POST"])
def place(request: HttpRequest, number: int = 0) -> HttpResponse:
    """One of them, or a new one."""
    must_publish(request.user)
    found = (
        get_object_or_404(library.Place, pk=number) if number else library.Place(checked=timezone.localdate())
    )
    wrong: set[str] = set()
    sent = {
        name: request.POST.get(name, str(getattr(found, name))) for name in (*labels(), "order", "checked")
    }
    if request.method == "POST":
        try:
            library.save_place(found, sent, _number(sent["order"]), _day(sent["checked"]))
            messages.success(request, _("Saved."))
            return redirect(_TRAIL)
        except ValidationError as error:
            wrong = set(error.message_dict)
    fields = [(name, label, sent[name], name in wrong) for name, label in labels().items()]
    return _screen(
        request, "place.html", found.name or _("New place"), 422 if wrong else 200, fields=fields, sent=sent,
        wrong=wrong, number=number,
    )  # fmt: skip


@require_POST
def remove(request: HttpRequest, number: int) -> HttpResponse:
    """Take it away."""
    must_publish(request.user)
    library.remove_place(get_object_or_404(library.Place, pk=number))
    messages.success(request, _("It is removed."))
    return redirect(_TRAIL)


def _screen(
    request: HttpRequest, template: str, title: str, status: int = 200, **values: object
) -> HttpResponse:
    trail = [{"url": reverse(_TRAIL), "label": _("Places to get help")}]
    return screen(request, template, title, (), status, breadcrumbs_items=trail, **values)


def _number(raw: str) -> int:
    return int(raw) if raw.isascii() and raw.isdigit() and len(raw) < 5 else 100


def _day(raw: str) -> date:
    try:
        return date.fromisoformat(raw)
    except ValueError as error:
        raise ValidationError({"checked": "day"}) from error
