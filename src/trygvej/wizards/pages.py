"""What a wizard's pages show, as frozen values: the shape between the views and the templates.

A view fills one of these and hands it to its template as ``page``; the template shows it and decides
nothing. Nothing here knows Django, a wizard or a request. Texts of the content are ``Rich`` (paragraphs
of spans, with the explained words marked); ``str`` is for words without markup. All words of the content
come in the page's language and with figures put in; interface words are the templates' own. An empty
tuple or ``None`` means "nothing to show": the template then leaves the whole part out, heading and all.

=================  ==============================  =============================
value              template                        address
=================  ==============================  =============================
``ListPage``       ``wizards/list.html``           ``/vejviser/``
``StartPage``      ``wizards/start.html``          ``/vejviser/<key>/``
``QuestionPage``   ``wizards/question.html``       ``/vejviser/<key>/svar``
``OutcomePage``    ``wizards/outcome.html``        ``/vejviser/<key>/svar``
``SheetPage``      ``wizards/sheet.html``          ``/vejviser/<key>/tag-med``
``DrawingPage``    ``wizards/drawing.html``        ``/vejviser/<key>/tegning``
``MissingPage``    ``wizards/missing.html``        a language it is not made in
=================  ==============================  =============================
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

from trygvej.design.public import Frame, Move, Rich, TermLine
from trygvej.wizards.onward import Onward

# --- Around every page of one wizard ---------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Credits:
    """Who answers for the words, and when they were last checked."""

    owner: str
    checked: date
    version: int
    unreviewed: bool = False  # the translation shown has been read by nobody who speaks the language


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedDate:
    """The day the law is asked about.

    ``other`` is true when it is not today: every page then says so. ``today`` leads to the same page for
    today's date, and ``earliest``/``latest`` are the bounds of what can be asked about.
    """

    day: date
    other: bool = False
    today: Move | None = None
    earliest: date | None = None
    latest: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class WizardFrame(Frame):
    """What every page inside one wizard has: its name and its ways out.

    ``terms`` holds every word explained on the page; the templates explain each where it first comes.
    """

    wizard: str
    start: Move
    asked: AskedDate
    credits: Credits
    sensitive: bool = False
    terms: tuple[TermLine, ...] = ()


# --- Small lines -----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class LinkLine:
    """A link with its words. ``host`` (borger.dk) is given where it leads away from this site."""

    href: str
    text: str
    host: str | None = None


@dataclass(frozen=True, slots=True)
class Choice:
    """One of the answers to a question with one answer: one press each."""

    label: str
    move: Move
    hint: Rich = ()
    chosen: bool = False  # what was answered before, when an answer is being changed


@dataclass(frozen=True, slots=True)
class AnswerLine:
    """One answer given on the way: the question, the answer, as a sentence, and the press that changes it."""

    question: str
    answer: str
    change: Move | None = None
    reason: Rich = ()


@dataclass(frozen=True, slots=True)
class FactLine:
    """One claim of an outcome: a thing to do, a consequence, something good to know."""

    text: Rich
    deadline: Rich = ()
    link: LinkLine | None = None
    doubtful: bool = False  # one of its sources is marked for review
    light: str = ""  # in a compass: "red", "yellow" or "green", and which area it is about
    area: str = ""


@dataclass(frozen=True, slots=True)
class HelpLine:
    """Somebody who can help."""

    name: str
    text: Rich = ()
    phone: str | None = None
    hours: Rich = ()
    link: LinkLine | None = None


@dataclass(frozen=True, slots=True)
class SourceLine:
    """One source, and the claims on the page that stand on it, in plain words."""

    title: str
    publisher: str
    href: str
    checked: date
    day: date | None = None
    doubtful: bool = False
    claims: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ErrorLine:
    """What is wrong and how to mend it; ``target`` is the id of the input it speaks of."""

    text: str
    target: str


# --- The list, the start ---------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class ListEntry:
    """One wizard in the list. ``language`` is given where it is not made in the page's language."""

    title: str
    summary: Rich
    href: str
    language: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ListPage(Frame):
    """Every wizard that can be used, by whom it is for; empty: "there is none yet"."""

    citizens: tuple[ListEntry, ...] = ()
    owners: tuple[ListEntry, ...] = ()
    helpers: tuple[ListEntry, ...] = ()
    authorities: tuple[ListEntry, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class DateAsk:
    """A GET form to ``action`` with ``dato.dag``, ``.maaned``, ``.aar``; ``texts`` are what was typed before."""

    action: str
    texts: tuple[str, str, str] = ("", "", "")
    error: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class StartPage(WizardFrame):
    """The first page of a wizard: what one gets, how long it takes, and the one press that begins it."""

    summary: Rich
    begin: Move
    most_questions: int
    least_questions: int
    date_ask: DateAsk | None = None
    drawing: str | None = None
    papers: tuple[LinkLine, ...] = ()
    changes: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MissingPage(WizardFrame):
    """The wizard is not made in the page's language; the frame's ``languages`` are those it is made in."""

    summary: Rich = ()


# --- A question ------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class OptionLine:
    """One option of a group or a list. ``value`` is what the form sends."""

    value: str
    label: str
    hint: Rich = ()
    chosen: bool = False


@dataclass(frozen=True, slots=True)
class CheckboxField:
    """Several choices, with "none of these" standing apart; all send their value under ``name``."""

    name: str
    options: tuple[OptionLine, ...]
    none: OptionLine | None = None
    error: str | None = None


@dataclass(frozen=True, slots=True)
class NumberField:
    """A number with its unit behind it ("kr.", "ansatte"). ``text`` is what was typed."""

    name: str
    unit: str = ""
    text: str = ""
    hint: str = ""
    error: str | None = None


@dataclass(frozen=True, slots=True)
class DateField:
    """A day as three inputs: ``<name>.dag``, ``<name>.maaned``, ``<name>.aar``.

    ``wrong`` names the parts the error is about ("dag", "maaned", "aar"); the first is where it points.
    """

    name: str
    texts: tuple[str, str, str] = ("", "", "")
    hint: str = ""
    error: str | None = None
    wrong: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SelectField:
    """One option of a long list."""

    name: str
    options: tuple[OptionLine, ...]
    error: str | None = None


Field: TypeAlias = CheckboxField | NumberField | DateField | SelectField


@dataclass(frozen=True, slots=True)
class Form:
    """A form with one field and one press. The button is named ``svar`` and sends ``key``.

    ``fields`` are hidden: the answers so far. The id of the input an error points at is ``field-<name>``
    (a date: ``field-<name>.dag`` and so on; checkboxes: the first one).
    """

    action: str
    key: str
    field: Field
    fields: tuple[tuple[str, str], ...] = ()
    post: bool = False


@dataclass(frozen=True, slots=True)
class UnsureHelp:
    """How to find out, and (where one can go on without knowing) the press that does."""

    help: Rich
    go_on: Move | None = None
    chosen: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionPage(WizardFrame):
    """One question. Either ``choices`` (one press each) or ``form`` is given.

    ``at_most`` counts the questions left, this one too. ``answers`` are those already given, in order.
    ``restart`` begins again; ``back`` leads to the question before, or to the start page.
    """

    question: Rich
    choices: tuple[Choice, ...] = ()
    form: Form | None = None
    help: Rich = ()
    why: Rich = ()
    unsure: UnsureHelp | None = None
    errors: tuple[ErrorLine, ...] = ()
    answers: tuple[AnswerLine, ...] = ()
    at_most: int = 0
    back: Move
    restart: Move


# --- The answer ------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Share:
    """The address to pass on, absolute; ``qr`` is the same as an inline SVG (drawn on the sheet only)."""

    url: str
    qr: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class OutcomePage(WizardFrame):
    """The answer: the sentence the person came for, then what to do, then everything else, folded.

    ``because`` are sentences of the edges that led here, said after the reasons of the answers.
    ``share`` is None in a sensitive wizard: there is no address to pass on.
    """

    name: str
    answer: Rich
    doubtful: bool = False
    do: tuple[FactLine, ...] = ()
    if_not: tuple[FactLine, ...] = ()
    more: tuple[FactLine, ...] = ()
    help: tuple[HelpLine, ...] = ()
    links: tuple[LinkLine, ...] = ()
    answers: tuple[AnswerLine, ...] = ()
    because: tuple[Rich, ...] = ()
    unfit: Rich = ()
    sources: tuple[SourceLine, ...] = ()
    share: Share | None = None
    take_along: Move | None = None
    onward: Onward | None = None
    drawing: str | None = None
    booklet: LinkLine | None = None
    back: Move
    restart: Move


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetPage(WizardFrame):
    """The sheet to take home: made to be printed, nothing folded. ``back`` leads to the answer again."""

    name: str
    answer: Rich
    printed: date
    doubtful: bool = False
    do: tuple[FactLine, ...] = ()
    if_not: tuple[FactLine, ...] = ()
    more: tuple[FactLine, ...] = ()
    help: tuple[HelpLine, ...] = ()
    links: tuple[LinkLine, ...] = ()
    answers: tuple[AnswerLine, ...] = ()
    because: tuple[Rich, ...] = ()
    unfit: Rich = ()
    sources: tuple[SourceLine, ...] = ()
    share: Share | None = None
    back: Move


# --- The drawing -----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Branch:
    """One way on from a question in the nested list: the answer, and what it leads to."""

    answer: str
    to: Node


@dataclass(frozen=True, slots=True)
class Node:
    """A question or an outcome in the nested list.

    A question that was already written out has no branches the second time, and ``again`` is the id of
    where it stands. ``id`` is what such a line points at.
    """

    id: str
    text: str
    outcome: bool = False
    branches: tuple[Branch, ...] = ()
    again: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DrawingPage(WizardFrame):
    """The whole flow: the drawing (safe SVG with title and description), and the same as a nested list."""

    svg: str
    tree: Node
