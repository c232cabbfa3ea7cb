"""What others may use of the figures: mark a page, add what was counted, read the numbers."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from django.db.models import Sum
from django.utils.translation import gettext as _

from trygvej.figures.actions.add_counts import add_counts
from trygvej.figures.marks import ANSWERED, HEADER, HOST, SHOWN, START, Mark, of_host
from trygvej.figures.models import Count

__all__ = [
    "ANSWERED",
    "BATCH",
    "HEADER",
    "HOST",
    "SHOWN",
    "START",
    "DayLine",
    "Mark",
    "NodeFigures",
    "add_counts",
    "by_batch",
    "by_day",
    "by_node",
    "csv_lines",
    "hosts",
    "mark_of",
    "of_host",
    "said",
    "stop_here",
]

WIZARD, EMBED, BATCH = "wizard", "embed", "batch"
SMALL = 5
"""Fewer than this are not told apart: a few people on a day are nearly somebody."""


@dataclass(frozen=True)
class NodeFigures:
    """How often a question or outcome was shown, and how often the question was answered."""

    shown: int = 0
    answered: int = 0

    @property
    def left(self) -> int:
        """How often it was shown and not answered. Pages that are loaded anew make it a little too large."""
        return max(self.shown - self.answered, 0)


@dataclass(frozen=True)
class DayLine:
    """The figures of one node on one day in one language."""

    day: date
    language: str
    node: str
    figures: NodeFigures


def mark_of(marks: Iterable[Mark]) -> str:
    """What to put in a page's header ``HEADER``."""
    return " ".join(map(str, marks))


def by_node(key: str, since: date | None = None, until: date | None = None) -> Mapping[str, NodeFigures]:
    """The figures of a wizard's nodes over all languages, from one day to another (both counted in)."""
    found: dict[str, dict[str, int]] = {}
    rows = _of(key, since, until).values_list("node", "what").annotate(sum=Sum("count"))
    for node, what, number in rows:
        found.setdefault(node, {})[what] = number
    return {node: _figures(counted) for node, counted in found.items()}


def by_day(key: str, since: date | None = None, until: date | None = None) -> list[DayLine]:
    """The figures of a wizard's nodes for each day and language, oldest first."""
    found: dict[tuple[date, str, str], dict[str, int]] = {}
    rows = _of(key, since, until).order_by("day", "language", "node")
    for day, language, node, what, number in rows.values_list("day", "language", "node", "what", "count"):
        found.setdefault((day, language, node), {})[what] = number
    return [DayLine(*place, _figures(counted)) for place, counted in found.items()]


def hosts(key: str) -> list[tuple[str, int, date]]:
    """The sites that show a wizard in a frame: origin, how often in all, and the last day."""
    found: dict[str, tuple[int, date]] = {}
    rows = Count.objects.filter(kind=EMBED, key=key).order_by("day").values_list("node", "count", "day")
    for origin, number, day in rows:
        found[origin] = (found.get(origin, (0, day))[0] + number, day)
    return [(origin, number, day) for origin, (number, day) in sorted(found.items())]


def by_batch(key: str) -> list[tuple[date, str, str, int]]:
    """How often the squares and links of a batch led here: day, language, what about, and how often."""
    rows = Count.objects.filter(kind=BATCH, key=key).order_by("day", "language", "node")
    return list(rows.values_list("day", "language", "node", "count"))


def csv_lines(
    key: str, ends: Collection[str], since: date | None = None, until: date | None = None
) -> Iterator[list[str]]:
    """The figures of a wizard's nodes for each day and language as a table, its heading first.

    ``ends`` are the nodes that nobody can answer, so that nobody has left them either.
    """
    yield ["day", "language", "node", "shown", "answered", "left"]
    for line in by_day(key, since, until):
        asked = ("", "") if line.node in ends else (said(line.figures.answered), said(line.figures.left))
        yield [line.day.isoformat(), line.language, line.node, said(line.figures.shown), *asked]


def said(number: int) -> str:
    """A number as it may be shown: exact from five, and 0."""
    return _("under %(small)s") % {"small": SMALL} if 0 < number < SMALL else str(number)


def stop_here(figures: NodeFigures) -> str:
    """What to write at a question on the drawing: "38 of 100 stop here"."""
    return _("%(left)s of %(shown)s stop here") % {
        "left": said(figures.left),
        "shown": said(figures.shown),
    }


def _of(key: str, since: date | None, until: date | None):  # type: ignore[no-untyped-def]
    rows = Count.objects.filter(kind=WIZARD, key=key)
    rows = rows.filter(day__gte=since) if since else rows
    return rows.filter(day__lte=until) if until else rows


def _figures(counted: Mapping[str, int]) -> NodeFigures:
    return NodeFigures(counted.get(SHOWN, 0), counted.get(ANSWERED, 0))
