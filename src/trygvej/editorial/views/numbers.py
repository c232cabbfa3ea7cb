"""How often each page of a guide was shown, answered and left, and which sites show the guide in a frame."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from io import StringIO

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from trygvej.editorial import drafts
from trygvej.editorial.drawings import drawing
from trygvej.editorial.screens import crumbs, found, screen
from trygvej.engines.wizard.model import Wizard
from trygvej.figures import public as figures

RECENT, QUIET = timedelta(days=90), timedelta(days=14)
"""What is shown when nothing is chosen; and when a site has been silent for so long that it should be told."""


@dataclass(frozen=True)
class Line:
    """One page's figures in words; an answer at the end is not answered, so nobody leaves it."""

    name: str
    words: str
    part: str
    shown: str
    answered: str = ""
    left: str = ""
    stop: str = ""


@dataclass(frozen=True)
class Host:
    """A site that shows the guide in a frame; ``quiet`` when it has not done so lately."""

    origin: str
    times: str
    last: date
    quiet: bool


@require_safe
def numbers(request: HttpRequest, key: str) -> HttpResponse:
    """The figures of some days: on the drawing, in a table, as a file."""
    draft = found(request, key)
    wizard, today = drafts.wizard_of(draft), timezone.localdate()
    since, until = _day(request, "fra") or today - RECENT, _day(request, "til") or today
    if request.GET.get("som") == "csv":
        return _file(wizard, since, until)
    counted = figures.by_node(key, since, until)
    return screen(
        request, "numbers.html", _("Numbers"), crumbs(draft), draft=draft,
        since=since.isoformat(), until=until.isoformat(),
        lines=lines(wizard, counted), hosts=hosts(key), quiet=QUIET.days, counted=bool(counted),
        drawing=drawing(draft.document, today, {}, notes=notes(wizard, counted)),
    )  # fmt: skip


def lines(wizard: Wizard, counted: Mapping[str, figures.NodeFigures]) -> list[Line]:
    """A line for the first page and for every question and answer there is now."""
    none = figures.NodeFigures()
    found = [_asked(figures.START, _("The first page"), "", counted.get(figures.START, none))]
    found += [
        _asked(name, words, "questions", counted.get(name, none))
        for name, words in drafts.entries(wizard, "questions").items()
    ]
    found += [
        Line(name, words, "outcomes", figures.said(counted.get(name, none).shown))
        for name, words in drafts.entries(wizard, "outcomes").items()
    ]
    return found


def _asked(name: str, words: str, part: str, one: figures.NodeFigures) -> Line:
    numbers = (figures.said(each) for each in (one.shown, one.answered, one.left))
    return Line(name, words, part, *numbers, figures.stop_here(one) if one.shown else "")


def notes(wizard: Wizard, counted: Mapping[str, figures.NodeFigures]) -> dict[str, str]:
    """What stands at the questions on the drawing."""
    return {name: figures.stop_here(one) for name, one in counted.items() if name in wizard.questions}


def hosts(key: str) -> list[Host]:
    """The sites that show the guide, and whether they have been silent lately."""
    today = timezone.localdate()
    return [
        Host(origin, figures.said(times), last, today - last > QUIET)
        for origin, times, last in figures.hosts(key)
    ]


def recent(wizard: Wizard, name: str) -> Line | None:
    """The figures of one page lately, to stand beside it; None where it was never shown."""
    counted = figures.by_node(wizard.key, timezone.localdate() - RECENT)
    return next((line for line in lines(wizard, counted) if line.name == name and name in counted), None)


def _file(wizard: Wizard, since: date, until: date) -> HttpResponse:
    text = StringIO()
    csv.writer(text).writerows(figures.csv_lines(wizard.key, wizard.outcomes.keys(), since, until))
    name = f"{wizard.key}-{since.isoformat()}-{until.isoformat()}.csv"
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return HttpResponse(text.getvalue(), content_type="text/csv; charset=utf-8", headers=headers)


def _day(request: HttpRequest, name: str) -> date | None:
    try:
        return date.fromisoformat(request.GET.get(name, ""))
    except ValueError:
        return None
