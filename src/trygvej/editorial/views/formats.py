"""The completeness table: every material, format and language, and how it stands."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST, require_safe

from trygvej.editorial.forms import language_name
from trygvej.editorial.permissions import must_edit
from trygvej.editorial.screens import screen
from trygvej.engines.problems import sentences
from trygvej.formats import public as formats
from trygvej.formats.public import Line, Material, State, Untold

_COLUMNS = ("material", "key", "title", "language", "format", "state")


@dataclass(frozen=True)
class Cell:
    """One piece in the table; ``own`` is its page here."""

    state: State
    words: str
    own: str
    ordered: bool


@dataclass(frozen=True)
class Row:
    """One material in one language, with a cell for each format that is shown; None where it has no such format."""

    title: str
    language: str
    code: str
    cells: tuple[Cell | None, ...]
    voice: str = ""


def states() -> dict[State, str]:
    """How each state is said."""
    return {
        State.THERE: _("there"),
        State.DATED: _("there, with an older look"),
        State.STALE: _("stale"),
        State.MISSING: _("missing"),
        State.DRAFT: _("draft, not given out"),
        State.NOT_NEEDED: _("not needed"),
    }


def groups() -> dict[str, str]:
    """Whom the materials are for."""
    return {"borger": _("Citizens"), "ejer": _("Owners of firms"), "myndighed": _("Authorities")}


def orders() -> dict[str, str]:
    """What the table can be sorted by."""
    return {"titel": _("Title"), "stand": _("What is most urgent"), "sprog": _("Language")}


@require_safe
def table(request: HttpRequest) -> HttpResponse:
    """The table, or a part of it."""
    must_edit(request.user)
    lines = _chosen(request.GET)
    shown = [key for key in formats.FORMATS if any(line.piece.format == key for line in lines)]
    return screen(
        request, "formats.html", _("Formats"),
        breadcrumbs_items=[{"url": reverse("editorial-formats:table"), "label": _("Formats")}],
        rows=_rows(lines, shown), heads=[formats.names()[key] for key in shown],
        there=sum(line.state in _DONE for line in lines), total=len(lines), waiting=formats.jobs_left(),
        next=[(_named(line), line) for line in _next(lines)], minutes=formats.minutes_left(),
        troubles=formats.troubles(), browser=bool(formats.browser()), query=request.GET.urlencode(),
        groups=groups().items(), orders=orders().items(),
        chosen=request.GET, formats=formats.names().items(), states=states().items(),
        languages=[(code, language_name(code)) for code, _name in settings.LANGUAGES],
    )  # fmt: skip


@require_safe
def table_file(request: HttpRequest) -> HttpResponse:
    """The same as a file for a spreadsheet."""
    must_edit(request.user)
    response = HttpResponse(content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = 'attachment; filename="formater.csv"'
    response.write("\ufeff")  # or a spreadsheet takes it for another alphabet
    out = csv.writer(response, delimiter=";")
    out.writerow(_COLUMNS)
    for line in _chosen(request.GET):
        piece = line.piece
        title = formats.title(piece.material, piece.key, piece.language)
        out.writerow([piece.material, piece.key, title, piece.language, piece.format, line.state])
    return response


@require_POST
def order(request: HttpRequest) -> HttpResponse:
    """Have the worker make what is missing or out of date among what is shown."""
    must_edit(request.user)
    number = formats.order_pieces(_chosen(request.GET), priority=-1)
    if number:
        words = ngettext("%(n)s job waits for the worker now.", "%(n)s jobs wait for the worker now.", number)
        messages.success(request, words % {"n": number})
    else:
        messages.info(request, _("There is nothing new to make."))
    query = request.GET.urlencode()
    return redirect(reverse("editorial-formats:table") + (f"?{query}" if query else ""))


@require_POST
def stop(request: HttpRequest) -> HttpResponse:
    """Take back what the worker has not begun; it can be ordered again."""
    must_edit(request.user)
    number = formats.stop_waiting()
    words = ngettext("%(n)s job is taken back.", "%(n)s jobs are taken back.", number)
    messages.success(request, words % {"n": number})
    return redirect("editorial-formats:table")


def untold_words(films: Iterable[Untold]) -> list[tuple[str, str, list[tuple[str, str]]]]:
    """Films that cannot be told: what each is called, its language, and for each scene what is wrong and what to do."""
    return [
        (
            formats.title(Material.FILM, film.key, film.language),
            language_name(film.language),
            [sentences(problem, _) for problem in film.problems],
        )
        for film in films
    ]


def _named(line: Line) -> str:
    piece = line.piece
    title = formats.title(piece.material, piece.key, piece.language)
    return f"{title}: {formats.names()[piece.format]} ({language_name(piece.language)})"


def _chosen(asked: QueryDict) -> list[Line]:
    """The lines that the filters leave."""
    form, language, state, group = (asked.get(name, "") for name in ("format", "sprog", "stand", "gruppe"))
    found = formats.survey(formats=[form] if form else (), languages=[language] if language else ())
    chosen = [
        line
        for line in found
        if (not state or line.state == state) and (not group or formats.group_of(line.piece) == group)
    ]
    return sorted(chosen, key=_ORDERS.get(asked.get("orden", ""), lambda line: 0))


_DONE = (State.THERE, State.DRAFT, State.NOT_NEEDED)
_URGENT = {State.STALE: 0, State.MISSING: 1, State.DATED: 2}
_ORDERS: dict[str, Callable[[Line], object]] = {
    "titel": lambda line: formats.title(line.piece.material, line.piece.key, "da").casefold(),
    "stand": lambda line: _URGENT.get(line.state, 3),
    "sprog": lambda line: line.piece.language,
}
NEXT = 5


def _next(lines: Iterable[Line]) -> list[Line]:
    """What to make first: what people may hold an old paper of, then what is missing, Danish first."""
    codes = [code for code, _name in settings.LANGUAGES]
    wanted = [line for line in lines if line.state in _URGENT]
    return sorted(wanted, key=lambda line: (_URGENT[line.state], codes.index(line.piece.language)))[:NEXT]


def _rows(lines: Iterable[Line], shown: list[str]) -> list[Row]:
    by_material: dict[tuple[Material, str, str], dict[str, Line]] = {}
    for line in lines:
        piece = line.piece
        by_material.setdefault((piece.material, piece.key, piece.language), {})[piece.format] = line
    waiting, words = formats.waiting(), states()

    def cell(line: Line | None, ordered: bool) -> Cell | None:
        if line is None:
            return None
        piece = line.piece
        own = reverse(
            "editorial-formats:piece", args=[piece.material, piece.key, piece.format, piece.language]
        )
        return Cell(line.state, words[line.state], own, ordered and line.to_make)

    return [
        Row(
            title=formats.title(*named),
            language=language_name(named[2]),
            code=named[2],
            cells=tuple(cell(found.get(key), named in waiting) for key in shown),
            voice=_voice(*named),
        )
        for named, found in by_material.items()
    ]


def _voice(material: Material, key: str, language: str) -> str:
    """Where the voice of a material is recorded, if it has one."""
    place = [material, key, language]
    return reverse("editorial-formats:voice", args=place) if formats.has_voice(material) else ""
