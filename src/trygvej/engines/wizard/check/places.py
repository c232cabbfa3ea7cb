"""Every text of a wizard with its place, so that each check of words goes over the same list."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum
from typing import NamedTuple

from trygvej.engines.wizard.model import Option, Question, Text, Wizard


class Role(Enum):
    """What a text is for."""

    LABEL = "label"
    HEADING = "heading"
    PROSE = "prose"


class Spot(NamedTuple):
    """One text, where it stands, and the part of the wizard that is shown together with it."""

    place: str
    text: Text
    role: Role
    part: str

    @property
    def shared(self) -> bool:
        """Whether it comes from a shared rate table or term, which may be in more languages than the wizard."""
        return self.part.startswith(("rates.", "terms."))


def spots(wizard: Wizard) -> Iterator[Spot]:
    """Every text of the wizard, in the order of the file."""
    yield Spot("title", wizard.title, Role.LABEL, "")
    yield Spot("summary", wizard.summary, Role.PROSE, "")
    for key, question in wizard.questions.items():
        yield from _question(f"questions.{key}", question)
    yield from _outcomes(wizard)
    yield from _facts(wizard)
    yield from _links(wizard)
    yield from _shared(wizard)


def _maybe(place: str, text: Text | None, part: str, role: Role = Role.PROSE) -> Iterator[Spot]:
    if text is not None:
        yield Spot(place, text, role, part)


def _question(place: str, question: Question) -> Iterator[Spot]:
    yield Spot(f"{place}.text", question.text, Role.HEADING, place)
    yield from _maybe(f"{place}.help", question.help, place)
    yield from _maybe(f"{place}.why", question.why, place)
    if question.unsure:
        yield Spot(f"{place}.unsure.help", question.unsure.help, Role.PROSE, place)
    for key, option in question.options.items():
        yield from _option(f"{place}.options.{key}", option, place)
    if question.none:
        yield from _option(f"{place}.none", question.none, place)
    yield from _maybe(f"{place}.yes", question.yes, place)
    yield from _maybe(f"{place}.no", question.no, place)
    yield from _maybe(f"{place}.unit", question.unit, place, Role.LABEL)
    for number, edge in enumerate(question.next):
        yield from _maybe(f"{place}.next[{number}].reason", edge.reason, place)


def _option(place: str, option: Option, part: str) -> Iterator[Spot]:
    yield Spot(f"{place}.label", option.label, Role.LABEL, part)
    yield from _maybe(f"{place}.hint", option.hint, part)
    yield from _maybe(f"{place}.reason", option.reason, part)


def _outcomes(wizard: Wizard) -> Iterator[Spot]:
    for key, outcome in wizard.outcomes.items():
        place = f"outcomes.{key}"
        yield Spot(f"{place}.name", outcome.name, Role.LABEL, place)
        yield Spot(f"{place}.answer", outcome.answer, Role.PROSE, place)
        yield from _maybe(f"{place}.unfit", outcome.unfit, place)
        if outcome.hand_over:
            yield Spot(f"{place}.hand_over.text", outcome.hand_over.text, Role.LABEL, place)


def _facts(wizard: Wizard) -> Iterator[Spot]:
    for key, fact in wizard.facts.items():
        place = f"facts.{key}"
        if fact.light:
            yield Spot(f"{place}.light.area", fact.light.area, Role.HEADING, place)
        yield Spot(f"{place}.text", fact.text, Role.PROSE, place)
        yield from _maybe(f"{place}.deadline", fact.deadline, place)


def _links(wizard: Wizard) -> Iterator[Spot]:
    for key, link in wizard.links.items():
        yield Spot(f"links.{key}.text", link.text, Role.HEADING, f"links.{key}")
    for key, helper in wizard.help.items():
        place = f"help.{key}"
        yield Spot(f"{place}.name", helper.name, Role.LABEL, place)
        yield from _maybe(f"{place}.text", helper.text, place)
        yield from _maybe(f"{place}.hours", helper.hours, place)


def _shared(wizard: Wizard) -> Iterator[Spot]:
    for key, rate in wizard.rates.items():
        yield Spot(f"rates.{key}.title", rate.title, Role.HEADING, f"rates.{key}")
    for key, term in wizard.terms.items():
        place = f"terms.{key}"
        yield Spot(f"{place}.name", term.name, Role.HEADING, place)
        yield Spot(f"{place}.explanation", term.explanation, Role.PROSE, place)
