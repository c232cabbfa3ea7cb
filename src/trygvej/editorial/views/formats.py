"""The completeness table: every material, format and language, and how it stands; having made what is missing."""

from __future__ import annotations

import csv

from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST, require_safe

from trygvej.editorial import completeness
from trygvej.editorial.completeness import DONE
from trygvej.editorial.forms import language_name
from trygvej.editorial.permissions import must_edit, must_publish
from trygvej.editorial.screens import screen
from trygvej.formats import public as formats
from trygvej.formats.public import Decision, State


@require_safe
def table(request: HttpRequest) -> HttpResponse:
    """The table, or a part of it."""
    must_edit(request.user)
    untold = list(formats.untold_films())
    lines = completeness.chosen(request.GET, untold)
    shown = [key for key in formats.FORMATS if any(line.piece.format == key for line in lines)]
    made = sum(line.state in DONE for line in lines)
    return screen(
        request, "formats.html", _("Formats"),
        breadcrumbs_items=[{"url": reverse("editorial-formats:table"), "label": _("Formats")}],
        rows=completeness.rows(lines, shown), heads=[formats.names()[key] for key in shown],
        there=made, total=len(lines), can_make=any(line.to_make for line in lines),
        drafts=sum(line.state is State.DRAFT for line in lines),
        untold=completeness.broken(untold), browser=bool(formats.browser()),
        to_make=completeness.to_make(lines), to_do=completeness.to_do(lines), query=request.GET.urlencode(),
        chosen=request.GET, choices=_choices(), **_work(),
    )  # fmt: skip


@require_safe
def table_file(request: HttpRequest) -> HttpResponse:
    """The same as a file for a spreadsheet."""
    must_edit(request.user)
    response = HttpResponse(content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = 'attachment; filename="formater.csv"'
    response.write("\ufeff")  # or a spreadsheet takes it for another alphabet
    out = csv.writer(response, delimiter=";")
    out.writerow(
        [_("Material"), _("Key"), _("Title"), _("Language"), _("Format"), _("How it stands"), _("Note")]
    )
    kinds, states, names = completeness.kinds(), completeness.states(), formats.names()
    for line in completeness.chosen(request.GET):
        piece = line.piece
        title = formats.title(piece.material, piece.key, piece.language)
        told = [kinds[piece.material], piece.key, title, language_name(piece.language), names[piece.format]]
        out.writerow([harmless(words) for words in (*told, states[line.state], completeness.note_of(line))])
    return response


@require_POST
def order(request: HttpRequest) -> HttpResponse:
    """Have the worker make what is missing or out of date among what is shown; held back until somebody has seen it."""
    must_edit(request.user)
    lines = completeness.chosen(request.GET)
    number = formats.order_pieces(lines, priority=-1)
    if number and request.POST.get("hold"):
        # What is there with an older look is given out already, and stays so.
        new = (line.piece for line in lines if line.to_make and line.state is not State.DATED)
        formats.decide(new, Decision.HELD_BACK)
    if number:
        words = ngettext("%(n)s job waits for the worker now.", "%(n)s jobs wait for the worker now.", number)
        messages.success(request, words % {"n": number})
    else:
        messages.info(request, _("There is nothing new to make."))
    return _back(request)


@require_POST
def give_out(request: HttpRequest) -> HttpResponse:
    """Give out every draft among what is shown."""
    must_publish(request.user)
    drafts = [line.piece for line in completeness.chosen(request.GET) if line.state is State.DRAFT]
    number = formats.decide(drafts, "")
    words = ngettext("%(n)s draft is given out.", "%(n)s drafts are given out.", number)
    messages.success(request, words % {"n": number})
    return _back(request)


@require_POST
def stop(request: HttpRequest) -> HttpResponse:
    """Take back what the worker has not begun; it can be ordered again."""
    must_edit(request.user)
    number = formats.stop_waiting()
    words = ngettext("%(n)s job is taken back.", "%(n)s jobs are taken back.", number)
    messages.success(request, words % {"n": number})
    return redirect("editorial-formats:table")


def harmless(words: str) -> str:
    """Words that a spreadsheet does not take for a formula."""
    return f"'{words}" if words.startswith(tuple("=+-@\t\r")) else words


def _back(request: HttpRequest) -> HttpResponse:
    query = request.GET.urlencode()
    return redirect(reverse("editorial-formats:table") + (f"?{query}" if query else ""))


def _choices() -> list[tuple[str, str, str, list[tuple[str, str]]]]:
    """The fields above the table: name, label, what is chosen when nothing is, and the choices."""
    languages = [(code, language_name(code)) for code, _name in settings.LANGUAGES]
    fields = (
        ("materiale", _("Material"), completeness.kinds()),
        ("format", _("Format"), formats.names()),
        ("sprog", _("Language"), dict(languages)),
        ("stand", _("How it stands"), completeness.states()),
        ("gruppe", _("For whom"), completeness.groups()),
        ("orden", _("Sort by"), completeness.orders()),
    )
    return [
        (
            name,
            label,
            _("As on the site") if name == "orden" else _("All"),
            [(f"{key}", words) for key, words in all_.items()],
        )
        for name, label, all_ in fields
    ]


def _work() -> dict[str, object]:
    """How far the worker is, and what it could not do."""
    progress = formats.progress()
    failures = [
        (failure, [completeness.job_words(job) for job in failure.jobs]) for failure in formats.failures()
    ]
    running = [completeness.job_words(job) for job in progress.running]
    return {"progress": progress, "running": running, "failures": failures}
