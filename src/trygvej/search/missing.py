"""What was searched for so often that it is nobody's, for the editors: what is missing first."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from trygvej.search.models import Sought

MOST = 200


@dataclass(frozen=True, slots=True)
class SoughtLine:
    """Words, how often they were typed in a month, and whether anything came."""

    words: str
    language: str
    times: int
    found: bool


def months() -> list[date]:
    """The months of which something is known, the newest first; each by its first day."""
    return list(Sought.objects.order_by("-month").values_list("month", flat=True).distinct())


def sought(month: date) -> list[SoughtLine]:
    """What was typed in a month: first what nothing came of, then the most typed."""
    rows = Sought.objects.filter(month=month).order_by("found", "-times", "words")[:MOST]
    return [SoughtLine(row.words, row.language, row.times, row.found) for row in rows]
