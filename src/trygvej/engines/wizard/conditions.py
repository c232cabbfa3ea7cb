"""Conditions: comparisons on answers, declared as data.

A condition never computes and never runs code; it compares what was answered with a value or with a
figure from a rate table. A comparison on a question that was not asked on this path is false.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import Annotated, Any, Literal, TypeAlias

from pydantic import BaseModel, ConfigDict, Discriminator, Field, Tag

UNSURE: Literal["ved-ikke"] = "ved-ikke"
"""The answer "I don't know", where a question lets one go on without knowing."""

NONE: Literal["ingen"] = "ingen"
"""The exclusive answer "none of these" to a question with several choices."""

Answer: TypeAlias = str | int | date | frozenset[str]
"""An option's key, a number, a date, or the set of chosen option keys (empty: none of these)."""

Figures: TypeAlias = Callable[[str], int]
"""Gives the figure of a rate table on the date asked about."""


class Value(BaseModel):
    """What every value here has in common: frozen, and no field that the format does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)


class Figure(Value):
    """A figure taken from a rate table, in place of a number written in the condition."""

    rate: str


Bound: TypeAlias = int | date | Figure


class Equal(Value):
    """The answer is this option, or this number."""

    question: str
    equal: str | int


class In(Value):
    """The answer is one of these options."""

    question: str
    in_: tuple[str | int, ...] = Field(alias="in", min_length=1)


class Includes(Value):
    """Among the several choices is this one."""

    question: str
    includes: str


class Below(Value):
    """The number is smaller than this."""

    question: str
    below: int | Figure


class AtLeast(Value):
    """The number is this or more."""

    question: str
    at_least: int | Figure


class Between(Value):
    """The number or the date lies between these two, both counted in."""

    question: str
    between: tuple[Bound, Bound]


class Before(Value):
    """The date is earlier than this day."""

    question: str
    before: date


class After(Value):
    """The date is later than this day."""

    question: str
    after: date


class All(Value):
    """Every one of these holds."""

    all: tuple[Condition, ...] = Field(min_length=1)


class AnyOf(Value):
    """At least one of these holds."""

    any: tuple[Condition, ...] = Field(min_length=1)


class Not(Value):
    """This does not hold."""

    not_: Condition = Field(alias="not")


KINDS: Mapping[str, type[Value]] = {
    "equal": Equal, "in": In, "includes": Includes, "below": Below, "at_least": AtLeast, "between": Between,
    "before": Before, "after": After, "all": All, "any": AnyOf, "not": Not,
}  # fmt: skip


def _kind(raw: Any) -> str | None:
    """The word that tells which comparison this is; None where there is no such word."""
    if isinstance(raw, Value):
        return next(word for word, kind in KINDS.items() if type(raw) is kind)
    return next((word for word in KINDS if isinstance(raw, Mapping) and word in raw), None)


Comparison: TypeAlias = Equal | In | Includes | Below | AtLeast | Between | Before | After
Condition: TypeAlias = Annotated[
    Annotated[Equal, Tag("equal")]
    | Annotated[In, Tag("in")]
    | Annotated[Includes, Tag("includes")]
    | Annotated[Below, Tag("below")]
    | Annotated[AtLeast, Tag("at_least")]
    | Annotated[Between, Tag("between")]
    | Annotated[Before, Tag("before")]
    | Annotated[After, Tag("after")]
    | Annotated[All, Tag("all")]
    | Annotated[AnyOf, Tag("any")]
    | Annotated[Not, Tag("not")],
    Discriminator(_kind),
]
for _recursive in (All, AnyOf, Not):
    _recursive.model_rebuild()


def _amount(bound: Bound, figures: Figures) -> int | date:
    return figures(bound.rate) if isinstance(bound, Figure) else bound


def _compare(condition: Comparison, answer: Answer, figures: Figures) -> bool:
    match condition:
        case Equal(equal=value):
            return _chosen(answer) == value
        case In(in_=values):
            return _chosen(answer) in values
        case Includes(includes=value):
            return isinstance(answer, frozenset) and value in (answer or {NONE})
        case _:
            return _measure(condition, answer, figures)


def _measure(condition: Below | AtLeast | Between | Before | After, answer: Answer, figures: Figures) -> bool:
    match condition:
        case Below(below=bound):
            return isinstance(answer, int) and answer < _number(bound, figures)
        case AtLeast(at_least=bound):
            return isinstance(answer, int) and answer >= _number(bound, figures)
        case Between(between=(low, high)):
            return _within(answer, _amount(low, figures), _amount(high, figures))
        case Before(before=day):
            return isinstance(answer, date) and answer < day
        case After(after=day):
            return isinstance(answer, date) and answer > day


def _chosen(answer: Answer) -> Answer:
    """The answer as a condition names it: "none of these" by its word."""
    return NONE if answer == frozenset() else answer


def _number(bound: int | Figure, figures: Figures) -> int:
    return figures(bound.rate) if isinstance(bound, Figure) else bound


def _within(answer: Answer, low: int | date, high: int | date) -> bool:
    if isinstance(answer, int) and isinstance(low, int) and isinstance(high, int):
        return low <= answer <= high
    if isinstance(answer, date) and isinstance(low, date) and isinstance(high, date):
        return low <= answer <= high
    return False


def holds(condition: Condition, answers: Mapping[str, Answer], figures: Figures) -> bool:
    """Tell whether a condition holds for these answers, and nothing else asked."""
    return bool(decided(condition, answers, figures, unknown=False))


def decided(
    condition: Condition, answers: Mapping[str, Answer], figures: Figures, unknown: bool | None = None
) -> bool | None:
    """Tell whether a condition holds; None where it depends on a question still to be asked.

    ``unknown`` is what a comparison on an unanswered question counts as: None while the walk goes
    on, False once it is settled that the question is not on the path.
    """
    match condition:
        case All(all=parts):
            found = [decided(part, answers, figures, unknown) for part in parts]
            return False if False in found else (None if None in found else True)
        case AnyOf(any=parts):
            found = [decided(part, answers, figures, unknown) for part in parts]
            return True if True in found else (None if None in found else False)
        case Not(not_=part):
            inner = decided(part, answers, figures, unknown)
            return None if inner is None else not inner
        case _:
            answer = answers.get(condition.question)
            return unknown if answer is None else _compare(condition, answer, figures)


def comparisons(condition: Condition) -> Iterator[Comparison]:
    """Every single comparison inside a condition, in order."""
    match condition:
        case All(all=parts) | AnyOf(any=parts):
            for part in parts:
                yield from comparisons(part)
        case Not(not_=part):
            yield from comparisons(part)
        case _:
            yield condition
