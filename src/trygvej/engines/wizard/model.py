"""The wizard as a frozen value: questions, outcomes, facts, sources, figures and words.

This module *is* the format: its JSON Schema is published (``schema()``), and everything that reads,
checks, walks or draws a wizard starts from these values. A wizard is self-contained: the rate tables
and explained words it uses stand inside it, so that one version answers for every date it covers.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Mapping
from contextlib import suppress
from enum import StrEnum
from typing import Annotated, Any, Literal, TypeAlias

from pydantic import BeforeValidator, Field, RootModel, StringConstraints

from trygvej.engines.wizard.conditions import Condition, Value

FORMAT = 1
"""The version of the file format; a file of a later format is refused, never guessed at."""

Day: TypeAlias = datetime.date
Slug: TypeAlias = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=80)]
_VISIBLE = r"^[^\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufeff]*$"
Words: TypeAlias = Annotated[str, StringConstraints(min_length=1, max_length=4000, pattern=_VISIBLE)]
"""No sign that cannot be seen, and none that turns the direction of the words after it: it would hide what is read."""

Language: TypeAlias = Annotated[str, StringConstraints(pattern=r"^[a-z]{2}$")]
Text: TypeAlias = dict[Language, Words]
"""One entry per language. Blank line: new paragraph. ``{rate:key}``: a figure. ``[[term|words]]``: a word."""

Url: TypeAlias = Annotated[str, StringConstraints(pattern=r"^(https?://|tel:|mailto:)\S+$", max_length=500)]


FormAddress: TypeAlias = Annotated[
    str, StringConstraints(pattern=r"^(https://|/[a-z0-9-]+/)[^\s?#]*$", max_length=500)
]
FieldName: TypeAlias = Annotated[str, StringConstraints(pattern=r"^[A-Za-z][A-Za-z0-9_.-]*$", max_length=60)]


class Audience(StrEnum):
    """Who it is written for; it decides how hard the words may be (LIX)."""

    CITIZEN = "citizen"
    OWNER = "owner"
    HELPER = "helper"
    AUTHORITY = "authority"


class Kind(StrEnum):
    """How a question is answered."""

    ONE = "one"
    SEVERAL = "several"
    YES_NO = "yes_no"
    NUMBER = "number"
    AMOUNT = "amount"
    DATE = "date"
    PICK = "pick"


class Unit(StrEnum):
    """What a figure counts."""

    DKK = "DKK"
    PERCENT = "percent"
    DAYS = "days"
    MONTHS = "months"
    PERSONS = "persons"
    COUNT = "count"


class Dated(Value):
    """Something that holds from one day to another, both counted in; None is open-ended."""

    valid_from: Day | None = None
    valid_to: Day | None = None

    def holds_on(self, day: Day) -> bool:
        """Tell whether it holds on that day."""
        return (self.valid_from or Day.min) <= day <= (self.valid_to or Day.max)


class Source(Value):
    """Where a claim comes from; ``review`` says what could not be verified, in the editors' words."""

    title: Words
    publisher: Words
    url: Url
    date: Day | None = Field(default=None, description="The day the source itself carries, or took effect")
    checked: Day = Field(description="The day somebody read the source and found the claim there")
    review: Words | None = None


class Row(Value):
    """One figure and the days it held."""

    from_: Day = Field(alias="from")
    to: Day | None = None
    value: int
    source: Source

    def holds_on(self, day: Day) -> bool:
        """Tell whether this is the row for that day."""
        return self.from_ <= day <= (self.to or Day.max)


class NoFigure(LookupError):
    """No row of the table covers the day. The latest row is never taken instead."""


class Rate(Value):
    """A dated, sourced table of one figure."""

    key: Slug
    title: Text
    unit: Unit
    rows: tuple[Row, ...] = Field(min_length=1)

    def on(self, day: Day) -> Row:
        """The row that held on a day.

        Raises:
            NoFigure: no row covers that day.
        """
        for row in self.rows:
            if row.holds_on(day):
                return row
        raise NoFigure(f"{self.key} has no figure for {day.isoformat()}")


class Term(Value):
    """An explained word, with the forms it takes in each language."""

    key: Slug
    name: Text
    forms: dict[Language, tuple[Words, ...]] = {}
    explanation: Text
    sources: tuple[Source, ...] = ()


class Jargon(RootModel[dict[Language, dict[Words, tuple[Words, ...]]]]):
    """Words that many do not know, per language, with every form they take."""


class Unsure(Value):
    """How to find out, and where one goes who cannot know (None: one has to find out first)."""

    help: Text
    to: Slug | None = None


class Option(Dated):
    """One possible answer. ``reason`` says it as a sentence: "Du starter alene."."""

    label: Text
    hint: Text | None = None
    reason: Text | None = None
    sources: tuple[Slug, ...] = ()


class Edge(Dated):
    """Where an answer leads. Without ``when``: taken when no other edge of the question matches."""

    to: Slug
    when: Condition | None = None
    reason: Text | None = None
    sources: tuple[Slug, ...] = ()


