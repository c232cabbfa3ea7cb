"""The form to practise reporting on: what was sent is read kindly, checked, and forgotten."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import date

from django.http import QueryDict
from django.utils.translation import gettext as _

from trygvej.engines.language.dates import format_date, parse_date
from trygvej.engines.language.numbers import format_number, parse_number

STAFF, DAY, PAID = "ansatte", "dag", "betalt"
PARTS = ("dag", "maaned", "aar")
MOST_STAFF = 9999
_LONGEST = 40


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong with a field, and how to mend it; ``target`` is the id of the input."""

    text: str
    target: str


@dataclass(frozen=True, slots=True)
class Report:
    """What was written in the form: as it was typed, and as it is understood (None where it is not)."""

    staff_text: str = ""
    day_texts: tuple[str, str, str] = ("", "", "")
    staff: int | None = None
    day: date | None = None

    @classmethod
    def typed(cls, data: QueryDict) -> Report:
        """What a person typed and sent."""
        first, second, third = (_short(data, f"{DAY}.{part}") for part in PARTS)
        return cls._read(_short(data, STAFF), (first, second, third))

    @classmethod
    def handed_on(cls, data: QueryDict) -> Report:
        """What came along from a guide. What cannot be used is left out; nobody typed it."""
        staff = 0 if data.get(PAID) == "nej" else parse_number(_short(data, STAFF))
        day = None
        with suppress(ValueError):
            day = date.fromisoformat(_short(data, DAY))
        texts = (str(day.day), str(day.month), str(day.year)) if day else ("", "", "")
        return cls._read("" if staff is None else str(staff), texts)

    @classmethod
    def _read(cls, staff: str, texts: tuple[str, str, str]) -> Report:
        number = parse_number(staff) if staff else None
        return cls(staff, texts, number, parse_date(*texts) if all(texts) else None)

    @property
    def came_along(self) -> tuple[str, ...]:
        """The names of the fields that are filled in."""
        return tuple(name for name, value in ((STAFF, self.staff), (DAY, self.day)) if value is not None)

    def problems(self, today: date) -> Mapping[str, Problem]:
        """What must be mended, by field, in the order of the page."""
        found = {STAFF: _staff_problem(self), DAY: _day_problem(self, today)}
        return {name: problem for name, problem in found.items() if problem}

    def lines(self, language: str) -> tuple[tuple[str, str], ...]:
        """What is reported, in words, for the receipt."""
        return (
            (_("How many people got pay"), format_number(self.staff or 0, language)),
            (_("The day the pay was paid"), format_date(self.day, language) if self.day else ""),
        )


def _staff_problem(report: Report) -> Problem | None:
    target = f"field-{STAFF}"
    if report.staff is None:
        return Problem(_("Write how many people got pay, as a number such as 3."), target)
    if not 0 <= report.staff <= MOST_STAFF:
        return Problem(_("Write a number from 0 to %(most)s.") % {"most": MOST_STAFF}, target)
    return None


def _day_problem(report: Report, today: date) -> Problem | None:
    target = f"field-{DAY}.dag"
    if report.day is None:
        return Problem(_("Write the day, the month and the year, such as 1 3 2018."), target)
    if report.day > today:
        return Problem(_("The day lies ahead. Write a day that has been."), target)
    if report.day.year < today.year - 5:
        return Problem(_("The day is more than five years ago. Look at the year again."), f"field-{DAY}.aar")
    return None


def _short(data: QueryDict, name: str) -> str:
    return data.get(name, "").strip()[:_LONGEST]
