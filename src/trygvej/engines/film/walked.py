"""Which case of a wizard its film shows, and the pages that are seen on the way."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from trygvej.engines.wizard.answers import from_example
from trygvej.engines.wizard.model import Example, Wizard
from trygvej.engines.wizard.walk import walk


@dataclass(frozen=True, slots=True)
class Stop:
    """One page on the way: the question it asks, the answers before it, and the one given there."""

    question: str
    before: tuple[tuple[str, str], ...]
    answer: str


@dataclass(frozen=True, slots=True)
class Way:
    """The whole way of a case: its questions, and the outcome with all answers."""

    stops: tuple[Stop, ...]
    outcome: str
    answers: tuple[tuple[str, str], ...]


def case_of(wizard: Wizard, day: date, name: str | None = None) -> Example | None:
    """The case to show on a day: the one of a name, or the newest that comes to its own outcome on that day."""
    named = [one for one in wizard.examples if name is None or one.name == name]
    for one in sorted(named, key=lambda one: one.date, reverse=True):
        if walk(wizard, given(wizard, one), day).at == one.outcome:
            return one
    return None


def given(wizard: Wizard, case: Example) -> dict[str, str]:
    """The answers of a case as they stand in an address."""
    return {key: from_example(wizard.questions[key], value) for key, value in case.answers.items()}


def way_of(wizard: Wizard, case: Example, day: date) -> Way:
    """Every page that somebody with this case sees on a day."""
    answers = given(wizard, case)
    trail = walk(wizard, answers, day)
    asked = [(step.question, answers[step.question]) for step in trail.steps]
    stops = [Stop(question, tuple(asked[:number]), answer) for number, (question, answer) in enumerate(asked)]
    return Way(tuple(stops), trail.at, tuple(asked))
