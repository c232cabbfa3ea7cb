"""A whole kit with a distribution key: its papers are made with the key, and every link in its file carries it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from trygvej.editorial.forms import language_name
from trygvej.editorial.permissions import must_edit
from trygvej.formats import public as formats
from trygvej.formats.public import Batch, Line, Piece, State
from trygvej.library import public as library


@dataclass(frozen=True)
class Box:
    """A kit in a language: how many of its papers have the key, and where it can be fetched or made."""

    title: str
    language: str
    ready: int
    total: int
    address: str
    make: str


def boxes(batch: str, printed: Iterable[Line]) -> Iterator[Box]:
    """Every kit in each language, with how many of these papers it has."""
    have = {line.piece for line in printed if line.state in (State.THERE, State.DATED)}
    for head in library.kits():
        for code in head.languages:
            wanted = _wanted(head.key, code)
            place = [batch, head.key, code]
            yield Box(
                title=head.title.get(code, head.key),
                language=language_name(code),
                ready=sum(piece in have for piece in wanted),
                total=len(wanted),
                address=reverse("editorial-formats:box", args=place),
                make=reverse("editorial-formats:make-box", args=place),
            )


@require_safe
def box(request: HttpRequest, key: str, kit: str, language: str) -> HttpResponse:
    """The file of a kit, once each of its papers has the key."""
    must_edit(request.user)
    get_object_or_404(Batch, key=key)
    if any(formats.keyed(key, piece)[1] is None for piece in _wanted(kit, language)):
        messages.info(request, _("Some of its papers do not have the key yet."))
        return redirect("editorial-formats:batch", key)
    response = HttpResponse(library.kit_file(kit, language, key), content_type="application/zip")
    response["Content-Disposition"] = f'attachment; filename="{kit}-{key}-{language}.zip"'
    return response


@require_POST
def make_box(request: HttpRequest, key: str, kit: str, language: str) -> HttpResponse:
    """Have the worker make the papers of a kit that do not have the key yet."""
    must_edit(request.user)
    found = get_object_or_404(Batch, key=key, withdrawn=None)
    for piece in _wanted(kit, language):
        if formats.keyed(key, piece)[1] is None:
            formats.order_for_batch(found.key, piece)
    messages.success(request, _("The worker makes it now. Look again in a moment."))
    return redirect("editorial-formats:batch", key)


def _wanted(kit: str, language: str) -> list[Piece]:
    """The papers of a kit that have a square for the key."""
    try:
        lines = library.kit_papers(kit, language)
    except LookupError as error:
        raise Http404(kit) from error
    return [line.piece for line in lines if formats.FORMATS[line.piece.format].carries_key]
