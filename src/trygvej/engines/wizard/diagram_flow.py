"""The flow of a wizard on one day: which questions and outcomes there are, and which answers lead where.

The drawing and the nested list are both made from this, so they cannot say different things. Sentences
stand in no line of code: the few words that join answers are handed in as ``Labels``.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import reduce
from typing import TypeAlias

from trygvej.engines.language.dates import format_date
from trygvej.engines.language.numbers import format_amount, format_number
from trygvej.engines.wizard.answers import NO, YES, options_on
from trygvej.engines.wizard.conditions import (
    NONE,
    UNSURE,
    After,
    All,
    AnyOf,
    AtLeast,
    Before,
    Below,
    Between,
    Comparison,
    Condition,
    Equal,
    Figure,
    In,
    Includes,
    Not,
    comparisons,
)  # fmt: skip
from trygvej.engines.wizard.model import Edge, Kind, Question, Text, Wizard
from trygvej.engines.wizard.walk import edges_on

Plain: TypeAlias = Callable[[Text], str]
"""Gives a text as bare words in the reader's language, with figures put in."""

_SHORT = 40
_CHOICES = (Kind.ONE, Kind.PICK, Kind.YES_NO)


@dataclass(frozen=True, slots=True, kw_only=True)
class Labels:
    """The words a drawing needs besides the wizard's own; ``{}`` is where the answers go."""

    yes: str
    no: str
    none: str
    unsure: str
    otherwise: str  # on the way that is taken when no other fits
    whatever: str  # on the only way on from a question
    below: str  # "under {}"
    at_least: str  # "{} or more"
    between: str  # "{} to {}"
    before: str  # "before {}"
    after: str  # "after {}"
    either: str  # "{} or {}"
    both: str  # "{}, and {}"
    never: str  # "not: {}"
    elsewhere: str  # an answer to an earlier question: "{} {}", the question and the answer
    description: str  # "{questions} questions lead to {outcomes} answers."


@dataclass(frozen=True, slots=True)
class Arrow:
    """One way on: from a question to a node, and the answers that take it, in words."""

    source: str
    target: str
    words: str


@dataclass(frozen=True, slots=True)
class Flow:
    """Every node that can be met that day with its words, in reading order, and the arrows between them."""

    start: str
    questions: Mapping[str, str]
    outcomes: Mapping[str, str]
    arrows: Mapping[str, tuple[Arrow, ...]]


def flow(wizard: Wizard, language: str, day: date, plain: Plain, labels: Labels) -> Flow:
    """What there is to draw of a wizard that has passed its checks.

    An arrow that would lead back to a question on the way to it is left out: the checks forbid loops, and
    a drawing of an unchecked wizard must end all the same.
    """
    say = _Sayer(wizard, language, day, plain, labels)
    arrows: dict[str, tuple[Arrow, ...]] = {}
    path: list[tuple[str, Iterator[Arrow]]] = []

    def enter(node: str) -> None:
        above = {node, *(on for on, _ in path)}
        way = tuple(arrow for arrow in say.arrows(node) if arrow.target not in above)
        arrows[node] = way
        path.append((node, iter(way)))

    enter(wizard.start)
    while path:
        arrow = next(path[-1][1], None)
        if arrow is None:
            path.pop()
        elif arrow.target not in arrows:
            enter(arrow.target)
    questions = {key: plain(wizard.questions[key].text) for key in arrows if key in wizard.questions}
    outcomes = {key: plain(wizard.outcomes[key].name) for key in arrows if key in wizard.outcomes}
    return Flow(wizard.start, questions, outcomes, arrows)


