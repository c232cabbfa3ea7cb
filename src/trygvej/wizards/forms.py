"""What people type and tick, read kindly: "50.000 kr." is 50000, "1. marts 2018" is a date."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.http import QueryDict
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from trygvej.engines.language.dates import format_date, parse_date
from trygvej.engines.language.numbers import format_amount, format_number, parse_amount, parse_number
from trygvej.engines.wizard import answers
from trygvej.engines.wizard.conditions import NONE
from trygvej.engines.wizard.model import Kind, Question

DATE_PARTS = ("dag", "maaned", "aar")
_LONGEST = 100


@dataclass(frozen=True)
class Typed:
    """What was sent for one question.

    ``raw`` is the answer as it stands in an address, None where it cannot be used; then ``error`` says
    why and what to do, and ``texts`` are given back as they were typed. ``wrong`` names the parts of a date.
    """

    question: str
    raw: str | None = None
    error: str | None = None
    texts: tuple[str, ...] = ()
    wrong: tuple[str, ...] = ()


def read_typed(question: Question, key: str, data: QueryDict, day: date) -> Typed:
    """Read what was sent for a question, in any spelling people use."""
    match question.kind:
        case Kind.SEVERAL:
            return _several(question, key, data, day)
        case Kind.NUMBER | Kind.AMOUNT:
            return _number(question, key, data, day)
        case Kind.DATE:
            return _date(question, key, data, day)
        case _:
            return _one(question, key, data, day)


def _one(question: Question, key: str, data: QueryDict, day: date) -> Typed:
    raw = data.get(key, "")
    if _fits(question, raw, day) is None:
        return Typed(key, raw, texts=(raw,))
    return Typed(key, error=_("Choose one of the answers in the list."))


def _several(question: Question, key: str, data: QueryDict, day: date) -> Typed:
    ticked = {part for value in data.getlist(key) for part in value.split(",") if part}
    if not ticked:
        return Typed(key, error=_("Tick at least one. If none of them fits, tick the last one."))
    if NONE in ticked and len(ticked) > 1:
        return Typed(
            key,
            error=_(
                "You have ticked both an answer and “none of them”. Keep what fits and take the other away."
            ),
            texts=tuple(sorted(ticked)),
        )
    known = ticked == {NONE} or ticked <= question.options.keys()
    raw = NONE if NONE in ticked else ",".join(option for option in question.options if option in ticked)
    if not known or _fits(question, raw, day) is not None:
        return Typed(key, error=_("Choose among the answers on the page."))
    return Typed(key, raw, texts=tuple(sorted(ticked)))


def _number(question: Question, key: str, data: QueryDict, day: date) -> Typed:
    text = data.get(key, "").strip()[:_LONGEST]
    amount = question.kind is Kind.AMOUNT
    number = (parse_amount if amount else parse_number)(text) if text else None
    if number is None:
        example = _("Write an amount in numbers, such as 50000. A rough estimate is good enough.")
        error = example if amount else _("Write a whole number, such as 3.")
        return Typed(key, error=error, texts=(text,))
    misfit = _fits(question, str(number), day)
    if misfit is not None:
        return Typed(key, error=_bounds(question, amount, misfit), texts=(text,))
    return Typed(key, str(number), texts=(text,))


def _date(question: Question, key: str, data: QueryDict, day: date) -> Typed:
    texts = tuple(data.get(f"{key}.{part}", "").strip()[:_LONGEST] for part in DATE_PARTS)
    missing = tuple(part for part, text in zip(DATE_PARTS, texts, strict=True) if not text)
    found = None if missing else parse_date(*texts)
    if found is None:
        error = _("Write the day, the month and the year, such as 1 3 2018.")
        return Typed(key, error=error, texts=texts, wrong=missing or DATE_PARTS)
    if _fits(question, found.isoformat(), day) is not None:
        return Typed(key, error=_date_bounds(question), texts=texts, wrong=("aar",))
    return Typed(key, found.isoformat(), texts=texts)


def _fits(question: Question, raw: str, day: date) -> str | None:
    """None where the question takes the answer, else the code of the misfit."""
    try:
        answers.read(question, raw, day)
    except answers.Misfit as misfit:
        return misfit.code
    return None


def _bounds(question: Question, amount: bool, misfit: str) -> str:
    language = (get_language() or "da")[:2]
    show = format_amount if amount else format_number
    if misfit == "too-small" and isinstance(question.min, int):
        return _("Write %(least)s or more.") % {"least": show(question.min, language)}
    if misfit == "too-large" and isinstance(question.max, int):
        return _("Write %(most)s or less.") % {"most": show(question.max, language)}
    return _("Write a whole number, such as 3.")


def _date_bounds(question: Question) -> str:
    language = (get_language() or "da")[:2]
    least, most = (
        format_date(d, language) if isinstance(d, date) else "" for d in (question.min, question.max)
    )
    if least and most:
        return _("Write a date from %(least)s to %(most)s.") % {"least": least, "most": most}
    return (_("Write %(least)s or a later date.") if least else _("Write %(most)s or an earlier date.")) % {
        "least": least,
        "most": most,
    }
