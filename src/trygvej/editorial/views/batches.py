"""Distribution keys: which pile of papers went where, the papers with its key, and how often it led back."""

from __future__ import annotations

import csv
from collections import Counter
from dataclasses import dataclass

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from trygvej.editorial.completeness import states
from trygvej.editorial.forms import language_name
from trygvej.editorial.permissions import must_edit
from trygvej.editorial.screens import screen
from trygvej.editorial.views.boxes import boxes
from trygvej.editorial.views.formats import harmless
from trygvej.editorial.views.piece import file_of, piece_of
from trygvej.figures import public as figures
from trygvej.formats import public as formats
from trygvej.formats.public import Batch, Line, Piece, State


@dataclass(frozen=True)
class Printed:
    """A paper with the key: what it is, how it stands, and where it can be fetched."""

    name: str
    language: str
    state: str
    address: str


@require_http_methods(["GET", "HEAD", "POST"])
def batches(request: HttpRequest) -> HttpResponse:
    """Every key, and room for a new one."""
    must_edit(request.user)
    problem = ""
    if request.method == "POST":
        try:
            return redirect("editorial-formats:batch", formats.make_batch(request.POST.get("name", "")).key)
        except formats.Refused:
            problem = _("Write the name of a place or an occasion, without numbers that belong to a person.")
    lines = [(one, figures.said(_total(one))) for one in Batch.objects.order_by("-made", "name")]
    return screen(request, "batches.html", _("Distribution keys"), _crumbs(), lines=lines, problem=problem)


@require_safe
def batches_file(request: HttpRequest) -> HttpResponse:
    """Every day of every key as a file for a spreadsheet."""
    must_edit(request.user)
    response = HttpResponse(content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = 'attachment; filename="noegler.csv"'
    response.write("\ufeff")
    out = csv.writer(response, delimiter=";")
    out.writerow(["key", "name", "day", "language", "about", "shown"])
    for one in Batch.objects.order_by("made"):
        for day, language, about, number in figures.by_batch(one.key):
            out.writerow([one.key, harmless(one.name), day, language, about, figures.said(number)])
    return response


@require_http_methods(["GET", "HEAD", "POST"])
def batch(request: HttpRequest, key: str) -> HttpResponse:
    """One key: its name, its papers, how often it led here; and to withdraw it."""
    must_edit(request.user)
    found, problem = get_object_or_404(Batch, key=key), ""
    if request.method == "POST":
        try:
            _change(request, found)
            return redirect("editorial-formats:batch", key)
        except formats.Refused:
            problem = _("Write the name of a place or an occasion, without numbers that belong to a person.")
    months = Counter[str]()
    for day, _language, _about, number in figures.by_batch(key):
        months[f"{day:%Y-%m}"] += number
    printed = list(formats.printed_for(key))
    return screen(
        request, "batch.html", found.name, _crumbs((_("Distribution keys"), reverse("editorial-formats:batches"))),
        batch=found, problem=problem, link=request.build_absolute_uri(f"/fra/{key}/"),
        printed=[_printed(key, line) for line in printed], boxes=boxes(key, printed),
        choices=_choices(), total=figures.said(_total(found)),
        months=[(month, figures.said(number)) for month, number in sorted(months.items())],
    )  # fmt: skip


@require_POST
def print_for(request: HttpRequest, key: str) -> HttpResponse:
    """Have the worker make a paper with this key."""
    must_edit(request.user)
    found = get_object_or_404(Batch, key=key, withdrawn=None)
    try:
        formats.order_for_batch(found.key, piece_of(*request.POST.get("piece", "").split("/")))
    except (LookupError, TypeError) as error:
        raise Http404 from error
    messages.success(request, _("The worker makes it now. Look again in a moment."))
    return redirect("editorial-formats:batch", key)


@require_safe
def paper(request: HttpRequest, key: str, material: str, name: str, form: str, language: str) -> HttpResponse:
    """A paper with the key, to print."""
    must_edit(request.user)
    get_object_or_404(Batch, key=key)
    try:
        line, content = formats.keyed(key, piece_of(material, name, form, language))
    except LookupError as error:
        raise Http404 from error
    if content is None:
        raise Http404
    return file_of(request, line, content, f"{name}-{key}-{language}")


def _change(request: HttpRequest, found: Batch) -> None:
    if request.POST.get("what") == "withdraw":
        formats.withdraw_batch(found)
        messages.success(request, _("The key is counted no more. Its papers still lead to the right page."))
    else:
        formats.rename_batch(found, request.POST.get("name", ""))
        messages.success(request, _("The name is changed."))


def _crumbs(*more: tuple[str, str]) -> tuple[tuple[str, str], ...]:
    return ((_("Formats"), reverse("editorial-formats:table")), *more)


def _total(found: Batch) -> int:
    return sum(number for *_rest, number in figures.by_batch(found.key))


def _named(piece: Piece) -> str:
    title = formats.title(piece.material, piece.key, piece.language)
    return f"{title}: {formats.names()[piece.format]}"


def _printed(key: str, line: Line) -> Printed:
    piece = line.piece
    place = [key, piece.material, piece.key, piece.format, piece.language]
    there = line.state in (State.THERE, State.DATED)
    address = reverse("editorial-formats:batch-paper", args=place) if there else ""
    return Printed(_named(piece), language_name(piece.language), states()[line.state], address)


def _choices() -> list[tuple[str, str]]:
    """Every paper with a square, by the words of its address and its name."""
    return [
        (f"{piece.material}/{piece.key}/{piece.format}/{piece.language}",
         f"{_named(piece)} ({language_name(piece.language)})")
        for piece in formats.every_piece()
        if formats.FORMATS[piece.format].carries_key
    ]  # fmt: skip
