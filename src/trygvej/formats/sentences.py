"""Conditions and days as a person reads them on paper: "the answer to question 3 is “Yes”"."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from trygvej.design.public import Rich, rich
from trygvej.engines.language.dates import format_date
from trygvej.engines.language.numbers import format_amount, format_number
from trygvej.engines.wizard.conditions import (
    UNSURE,
    After,
    All,
    AnyOf,
    AtLeast,
    Before,
    Below,
    Between,
    Comparison,
    Condition,
    Equal,
    Figure,
    In,
    Includes,
    Not,
)
from trygvej.engines.wizard.model import Dated, Kind, NoFigure, Text, Wizard
from trygvej.formats.edition import Edition
from trygvej.wizards.public import Words


@dataclass(frozen=True)
class Sentences:
    """Says what stands in an edition, on one day."""

    edition: Edition
    day: date

    @property
    def wizard(self) -> Wizard:
        """The wizard that is told."""
        return self.edition.wizard

    @property
    def words(self) -> Words:
        """Its words on that day."""
        return Words(self.wizard, self.edition.language, self.day)

    def rich(self, text: Text | None) -> Rich:
        """Paragraphs; where a figure has none on the day, its name stands instead (never a figure of another day)."""
        try:
            return self.words.rich(text)
        except NoFigure:
            return rich(self._named(text or {}))

    def plain(self, text: Text | None) -> str:
        """Bare words, with the same care."""
        try:
            return self.words.plain(text)
        except NoFigure:
            return self._named(text or {})

    def _named(self, text: Text) -> str:
        raw = self.words.raw(text)
        for key, rate in self.wizard.rates.items():
            raw = raw.replace(f"{{rate:{key}}}", f"({self.words.raw(rate.title)})")
        return self.words.plain({self.edition.language: raw})

    def date(self, day: date) -> str:
        """A day in words."""
        return format_date(day, self.edition.language)

    def dates(self, dated: Dated) -> str:
        """From when or until when something holds, where that is worth saying to who reads the booklet."""
        start, end, today = dated.valid_from, dated.valid_to, self.edition.day
        if start and start > today:
            return _("Applies from %(day)s.") % {"day": self.date(start)}
        if end is None:
            return ""
        if end >= today:
            return _("Applies until and including %(day)s.") % {"day": self.date(end)}
        if start and start > self.wizard.valid_from:
            return _("Applied from %(day)s until and including %(last)s.") % {
                "day": self.date(start), "last": self.date(end),
            }  # fmt: skip
        return _("Applied until and including %(day)s.") % {"day": self.date(end)}

    def condition(self, condition: Condition, own: str = "") -> str:
        """A condition in words; ``own`` is the question it stands at."""
        match condition:
            case All(all=parts):
                return _(" and ").join(self._part(part, own) for part in parts)
            case AnyOf(any=parts):
                return _(" or ").join(self._part(part, own) for part in parts)
            case Not(not_=part):
                return _("it is not so that %(condition)s") % {"condition": self._part(part, own)}
            case _:
                return self._comparison(condition, own)

    def _part(self, condition: Condition, own: str) -> str:
        said = self.condition(condition, own)
        return f"({said})" if isinstance(condition, All | AnyOf) else said

    def _comparison(self, condition: Comparison, own: str) -> str:
        asked = condition.question
        subject = (
            _("the answer")
            if asked == own
            else _("the answer to question %(number)s") % {"number": self.edition.numbers.get(asked, "?")}
        )
        said, values = self._predicate(condition)
        return said % ({"subject": subject} | values)

    def _predicate(self, condition: Comparison) -> tuple[str, dict[str, str]]:
        asked = condition.question
        match condition:
            case Equal(equal=value):
                return _("%(subject)s is “%(answer)s”"), {"answer": self.value(asked, value)}
            case In(in_=values):
                listed = [f"“{self.value(asked, value)}”" for value in values]
                return _("%(subject)s is %(answers)s"), {"answers": _(" or ").join(listed)}
            case Includes(includes=value):
                return _("%(subject)s includes “%(answer)s”"), {"answer": self.value(asked, value)}
            case Below(below=bound):
                return _("%(subject)s is below %(bound)s"), {"bound": self.value(asked, bound)}
            case AtLeast(at_least=bound):
                return _("%(subject)s is at least %(bound)s"), {"bound": self.value(asked, bound)}
            case Between(between=(low, high)):
                bounds = {"low": self.value(asked, low), "high": self.value(asked, high)}
                return _("%(subject)s is from %(low)s to %(high)s, both included"), bounds
            case Before(before=day):
                return _("%(subject)s is before %(day)s"), {"day": self.date(day)}
            case After(after=day):
                return _("%(subject)s is after %(day)s"), {"day": self.date(day)}

    def value(self, asked: str, value: str | int | date | Figure) -> str:
        """One value that an answer is compared with."""
        question = self.wizard.questions[asked]
        if isinstance(value, Figure):
            return self.plain({self.edition.language: f"{{rate:{value.rate}}}"})
        if isinstance(value, date):
            return self.date(value)
        if isinstance(value, int):
            unit = self.plain(question.unit) if question.unit else ""
            amount = question.kind is Kind.AMOUNT
            number = format_amount if amount else format_number
            return f"{number(value, self.edition.language)} {unit}".strip()
        if value in question.options:
            return self.plain(question.options[value].label)
        return {"ja": _("Yes"), "nej": _("No"), UNSURE: _("I do not know")}.get(value, value)
