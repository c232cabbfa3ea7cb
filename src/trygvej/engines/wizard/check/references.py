"""Names that lead nowhere, and things that nothing leads to."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence

from trygvej.engines.language import markup
from trygvej.engines.problems import Problem
from trygvej.engines.wizard.check.places import Spot
from trygvej.engines.wizard.conditions import Condition, Figure, comparisons
from trygvej.engines.wizard.model import Wizard
from trygvej.engines.wizard.possible import bounds

_CODES = {
    "node": "unknown-node", "question": "unknown-question", "facts": "unknown-fact", "links": "unknown-link",
    "help": "unknown-help", "sources": "unknown-source", "rates": "rate-not-listed", "terms": "term-not-listed",
}  # fmt: skip


def check(wizard: Wizard, spots: Sequence[Spot]) -> Iterator[Problem]:
    """Every name that is used and does not exist, then everything that exists and is not used."""
    found = _Uses(wizard)
    found.collect(spots)
    for kind, place, name in found.unknown:
        yield Problem(_CODES[kind], place, {"node" if kind == "node" else "name": name})
    for kind in ("facts", "links", "help", "sources", "rates", "terms"):
        for name in found.known[kind]:
            if name not in found.used[kind]:
                yield Problem("unused", f"{kind}.{name}", {"name": name}, "warning")
    for name in wizard.questions.keys() & wizard.outcomes.keys():
        yield Problem("name-twice", f"outcomes.{name}", {"name": name})


class _Uses:
    """Goes over every use of a name, and keeps those that do not exist with their kind and place."""

    def __init__(self, wizard: Wizard) -> None:
        self.wizard = wizard
        self.unknown: list[tuple[str, str, str]] = []
        self.used: dict[str, set[str]] = {kind: set() for kind in _CODES}
        self.known: dict[str, Collection[str]] = {
            "node": wizard.questions.keys() | wizard.outcomes.keys(),
            "question": wizard.questions, "facts": wizard.facts, "links": wizard.links, "help": wizard.help,
            "sources": wizard.sources, "rates": wizard.rates, "terms": wizard.terms,
        }  # fmt: skip

    def collect(self, spots: Sequence[Spot]) -> None:
        """Go over the whole wizard once."""
        self._add("node", "start", self.wizard.start)
        self._questions()
        self._outcomes()
        for key, fact in self.wizard.facts.items():
            place = f"facts.{key}"
            self._all("sources", f"{place}.sources", fact.sources)
            if fact.link:
                self._add("links", f"{place}.link", fact.link)
            if fact.when:
                self._condition(f"{place}.when", fact.when)
        for key, helper in self.wizard.help.items():
            self._all("sources", f"help.{key}.sources", helper.sources)
        self._examples()
        for spot in spots:
            self._marks(spot)

    def _add(self, kind: str, place: str, name: str) -> None:
        if name in self.known[kind]:
            self.used[kind].add(name)
        else:
            self.unknown.append((kind, place, name))

    def _all(self, kind: str, place: str, names: Iterable[str]) -> None:
        for number, name in enumerate(names):
            self._add(kind, f"{place}[{number}]", name)

    def _questions(self) -> None:
        for key, question in self.wizard.questions.items():
            place = f"questions.{key}"
            if question.unsure and question.unsure.to:
                self._add("node", f"{place}.unsure.to", question.unsure.to)
            for name, option in question.options.items():
                if option.sources:
                    self._all("sources", f"{place}.options.{name}.sources", option.sources)
            if question.none:
                self._all("sources", f"{place}.none.sources", question.none.sources)
            for number, edge in enumerate(question.next):
                self._add("node", f"{place}.next[{number}].to", edge.to)
                if edge.sources:
                    self._all("sources", f"{place}.next[{number}].sources", edge.sources)
                if edge.when:
                    self._condition(f"{place}.next[{number}].when", edge.when)

    def _outcomes(self) -> None:
        for key, outcome in self.wizard.outcomes.items():
            place = f"outcomes.{key}"
            self._all("sources", f"{place}.sources", outcome.sources)
            for name in ("do", "if_not", "more"):
                self._all("facts", f"{place}.{name}", getattr(outcome, name))
            self._all("links", f"{place}.links", outcome.links)
            self._all("help", f"{place}.help", outcome.help)
            if outcome.hand_over:
                for field, asked in outcome.hand_over.fields.items():
                    self._add("question", f"{place}.hand_over.fields.{field}", asked)

    def _examples(self) -> None:
        for number, example in enumerate(self.wizard.examples):
            self._add("node", f"examples[{number}].outcome", example.outcome)
            for asked in example.answers:
                self._add("question", f"examples[{number}].answers.{asked}", asked)

    def _condition(self, place: str, when: Condition) -> None:
        for comparison in comparisons(when):
            self._add("question", place, comparison.question)
            for bound in bounds(comparison):
                if isinstance(bound, Figure):
                    self._add("rates", place, bound.rate)

    def _marks(self, spot: Spot) -> None:
        for language, text in spot.text.items():
            if "[[" not in text and "{" not in text:
                continue
            for mark in markup.terms_marked(text):
                self._add("terms", f"{spot.place}.{language}", mark.term)
            for rate in markup.rates_used(text):
                self._add("rates", f"{spot.place}.{language}", rate)
