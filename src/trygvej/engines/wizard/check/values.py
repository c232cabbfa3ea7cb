"""Values that do not fit: wrong fields, comparisons that cannot be asked, figures out of bounds."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from trygvej.engines.problems import Problem
from trygvej.engines.wizard.answers import NO, YES
from trygvej.engines.wizard.conditions import KINDS as COMPARISONS
from trygvej.engines.wizard.conditions import NONE, UNSURE, Comparison, Figure, comparisons
from trygvej.engines.wizard.model import Kind, Question, Wizard
from trygvej.engines.wizard.possible import bounds

_CHOICES, _NUMBERS = (Kind.ONE, Kind.SEVERAL, Kind.PICK), (Kind.NUMBER, Kind.AMOUNT)
_FIELDS: dict[str, tuple[Kind, ...]] = {
    "options": _CHOICES, "none": (Kind.SEVERAL,), "yes": (Kind.YES_NO,), "no": (Kind.YES_NO,),
    "min": (*_NUMBERS, Kind.DATE), "max": (*_NUMBERS, Kind.DATE), "unit": _NUMBERS,
}  # fmt: skip
_TESTS: dict[Kind, tuple[str, ...]] = {
    Kind.ONE: ("equal", "in"), Kind.PICK: ("equal", "in"), Kind.YES_NO: ("equal", "in"),
    Kind.SEVERAL: ("includes", "equal", "in"),
    Kind.NUMBER: ("equal", "in", "below", "at_least", "between"),
    Kind.AMOUNT: ("equal", "in", "below", "at_least", "between"),
    Kind.DATE: ("before", "after", "between"),
}  # fmt: skip


_WORDS = {kind: word for word, kind in COMPARISONS.items()}


def check(wizard: Wizard) -> Iterator[Problem]:
    """Every field and every comparison, at its place."""
    for key, question in wizard.questions.items():
        yield from _fields(f"questions.{key}", question)
        for number, edge in enumerate(question.next):
            if edge.when:
                for comparison in comparisons(edge.when):
                    yield from _comparison(wizard, f"questions.{key}.next[{number}].when", comparison)
    for key, fact in wizard.facts.items():
        if fact.when:
            for comparison in comparisons(fact.when):
                yield from _comparison(wizard, f"facts.{key}.when", comparison)


def _fields(place: str, question: Question) -> Iterator[Problem]:
    for field, kinds in _FIELDS.items():
        if question.kind not in kinds and getattr(question, field) not in (None, {}):
            found = {"field": field, "kind": question.kind.value}
            yield Problem("value-field-does-not-fit", f"{place}.{field}", found)
    few = 1 if question.kind is Kind.SEVERAL and question.none else 2
    if question.kind in _CHOICES and len(question.options) < few:
        yield Problem("value-options-missing", f"{place}.options")
    taken = {UNSURE, NONE} if question.kind is Kind.SEVERAL else {UNSURE}
    for reserved in question.options.keys() & taken:
        yield Problem("value-reserved", f"{place}.options.{reserved}", {"name": reserved})
    yield from _bounds(place, question)


def _bounds(place: str, question: Question) -> Iterator[Problem]:
    if question.kind not in _FIELDS["min"]:
        return
    for name in ("min", "max"):
        bound = getattr(question, name)
        if bound is not None and isinstance(bound, date) != (question.kind is Kind.DATE):
            yield _wrong_kind(f"{place}.{name}", name, question, bound)
            return
    if question.min is not None and question.max is not None and question.min > question.max:  # type: ignore[operator]
        crossed = {"min": str(question.min), "max": str(question.max)}
        yield Problem("value-bounds-crossed", f"{place}.min", crossed)


def _wrong_kind(place: str, name: str, question: Question, value: object) -> Problem:
    expected = {
        Kind.YES_NO: f"{YES} / {NO}", Kind.NUMBER: "1200", Kind.AMOUNT: "50000", Kind.DATE: "2018-03-01",
    }.get(question.kind, ", ".join(question.options))  # fmt: skip
    return Problem("value-wrong-kind", place, {"value": str(value), "question": name, "expected": expected})


def _comparison(wizard: Wizard, place: str, comparison: Comparison) -> Iterator[Problem]:
    question = wizard.questions.get(comparison.question)
    if question is None:
        return  # told of among the references
    test = _WORDS[type(comparison)]
    if test not in _TESTS[question.kind]:
        found = {"test": test, "question": comparison.question, "kind": question.kind.value}
        yield Problem("test-does-not-fit", place, {**found, "allowed": ", ".join(_TESTS[question.kind])})
        return
    for value in bounds(comparison):
        yield from _value(place, comparison.question, question, value)


def _value(place: str, name: str, question: Question, value: str | int | date | Figure) -> Iterator[Problem]:
    if isinstance(value, Figure) and question.kind in _NUMBERS:
        return
    if value == UNSURE and question.unsure and question.unsure.to:
        return
    match question.kind:
        case Kind.ONE | Kind.PICK | Kind.SEVERAL:
            if value not in question.options and not (question.none and value == NONE):
                yield Problem("unknown-option", place, {"name": str(value), "question": name})
        case Kind.YES_NO:
            if value not in (YES, NO):
                yield _wrong_kind(place, name, question, value)
        case _:
            yield from _measured(place, name, question, value)


def _measured(
    place: str, name: str, question: Question, value: str | int | date | Figure
) -> Iterator[Problem]:
    if not isinstance(value, date if question.kind is Kind.DATE else int):
        yield _wrong_kind(place, name, question, value)
    elif _outside(question, value):
        limits = {
            side: "–" if getattr(question, side) is None else str(getattr(question, side))
            for side in ("min", "max")
        }
        yield Problem("value-out-of-bounds", place, {"value": str(value), "question": name, **limits})


def _outside(question: Question, value: object) -> bool:
    low, high = question.min, question.max
    below = low is not None and type(low) is type(value) and value < low  # type: ignore[operator]
    above = high is not None and type(high) is type(value) and value > high  # type: ignore[operator]
    return below or above
