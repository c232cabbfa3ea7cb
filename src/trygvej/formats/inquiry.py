"""A wizard on paper for who has no screen at hand: what one is asked, what one can be told, and who helps.

It holds every question and every answer that somebody can be given today, so it says nothing about who reads it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils import translation
from django.utils.translation import gettext as _

from trygvej.design.public import plain
from trygvej.engines.wizard.model import Audience, Dated, Help, Kind, Option, Question
from trygvej.formats.edition import Edition
from trygvej.formats.sentences import Sentences
from trygvej.formats.sheet import Place
from trygvej.practice.public import Said

DRAWINGS = {Audience.CITIZEN: "signpost", Audience.OWNER: "shop"}


@dataclass(frozen=True, slots=True)
class Asked:
    """One question. ``choices`` are the answers to tick; none where one writes."""

    number: int
    text: str
    task: str
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Helper:
    """Somebody to ask."""

    name: str
    phone: str = ""
    hours: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Inquiry:
    """Everything that stands on the paper. It has the fields that all papers share (see ``sheet.Sheet``)."""

    key: str
    language: str
    title: Said
    summary: Said
    drawing: str
    unreviewed: bool
    place: Place
    questions: tuple[Asked, ...] = ()
    outcomes: tuple[str, ...] = ()
    helpers: tuple[Helper, ...] = ()


def inquiry(edition: Edition, *, choices: bool = False, outcomes: bool = False) -> Inquiry:
    """The paper of a wizard, with as much as a format wants of it."""
    with translation.override(edition.language):
        return _inquiry(edition, choices, outcomes)


def _inquiry(edition: Edition, choices: bool, outcomes: bool) -> Inquiry:
    wizard, language = edition.wizard, edition.language
    say = Sentences(edition, edition.day)
    today = [key for key in edition.numbers if edition.days[key] == edition.day]
    asked = [wizard.questions[key] for key in today if key in wizard.questions]
    told = [wizard.outcomes[key] for key in today if key in wizard.outcomes]
    known = {name for outcome in told for name in outcome.help}
    return Inquiry(
        key=wizard.key,
        language=language,
        title=Said(say.plain(wizard.title), language),
        summary=Said(plain(say.rich(wizard.summary)), language),
        drawing=DRAWINGS.get(wizard.audience, "signpost"),
        unreviewed=language in wizard.unreviewed,
        place=edition.place,
        questions=tuple(_asked(say, one, number, choices) for number, one in enumerate(asked, start=1)),
        outcomes=tuple(dict.fromkeys(say.plain(one.name) for one in told)) if outcomes else (),
        helpers=tuple(_helper(say, one) for key, one in wizard.help.items() if key in known),
    )


def _asked(say: Sentences, question: Question, number: int, choices: bool) -> Asked:
    text = say.plain(question.text)
    if not choices:
        return Asked(number, text, "")
    return Asked(number, text, _tasks()[question.kind], tuple(_choices(say, question)))


def _choices(say: Sentences, question: Question) -> Iterator[str]:
    if question.kind is Kind.YES_NO:
        yield from (_("Yes"), _("No"))
    options = [*question.options.values(), *((question.none,) if question.none else ())]
    yield from (say.plain(one.label) for one in options if _holds(say, one))
    if question.unsure:
        yield _("I do not know")


def _holds(say: Sentences, option: Option) -> bool:
    return Dated(valid_from=option.valid_from, valid_to=option.valid_to).holds_on(say.day)


def _helper(say: Sentences, one: Help) -> Helper:
    return Helper(say.plain(one.name), one.phone or "", plain(say.rich(one.hours)))


def _tasks() -> dict[Kind, str]:
    """What to do with the pencil."""
    return {
        Kind.ONE: _("Put one tick."),
        Kind.PICK: _("Put one tick."),
        Kind.YES_NO: _("Put one tick."),
        Kind.SEVERAL: _("Tick all that fit."),
        Kind.NUMBER: _("Write a number."),
        Kind.AMOUNT: _("Write an amount in kroner."),
        Kind.DATE: _("Write a date."),
    }
