"""Dates that are crossed, lie outside the wizard's own, or have passed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from trygvej.engines.problems import Problem
from trygvej.engines.wizard.model import Dated, Day, Question, Rate, Wizard


def check(wizard: Wizard, today: date) -> Iterator[Problem]:
    """The dates of the wizard, of everything dated in it, and of its rate tables."""
    yield from _crossed("valid_from", wizard.valid_from, wizard.valid_to)
    yield from _crossed("check_again", wizard.checked, wizard.check_again)
    if wizard.valid_to and wizard.valid_to < today:
        yield Problem("validity-ended", "valid_to", {"date": str(wizard.valid_to)}, "warning")
    if wizard.check_again <= today:
        yield Problem("check-again-passed", "check_again", {"date": str(wizard.check_again)}, "warning")
    for place, dated in _dated(wizard):
        if dated.valid_from or dated.valid_to:
            yield from _crossed(f"{place}.valid_from", dated.valid_from, dated.valid_to)
            yield from _outside(place, dated, wizard)
    for key, rate in wizard.rates.items():
        yield from _rows(f"rates.{key}", rate)


def _dated(wizard: Wizard) -> Iterator[tuple[str, Dated]]:
    for key, question in wizard.questions.items():
        yield from _in_question(f"questions.{key}", question)
    for key, fact in wizard.facts.items():
        yield f"facts.{key}", fact


def _in_question(place: str, question: Question) -> Iterator[tuple[str, Dated]]:
    for key, option in question.options.items():
        yield f"{place}.options.{key}", option
    if question.none:
        yield f"{place}.none", question.none
    for number, edge in enumerate(question.next):
        yield f"{place}.next[{number}]", edge


def _crossed(place: str, start: Day | None, end: Day | None) -> Iterator[Problem]:
    if start and end and start > end:
        yield Problem("validity-crossed", place, {"start": str(start), "end": str(end)})


def _outside(place: str, dated: Dated, wizard: Wizard) -> Iterator[Problem]:
    start, end = dated.valid_from or wizard.valid_from, dated.valid_to or wizard.valid_to
    crossed = bool(dated.valid_from and dated.valid_to and dated.valid_from > dated.valid_to)
    ends_before = bool(end and end < wizard.valid_from)
    begins_after = bool(wizard.valid_to and start > wizard.valid_to)
    if (ends_before or begins_after) and not crossed:
        found = {"start": str(dated.valid_from or "–"), "end": str(dated.valid_to or "–")}
        yield Problem("validity-outside", place, found, "warning")


def _rows(place: str, rate: Rate) -> Iterator[Problem]:
    numbered = sorted(enumerate(rate.rows), key=lambda pair: pair[1].from_)
    before: Day | None = None  # the last day that a row so far covers
    for number, row in numbered:
        yield from _crossed(f"{place}.rows[{number}]", row.from_, row.to)
        if before and row.from_ <= before:
            found = {"rate": rate.key, "date": str(row.from_)}
            yield Problem("rate-overlap", f"{place}.rows[{number}]", found)
        before = max(before or Day.min, row.to or Day.max)


def day_after(day: Day) -> Day | None:
    """The next day; None after the last day there is."""
    return day + timedelta(1) if day < Day.max else None
