"""Which steps of the exercises stop people in classes: numbers, and nothing about anybody."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from trygvej.classroom import public as classroom
from trygvej.editorial.permissions import must_edit
from trygvej.editorial.screens import screen


@require_safe
def classes(request: HttpRequest) -> HttpResponse:
    """Every exercise that enough people have practised in classes, the one that most leave unfinished first."""
    must_edit(request.user)
    found = classroom.counts(get_language() or "da")
    return screen(request, "classes.html", _("Classes"), counts=found, fewest=classroom.FEWEST)
