"""The answers that a question can get on one day, thinned to those that can make a difference.

Options are all tried; a number or a date is tried at its bounds, and at, just below and just above every
figure it is compared with; several choices are tried in every combination of those that are compared.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from itertools import combinations

from trygvej.engines.wizard.answers import NO, YES, options_on
from trygvej.engines.wizard.conditions import (
    UNSURE,
    After,
    Answer,
    AtLeast,
    Before,
    Below,
    Between,
    Comparison,
    Condition,
    Equal,
    Figure,
    Figures,
    In,
    Includes,
    comparisons,
)
from trygvej.engines.wizard.model import Day, Kind, NoFigure, Question

ALL_SUBSETS = 8
"""With more compared options than this, several choices are tried in pairs and nearly all, not in every combination."""

LARGEST = 10**15 - 1
"""The largest number an address can hold, and so the bound of a question without one."""


def possible(
    question: Question, compared: Sequence[Comparison], figures: Figures, day: Day
) -> tuple[Answer, ...]:
    """Every answer worth trying, in a steady order; "I don't know" last, where one may go on with it."""
    unsure: tuple[Answer, ...] = (UNSURE,) if question.unsure and question.unsure.to else ()
    match question.kind:
        case Kind.ONE | Kind.PICK:
            return (*options_on(question, day), *unsure)
        case Kind.YES_NO:
            return (YES, NO, *unsure)
        case Kind.SEVERAL:
            return (*_subsets(question, compared, day), *unsure)
        case Kind.NUMBER | Kind.AMOUNT:
            return (*_numbers(question, compared, figures), *unsure)
        case Kind.DATE:
            return (*_days(question, compared), *unsure)


def _subsets(question: Question, compared: Sequence[Comparison], day: Day) -> Iterator[frozenset[str]]:
    there = options_on(question, day)
    named = {comparison.includes for comparison in compared if isinstance(comparison, Includes)}
    telling = [key for key in there if key in named]
    others = [key for key in there if key not in named]
    if question.none is not None and question.none.holds_on(day):
        yield frozenset()
    if others:
        yield frozenset(others[:1])
    for size in _sizes(len(telling)):
        yield from map(frozenset, combinations(telling, size))


def _sizes(telling: int) -> Iterable[int]:
    if telling <= ALL_SUBSETS:
        return range(1, telling + 1)
    return (1, 2, telling - 1, telling)


def _numbers(question: Question, compared: Sequence[Comparison], figures: Figures) -> list[int]:
    low = question.min if isinstance(question.min, int) else -LARGEST
    high = question.max if isinstance(question.max, int) else LARGEST
    tried = {low, high}
    for bound in _bounds(compared, figures):
        if isinstance(bound, int):
            tried.update((bound - 1, bound, bound + 1))
    return sorted(number for number in tried if low <= number <= high)


def _days(question: Question, compared: Sequence[Comparison]) -> list[date]:
    low = question.min if isinstance(question.min, date) else date.min
    high = question.max if isinstance(question.max, date) else date.max
    tried = {low, high}
    for bound in _bounds(compared, _no_figure):
        if isinstance(bound, date):
            tried.update(bound + timedelta(days) for days in (-1, 0, 1) if _exists(bound, days))
    return sorted(day for day in tried if low <= day <= high)


def _exists(day: date, days: int) -> bool:
    return date.min.toordinal() <= day.toordinal() + days <= date.max.toordinal()


def _no_figure(rate: str) -> int:
    raise NoFigure(rate)


def _bounds(compared: Iterable[Comparison], figures: Figures) -> Iterator[int | date]:
    for comparison in compared:
        for bound in bounds(comparison):
            if isinstance(bound, Figure):
                try:
                    yield figures(bound.rate)
                except NoFigure:
                    continue  # the check of figures tells of it
            elif not isinstance(bound, str):
                yield bound


def bounds(comparison: Comparison) -> tuple[str | int | date | Figure, ...]:
    """The values that a comparison compares with."""
    match comparison:
        case Equal(equal=value) | Includes(includes=value):
            return (value,)
        case In(in_=values):
            return values
        case Below(below=bound) | AtLeast(at_least=bound):
            return (bound,)
        case Between(between=(low, high)):
            return (low, high)
        case Before(before=day) | After(after=day):
            return (day,)


def rates_in(condition: Condition) -> tuple[str, ...]:
    """The rate tables whose figures a condition compares with."""
    found = (bound for comparison in comparisons(condition) for bound in bounds(comparison))
    return tuple(dict.fromkeys(bound.rate for bound in found if isinstance(bound, Figure)))
