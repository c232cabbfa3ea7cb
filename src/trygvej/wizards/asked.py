"""What a request asks of a wizard, read from its address or its form, with nothing believed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from django.http import QueryDict

from trygvej.engines.wizard.answers import write
from trygvej.engines.wizard.model import Kind, Question, Wizard
from trygvej.engines.wizard.walk import Trail
from trygvej.wizards.forms import Typed, read_typed
from trygvej.wizards.snapshot import Published

VERSION, DATE, CHANGE, SENT = "v", "dato", "ret", "svar"
RESERVED = frozenset({VERSION, DATE, CHANGE, SENT})
"""Names in an address that no question may have."""


_LONGEST = 400  # characters of one answer; the longest true one is every option of a question


class WrongDate(ValueError):
    """The date asked about is none, or lies outside what the wizard covers."""


@dataclass(frozen=True)
class Asked:
    """One request to walk: the answers given, for which day, and what it wants to change.

    ``version`` is an earlier version the link was made for, else None. ``asked_day`` is None where today
    is meant, so that a shared link gives its reader the rules of her day.
    """

    published: Published
    day: date
    asked_day: date | None
    given: Mapping[str, str]
    version: int | None = None
    change: str | None = None
    typed: Typed | None = None
    place: str = "vejviser"

    @property
    def wizard(self) -> Wizard:
        """The wizard that is walked: always the public version."""
        return self.published.wizard


def read(data: QueryDict, published: Published, today: date) -> Asked:
    """Read a request's fields.

    Raises:
        WrongDate: ``dato`` cannot be used.
    """
    wizard = published.wizard
    asked_day = read_day(data.get(DATE), wizard, today)
    day = asked_day or today
    given = {key: _given(data, key, question) for key, question in wizard.questions.items() if data.get(key)}
    sent = data.get(SENT)
    typed = read_typed(wizard.questions[sent], sent, data, day) if sent in wizard.questions else None
    if typed:
        given = {key: value for key, value in given.items() if key != sent} | (
            {sent: typed.raw} if typed.raw else {}
        )
    change = data.get(CHANGE) if data.get(CHANGE) in wizard.questions and not (typed and typed.raw) else None
    return Asked(
        published, day, asked_day, given, _earlier(data.get(VERSION), published.number), change, typed
    )


def read_day(raw: str | None, wizard: Wizard, today: date) -> date | None:
    """The date asked about, None for today.

    Raises:
        WrongDate: it is no date, or the wizard does not cover it.
    """
    if raw is None:
        return None
    try:
        day = date.fromisoformat(raw)
    except ValueError as error:
        raise WrongDate(raw) from error
    if raw != day.isoformat() or not wizard.holds_on(day) or day > today:
        raise WrongDate(raw)
    return day


def pairs(wizard: Wizard, trail: Trail) -> tuple[tuple[str, str], ...]:
    """The answers of a trail as they stand in an address: in the order asked, then those kept for later."""
    walked = [(step.question, write(wizard.questions[step.question], step.answer)) for step in trail.steps]
    later = [(key, write(wizard.questions[key], answer)) for key, answer in trail.later.items()]
    return (*walked, *later)


def _given(data: QueryDict, key: str, question: Question) -> str:
    several = question.kind is Kind.SEVERAL
    return (",".join(data.getlist(key)) if several else data[key])[:_LONGEST]


def _earlier(raw: str | None, current: int) -> int | None:
    known = raw is not None and raw.isascii() and raw.isdigit() and raw[0] != "0" and len(raw) < 9
    number = int(raw) if raw and known else current
    return number if number < current else None
