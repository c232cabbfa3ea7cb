"""Figures that are shown or compared with on a day that no row of their table covers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import TypeAlias

from trygvej.engines.language import markup
from trygvej.engines.problems import Problem
from trygvej.engines.wizard.check.places import Spot
from trygvej.engines.wizard.check.validity import day_after
from trygvej.engines.wizard.explore import Seen
from trygvej.engines.wizard.model import Dated, Day, Rate, Wizard
from trygvej.engines.wizard.possible import rates_in

Span: TypeAlias = tuple[Day, Day]


def check(wizard: Wizard, seen: Seen, spots: Sequence[Spot], today: date) -> Iterator[Problem]:
    """Each use of a figure is covered on every day on which somebody can come there."""
    if not wizard.rates:
        return
    when = _When(wizard, seen)
    for place, rate, spans in _uses(wizard, when, spots):
        day = first_gap(wizard.rates[rate], spans) if rate in wizard.rates else None
        if day:
            later = "warning" if day > today else "error"
            yield Problem("rate-gap", place, {"rate": rate, "date": str(day)}, later)  # type: ignore[arg-type]


def _uses(wizard: Wizard, when: _When, spots: Sequence[Spot]) -> Iterator[tuple[str, str, Iterable[Span]]]:
    for spot in spots:
        for language, text in spot.text.items():
            for rate in markup.rates_used(text):
                yield f"{spot.place}.{language}", rate, when.shown(spot)
    for key, question in wizard.questions.items():
        for number, edge in enumerate(question.next):
            for rate in rates_in(edge.when) if edge.when else ():
                spans = within(when.nodes.get(key, ()), edge)
                yield f"questions.{key}.next[{number}].when", rate, spans
    for key, fact in wizard.facts.items():
        for rate in rates_in(fact.when) if fact.when else ():
            yield f"facts.{key}.when", rate, when.facts[key]


class _When:
    """The days on which each part of a wizard can be seen."""

    def __init__(self, wizard: Wizard, seen: Seen) -> None:
        self.wizard = wizard
        self.whole: Span = (wizard.valid_from, wizard.valid_to or Day.max)
        self.nodes: Mapping[str, Sequence[Span]] = {
            node: self._spans(history) for node, history in seen.reached.items()
        }
        self.facts: dict[str, list[Span]] = defaultdict(list)
        for key, outcome in wizard.outcomes.items():
            for fact in outcome.facts():
                self.facts[fact] += within(self.nodes.get(key, ()), wizard.facts[fact])

    def _spans(self, history: list[tuple[Day, bool]]) -> list[Span]:
        ends = [*(day - timedelta(1) for day, _ in history[1:]), self.whole[1]]
        return [(start, end) for (start, there), end in zip(history, ends, strict=True) if there]

    def shown(self, spot: Spot) -> Iterable[Span]:
        """The days on which a text can be seen."""
        kind, _, key = spot.part.partition(".")
        match kind:
            case "questions":
                return within(self.nodes.get(key, ()), self._dated(spot.place, key))
            case "outcomes":
                return self.nodes.get(key, ())
            case "facts":
                return self.facts[key]
            case _:
                return (self.whole,)

    def _dated(self, place: str, key: str) -> Dated:
        """The option or the edge that a text belongs to, where it has days of its own."""
        question, rest = self.wizard.questions[key], place.removeprefix(f"questions.{key}.")
        if rest.startswith("options."):
            return question.options[rest.split(".")[1]]
        if rest.startswith("next["):
            return question.next[int(rest[5 : rest.index("]")])]
        return question.none if rest.startswith("none.") and question.none else Dated()


def within(spans: Iterable[Span], dated: Dated) -> list[Span]:
    """The parts of these spans on which something holds."""
    cut = ((max(start, dated.valid_from or start), min(end, dated.valid_to or end)) for start, end in spans)
    return [(start, end) for start, end in cut if start <= end]


def first_gap(rate: Rate, spans: Iterable[Span]) -> Day | None:
    """The first day in the spans that no row covers."""
    rows = sorted((row.from_, row.to or Day.max) for row in rate.rows)
    return min((day for start, end in spans if (day := _gap(rows, start, end))), default=None)


def _gap(rows: Sequence[Span], start: Day, end: Day) -> Day | None:
    for first, last in rows:
        if first <= start <= last:
            after = day_after(last)
            if after is None or after > end:
                return None
            start = after
    return start