@dataclass(frozen=True)
class _Sayer:
    """Says conditions in the words of the options they speak of."""

    wizard: Wizard
    language: str
    day: date
    plain: Plain
    labels: Labels

    def arrows(self, node: str) -> Iterator[Arrow]:
        """The ways on from a node, one for each place they lead to."""
        ways: dict[str, list[str]] = {}
        question = self.wizard.questions.get(node)
        if question is None:
            return
        edges = [edge for edge in edges_on(question, self.day) if self._possible(edge, node)]
        for edge in edges:
            ways.setdefault(edge.to, []).append(self._edge(edge, node, edges))
        if question.unsure and question.unsure.to:
            ways.setdefault(question.unsure.to, []).append(self.labels.unsure)
        for target, words in ways.items():
            # Short answers first: "I don't know" behind a long condition would seem to belong to it.
            said = self._either(sorted(words, key=lambda answer: len(answer) > _SHORT))
            yield Arrow(node, target, said if len(ways) > 1 else self.labels.whatever)

    def _possible(self, edge: Edge, node: str) -> bool:
        """Whether any option that the edge names can be chosen that day."""
        own = self._own_choices(edge.when, node)
        return own is None or any(self._offered(node, value) for value in own)

    def _own_choices(self, when: Condition | None, node: str) -> tuple[str | int, ...] | None:
        """The options a condition names, where it compares nothing but the answer of its own question."""
        match when:
            case Equal(question=question, equal=value) if question == node:
                return (value,)
            case In(question=question, in_=values) if question == node:
                return values
            case _:
                return None

    def _offered(self, node: str, value: str | int) -> bool:
        options = self.wizard.questions[node].options
        return value not in options or options[str(value)].holds_on(self.day)

    def _edge(self, edge: Edge, node: str, edges: list[Edge]) -> str:
        if edge.when is not None:
            return self._condition(edge.when, node)
        named = [self._own_choices(other.when, node) for other in edges if other.when is not None]
        rest = (
            [] if None in named else self._rest(node, {value for values in named for value in values or ()})
        )
        return self._either(rest) if rest else self.labels.otherwise

    def _rest(self, node: str, taken: Collection[str | int]) -> list[str]:
        """The answers of a question that are left when some are taken; none where they cannot be counted up."""
        question = self.wizard.questions[node]
        if question.kind not in _CHOICES:
            return []
        all_values = (YES, NO) if question.kind is Kind.YES_NO else tuple(options_on(question, self.day))
        return [self._choice(question, value) for value in all_values if value not in taken]

    def _condition(self, condition: Condition, node: str) -> str:
        match condition:
            case All(all=parts):
                ordered = sorted(parts, key=lambda part: not _speaks_of(part, node))
                return self._join(self.labels.both, [self._condition(part, node) for part in ordered])
            case AnyOf(any=parts):
                return self._either([self._condition(part, node) for part in parts])
            case Not(not_=part) if (own := self._own_choices(part, node)) and (rest := self._rest(node, own)):
                return self._either(rest)  # "not: A or B" could be read as "not A, or B"
            case Not(not_=part):
                return self.labels.never.format(self._condition(part, node))
            case _:
                here = condition.question == node
                return self._comparison(condition) if here else self._earlier(condition)

    def _earlier(self, condition: Comparison) -> str:
        """A comparison with an earlier answer: its reason sentence, or the question and the answer."""
        question = self.wizard.questions[condition.question]
        values = _values(condition)
        reasons = [_reason(question, value) for value in values]
        if values and all(reasons):
            return self._either([self.plain(reason).rstrip(".") for reason in reasons if reason])
        return self.labels.elsewhere.format(self.plain(question.text), self._comparison(condition))

    def _comparison(self, condition: Comparison) -> str:
        question = self.wizard.questions[condition.question]
        match condition:
            case Below(below=bound):
                return self.labels.below.format(self._bound(question, bound))
            case AtLeast(at_least=bound):
                return self.labels.at_least.format(self._bound(question, bound))
            case Between(between=(low, high)):
                return self.labels.between.format(self._bound(question, low), self._bound(question, high))
            case Before(before=day):
                return self.labels.before.format(self._bound(question, day))
            case After(after=day):
                return self.labels.after.format(self._bound(question, day))
            case _:
                values = _values(condition)
                offered = [value for value in values if self._offered(condition.question, value)]
                return self._either([self._choice(question, value) for value in offered or values])

    def _bound(self, question: Question, bound: int | date | Figure) -> str:
        value = self.wizard.figure(bound.rate, self.day) if isinstance(bound, Figure) else bound
        if isinstance(value, date):
            return format_date(value, self.language)
        if question.kind is Kind.AMOUNT:
            return format_amount(value, self.language)
        unit = self.plain(question.unit) if question.unit else ""
        return f"{format_number(value, self.language)} {unit}".strip()

    def _choice(self, question: Question, value: str | int) -> str:
        """One answer as its button says it."""
        if isinstance(value, int):
            return self._bound(question, value)
        if value in question.options:
            return self.plain(question.options[value].label)
        if value == NONE and question.none:
            return self.plain(question.none.label)
        known = {YES: self.labels.yes, NO: self.labels.no, NONE: self.labels.none, UNSURE: self.labels.unsure}
        return known.get(value, value)

    def _either(self, words: list[str]) -> str:
        return self._join(self.labels.either, list(dict.fromkeys(words)))

    @staticmethod
    def _join(pattern: str, words: list[str]) -> str:
        return reduce(lambda before, after: pattern.format(before, after), words)


def _speaks_of(condition: Condition, node: str) -> bool:
    return any(part.question == node for part in comparisons(condition))


def _values(condition: Comparison) -> tuple[str | int, ...]:
    match condition:
        case Equal(equal=value):
            return (value,)
        case In(in_=values):
            return values
        case Includes(includes=value):
            return (value,)
        case _:
            return ()


def _reason(question: Question, value: str | int) -> Text | None:
    if value in question.options:
        return question.options[str(value)].reason
    if value == NONE and question.none:
        return question.none.reason
    return {YES: question.yes, NO: question.no}.get(str(value)) if question.kind is Kind.YES_NO else None