class Question(Value):
    """One plain question on one screen."""

    kind: Kind
    text: Text
    help: Text | None = None
    why: Text | None = None
    unsure: Unsure | None = None
    options: dict[Slug, Option] = {}
    none: Option | None = Field(default=None, description="Several only: the exclusive 'none of these'")
    yes: Text | None = Field(default=None, description="Yes/no only: the reason sentence of a yes")
    no: Text | None = Field(default=None, description="Yes/no only: the reason sentence of a no")
    min: int | Day | None = None
    max: int | Day | None = None
    unit: Text | None = None
    next: tuple[Edge, ...] = ()


class Shows(StrEnum):
    """What a traffic light shows, the most urgent first."""

    RED = "red"
    YELLOW = "yellow"
    GREEN = "green"


class Light(Value):
    """How one area stands, in a guide that is a compass: the light, and the area's name."""

    shows: Shows
    area: Text


class Fact(Dated):
    """One claim, said once, with its sources; outcomes point at it.

    With a ``light`` it says how an area stands: the text is then what to do about it.
    """

    text: Text
    light: Light | None = None
    deadline: Text | None = None
    link: Slug | None = None
    when: Condition | None = None
    sources: tuple[Slug, ...] = ()


class HandOver(Value):
    """The form that a person goes on to, and which of its fields her answers fill.

    ``form`` is a whole address, or a path of the site that shows the wizard.
    """

    form: FormAddress
    text: Text = Field(description="The words of the press that leads there")
    fields: dict[FieldName, Slug] = Field(
        min_length=1, description="For each field the question that fills it"
    )


class Outcome(Value):
    """An answer: the sentence the person came for, what to do, and what follows."""

    name: Text
    answer: Text
    sources: tuple[Slug, ...] = ()
    do: tuple[Slug, ...] = ()
    if_not: tuple[Slug, ...] = ()
    more: tuple[Slug, ...] = ()
    links: tuple[Slug, ...] = ()
    help: tuple[Slug, ...] = ()
    unfit: Text | None = None
    hand_over: HandOver | None = None

    def facts(self) -> tuple[str, ...]:
        """The ids of every fact it may show."""
        return self.do + self.if_not + self.more


class Link(Value):
    """A place to go on the web."""

    url: Url
    text: Text


class Help(Value):
    """Somebody who can help."""

    name: Text
    text: Text | None = None
    phone: Words | None = None
    hours: Text | None = None
    url: Url | None = None
    sources: tuple[Slug, ...] = ()


def _dated(value: Any) -> Any:
    """A day written as words is that day: JSON knows no dates, and a stored case must stay the same case."""
    if isinstance(value, str) and re.fullmatch(r"\d{4}-\d{2}-\d{2}", value, re.ASCII):
        with suppress(ValueError):
            return Day.fromisoformat(value)
    return value


Given: TypeAlias = Annotated[str | int | Day | tuple[str, ...], BeforeValidator(_dated)]
"""An answer as an example case writes it."""


class Example(Value):
    """A case the wizard must answer rightly; run by every check."""

    name: Words
    date: Day
    answers: dict[Slug, Given] = {}
    outcome: Slug
    says: tuple[Words, ...] = Field(
        default=(), description="Words the outcome must show, in the first language"
    )


class Wizard(Dated):
    """The whole wizard: one document, for every language and every date it covers."""

    format: Literal[1] = 1
    key: Slug
    audience: Audience
    sensitive: bool = False
    languages: tuple[Language, ...] = Field(min_length=1)
    unreviewed: tuple[Language, ...] = ()
    title: Text
    summary: Text
    owner: Words
    valid_from: Day
    checked: Day
    check_again: Day
    note: str | None = None
    start: Slug
    questions: dict[Slug, Question]
    outcomes: dict[Slug, Outcome]
    facts: dict[Slug, Fact] = {}
    links: dict[Slug, Link] = {}
    help: dict[Slug, Help] = {}
    sources: dict[Slug, Source] = {}
    rates: dict[Slug, Rate] = {}
    terms: dict[Slug, Term] = {}
    examples: tuple[Example, ...] = ()

    def figure(self, rate: str, day: Day) -> int:
        """The figure of one of its tables on a day.

        Raises:
            NoFigure: there is no such table, or no row of it covers that day.
        """
        if rate not in self.rates:
            raise NoFigure(f"the wizard has no rate table {rate!r}")
        return self.rates[rate].on(day).value

    def change_days(self) -> tuple[Day, ...]:
        """The first day it covers, and every later day on which something in it changes."""
        starts = {self.valid_from}
        for start, end in _validities(self):
            starts.update(day for day in (start, _day_after(end)) if day and self.holds_on(day))
        return tuple(sorted(starts))


def _day_after(day: Day | None) -> Day | None:
    return None if day is None or day == Day.max else Day.fromordinal(day.toordinal() + 1)


def _validities(wizard: Wizard) -> Iterator[tuple[Day | None, Day | None]]:
    for question in wizard.questions.values():
        none = (question.none,) if question.none else ()
        for dated in (*question.options.values(), *none, *question.next):
            yield dated.valid_from, dated.valid_to
    for fact in wizard.facts.values():
        yield fact.valid_from, fact.valid_to
    for rate in wizard.rates.values():
        for row in rate.rows:
            yield row.from_, row.to


def schema() -> Mapping[str, Any]:
    """The JSON Schema of a self-contained wizard document."""
    return Wizard.model_json_schema(by_alias=True)
