"""One answer between the address and its value: ``moms,loen`` and {"moms", "loen"}; ``50000`` and 50000."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from trygvej.engines.wizard.conditions import NONE, UNSURE, Answer
from trygvej.engines.wizard.model import Kind, Option, Question

YES, NO = "ja", "nej"
_WHOLE = re.compile(r"-?(0|[1-9][0-9]{0,14})", re.ASCII)
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)


class Misfit(ValueError):
    """An answer that the question does not take on that day; ``code`` says in which way."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


def options_on(question: Question, day: date) -> dict[str, Option]:
    """The options that can be chosen on that day, in the order they are shown."""
    return {key: option for key, option in question.options.items() if option.holds_on(day)}


def read(question: Question, raw: str, day: date) -> Answer:
    """The value of an answer as it stands in an address.

    Raises:
        Misfit: ``no-such-option``, ``not-then``, ``not-a-number``, ``not-a-date``, ``too-small`` or
            ``too-large``.
    """
    if raw == UNSURE and question.unsure and question.unsure.to:
        return UNSURE
    match question.kind:
        case Kind.ONE | Kind.PICK:
            return _option(question, raw, day)
        case Kind.YES_NO:
            return _one_of(raw, (YES, NO))
        case Kind.SEVERAL:
            return _several(question, raw, day)
        case Kind.NUMBER | Kind.AMOUNT:
            return _number(question, raw)
        case Kind.DATE:
            return _date(question, raw)


def write(question: Question, answer: Answer) -> str:
    """The answer as it stands in an address; the same answer always in the same spelling."""
    if isinstance(answer, frozenset):
        return ",".join(key for key in question.options if key in answer) or NONE
    return answer.isoformat() if isinstance(answer, date) else str(answer)


def from_example(question: Question, value: str | int | date | tuple[str, ...]) -> str:
    """An answer as example cases write it, as it stands in an address."""
    if isinstance(value, tuple):
        return ",".join(key for key in question.options if key in value) or (",".join(value) or NONE)
    return value.isoformat() if isinstance(value, date) else str(value)


def _one_of(raw: str, known: Iterable[str]) -> str:
    if raw not in known:
        raise Misfit("no-such-option")
    return raw


def _option(question: Question, raw: str, day: date) -> str:
    if not question.options[_one_of(raw, question.options)].holds_on(day):
        raise Misfit("not-then")
    return raw


def _several(question: Question, raw: str, day: date) -> frozenset[str]:
    if raw == NONE and question.none is not None and question.none.holds_on(day):
        return frozenset()
    return frozenset(_option(question, part, day) for part in raw.split(","))


def _number(question: Question, raw: str) -> int:
    if not _WHOLE.fullmatch(raw) or raw == "-0":
        raise Misfit("not-a-number")
    number = int(raw)
    if isinstance(question.min, int) and number < question.min:
        raise Misfit("too-small")
    if isinstance(question.max, int) and number > question.max:
        raise Misfit("too-large")
    return number


def _date(question: Question, raw: str) -> date:
    if not _DAY.fullmatch(raw):
        raise Misfit("not-a-date")
    try:
        day = date.fromisoformat(raw)
    except ValueError as error:
        raise Misfit("not-a-date") from error
    if isinstance(question.min, date) and day < question.min:
        raise Misfit("too-small")
    if isinstance(question.max, date) and day > question.max:
        raise Misfit("too-large")
    return day
