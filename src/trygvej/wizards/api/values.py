"""What the API takes and gives. These values make the schemas of the description, so the two cannot differ.

Texts are those of the pages: ``Rich`` is a list of paragraphs, a paragraph a list of spans, and a span may name
the explained word (in ``terms``) that it shows.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from trygvej.design.public import Rich, TermLine
from trygvej.engines.wizard.model import Audience, Day, Kind, Wizard
from trygvej.wizards.pages import FactLine, HelpLine, LinkLine, SourceLine

Given = Annotated[str, StringConstraints(max_length=400)]


class Value(BaseModel):
    """Frozen, and closed: what is not named here is neither taken nor given."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Links(Value):
    """Where the rest of a wizard is; absolute addresses."""

    self: str
    walk: str
    drawing: str = Field(description="The flow as SVG")
    document: str = Field(description="YAML; `trygvej load` takes it in another installation")
    page: str = Field(description="For people")
    embedded: str = Field(description="For an iframe; `/indlejr.js` makes one")


class Summary(Value):
    """A public wizard, without its questions."""

    key: str
    version: int
    hash: str = Field(description="SHA-256 of all it can say: changes when anything in it does")
    title: dict[str, str] = Field(description="By language")
    summary: dict[str, str] = Field(description="By language")
    languages: tuple[str, ...]
    unreviewed: tuple[str, ...] = Field(description="Translations that nobody has checked yet")
    audience: Audience
    sensitive: bool = Field(description="If true, answers are only taken by POST")
    owner: str
    valid_from: Day
    valid_to: Day | None
    checked: Day
    check_again: Day
    links: Links


class WizardList(Value):
    """Every public wizard."""

    wizards: tuple[Summary, ...]


class Definition(Summary):
    """A public wizard, whole."""

    wizard: Wizard


class WalkRequest(Value):
    """Answers in. The names are the questions' ids; unknown ids are refused."""

    answers: dict[str, Given] = Field(
        default={},
        description="As they stand in an address: an option's id, several joined by commas, `ja` or `nej`, "
        "a whole number, a day such as 2018-03-01; `ved-ikke` where the question allows it, "
        "`ingen` for none of several",
    )
    date: Day | None = Field(default=None, description="The day whose law is asked about; today if left out")
    language: str | None = Field(default=None, description="The wizard's first language if left out")


class Choosable(Value):
    """One answer that can be given."""

    value: str
    label: str
    hint: Rich


class UnsureHelp(Value):
    """What to say to a person who does not know; ``value`` is the answer to send, where one can go on so."""

    help: Rich
    value: str | None


class QuestionAsked(Value):
    """The question to ask now."""

    id: str
    kind: Kind
    text: Rich
    help: Rich
    why: Rich
    options: tuple[Choosable, ...] = Field(
        description="Empty where a number, an amount or a day is asked for"
    )
    unsure: UnsureHelp | None
    min: int | Day | None
    max: int | Day | None
    unit: str


class HandedOn(Value):
    """The form that one goes on to, and what to fill in there: by `link`, or by your own system from `fields`."""

    form: str
    text: str
    fields: dict[str, str]
    link: str | None = Field(description="The form with the fields filled in; null in a sensitive wizard")


class OutcomeReached(Value):
    """The answer that the answers lead to."""

    id: str
    name: str
    answer: Rich
    doubtful: bool = Field(description="True where a source could not be verified")
    do: tuple[FactLine, ...]
    if_not: tuple[FactLine, ...]
    more: tuple[FactLine, ...]
    help: tuple[HelpLine, ...]
    links: tuple[LinkLine, ...]
    unfit: Rich
    sources: tuple[SourceLine, ...]
    hand_over: HandedOn | None


class AnswerGiven(Value):
    """An answer on the way: as it was sent, and as people read it."""

    question: str
    value: str
    asked: str
    answered: str
    reason: Rich


class NotUsed(Value):
    """An answer that was not used, and why."""

    question: str
    why: Literal[
        "not-asked", "no-such-option", "not-then", "not-a-number", "not-a-date", "too-small", "too-large"
    ]


class Walk(Value):
    """Where the answers lead: to a question or to an outcome. Nothing of it is kept."""

    key: str
    version: int
    language: str
    date: Day
    question: QuestionAsked | None
    outcome: OutcomeReached | None
    answers: tuple[AnswerGiven, ...]
    not_used: tuple[NotUsed, ...]
    questions_left_at_most: int
    terms: tuple[TermLine, ...]
    page: str | None = Field(description="The same step for people; null in a sensitive wizard")


class Messages(Value):
    """What went wrong and what to do, for people."""

    da: str
    en: str


class ProblemDetails(Value):
    """An error (RFC 9457)."""

    type: str
    title: str
    status: int
    messages: Messages
    where: str | None = Field(description="The parameter or field it is about")
