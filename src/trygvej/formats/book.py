"""The booklet as frozen values: what stands on its pages, in the order it stands there."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from trygvej.design.public import Rich, TermLine


@dataclass(frozen=True, slots=True)
class Way:
    """Where an answer leads: the number and the anchor; ``lead`` is the condition, as the line begins with it."""

    number: int
    anchor: str
    outcome: bool
    lead: str = ""
    dates: str = ""


@dataclass(frozen=True, slots=True)
class AnswerLine:
    """One possible answer, and the ways on from it."""

    label: str
    hint: Rich = ()
    dates: str = ""
    ways: tuple[Way, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionBlock:
    """One question. ``ways`` are those that belong to no single answer."""

    number: int
    anchor: str
    text: str
    task: str
    help: Rich = ()
    why: Rich = ()
    dates: str = ""
    answers: tuple[AnswerLine, ...] = ()
    ways: tuple[Way, ...] = ()
    unsure: Rich = ()
    unsure_way: Way | None = None


@dataclass(frozen=True, slots=True)
class LinkLine:
    """An address, written out for those who hold paper."""

    text: str
    url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FactLine:
    """One claim, the condition it stands under, and the numbers of its sources."""

    text: Rich
    light: str = ""
    deadline: Rich = ()
    link: LinkLine | None = None
    condition: str = ""
    dates: str = ""
    doubtful: bool = False
    sources: tuple[int, ...] = ()
    belongs: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class HelpLine:
    """Somebody who can help."""

    name: str
    text: Rich = ()
    phone: str = ""
    hours: Rich = ()
    url: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class OutcomeBlock:
    """One outcome: the answer, what to do, what follows, who helps."""

    number: int
    anchor: str
    name: str
    answer: Rich
    dates: str = ""
    doubtful: bool = False
    sources: tuple[int, ...] = ()
    do: tuple[FactLine, ...] = ()
    if_not: tuple[FactLine, ...] = ()
    more: tuple[FactLine, ...] = ()
    links: tuple[LinkLine, ...] = ()
    help: tuple[HelpLine, ...] = ()
    unfit: Rich = ()


@dataclass(frozen=True, slots=True)
class FigureLine:
    """One figure, the days it held, and its source."""

    days: str
    figure: str
    source: int
    doubtful: bool = False


@dataclass(frozen=True, slots=True)
class FigureTable:
    """A figure through time."""

    title: str
    rows: tuple[FigureLine, ...]


@dataclass(frozen=True, slots=True)
class SourceLine:
    """One source, with the editors' doubt where they have one."""

    number: int
    title: str
    publisher: str
    url: str
    day: date | None
    checked: date
    review: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Booklet:
    """The whole booklet."""

    language: str
    key: str
    title: str
    summary: Rich
    owner: str
    version: int
    hash: str
    made: date
    day: date
    checked: date
    check_again: date
    unreviewed: bool
    questions: tuple[QuestionBlock, ...]
    outcomes: tuple[OutcomeBlock, ...]
    other_days: tuple[FactLine, ...] = ()
    figures: tuple[FigureTable, ...] = ()
    terms: tuple[TermLine, ...] = ()
    sources: tuple[SourceLine, ...] = ()
