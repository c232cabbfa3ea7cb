"""Forms as values: every field with what stands in it, what can be chosen, and what is wrong with it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from trygvej.editorial import conditions, drafts
from trygvej.editorial.drafts import Said
from trygvej.editorial.fields import (
    NEW,
    Answers,
    Choice,
    Field,
    Group,
    Many,
    Rows,
    Texts,
    When,
    answer_rows,
    input_name,
)
from trygvej.engines.wizard.model import Audience, Kind, Shows, Unit, Wizard

Groups = Sequence[tuple[str, Sequence[tuple[str, str]]]]
"""What can be chosen: groups by name, "" for those without, each with values and their words."""


@dataclass(frozen=True, eq=False)
class Options:
    """What can be chosen, written once however many selects of a page offer it."""

    groups: Groups = ()

    @cached_property
    def html(self) -> str:
        """The options of a select, none of them chosen."""
        return "".join(
            format_html('<optgroup label="{}">{}</optgroup>', group, _options(entries))
            if group
            else _options(entries)
            for group, entries in self.groups
        )

    def chosen(self, value: str) -> SafeString:
        """The options with one of them chosen; one that is not among them is named, so that saving does not lose it."""
        start = format_html('<option value="{}"', value)
        if value and f"{start}>" not in self.html:
            gone = _("%(name)s (no longer there)") % {"name": value}
            return format_html("{} selected>{}</option>{}", start, gone, mark_safe(self.html))  # noqa: S308
        return mark_safe(self.html.replace(start, f"{start} selected", 1) if value else self.html)  # noqa: S308


def _options(entries: Iterable[tuple[str, str]]) -> SafeString:
    return format_html_join("", '<option value="{}">{}</option>', entries)


NOTHING = Options()


@dataclass(frozen=True)
class Column:
    """One language of a text."""

    code: str
    language: str
    direction: str
    name: str
    value: str
    problems: Sequence[Said] = ()


@dataclass(frozen=True)
class Shown:
    """A field as a template shows it."""

    field: Field
    name: str
    value: Any = ""
    words: str = ""
    options: Options = NOTHING
    more: Options = NOTHING
    columns: Sequence[Column] = ()
    parts: Sequence[Shown] = ()
    rows: Sequence[Row] = ()
    problems: Sequence[Said] = ()

    @property
    def template(self) -> str:
        """The file that shows it."""
        return f"editorial/fields/{self.field.kind}.html"


@dataclass(frozen=True)
class Row:
    """One entry of a list, or the empty one for a new entry."""

    key: str
    title: str
    parts: Sequence[Shown]
    folded: Sequence[Shown] = ()
    new: bool = False
    wrong: bool = False
    problems: Sequence[Said] = ()


@dataclass
class Form:
    """A form under way: what it stands on, and the problems that no field has taken yet."""

    wizard: Wizard
    problems: dict[str, list[Said]] = field(default_factory=dict)
    _offered: dict[str, Options] = field(default_factory=dict)

    def show(self, fields: Iterable[Field], raw: Mapping[str, Any], place: str = "") -> list[Shown]:
        """The fields with what the document holds."""
        return [self._shown(each, raw.get(each.name), f"{place}.{each.name}".lstrip(".")) for each in fields]

    def left(self) -> list[Said]:
        """Problems that belong to no field."""
        return [one for found in self.problems.values() for one in found]

    def _take(self, name: str) -> list[Said]:
        return self.problems.pop(name, [])

    def _take_below(self, name: str) -> list[Said]:
        below = [place for place in self.problems if place == name or place.startswith(f"{name}.")]
        return [one for place in below for one in self.problems.pop(place)]

    def _shown(self, each: Field, value: Any, name: str) -> Shown:
        match each:
            case Texts():
                columns = [self._column(code, name, value or {}) for code in self.wizard.languages]
                return Shown(each, name, columns=columns, problems=self._take_below(name))
            case Rows():
                return self._rows(each, value, name)
            case Group():
                parts = self.show(each.fields, value or {}, name)
                return Shown(each, name, parts=parts, problems=self._take_below(name), value=bool(value))
            case When():
                return self._when(each, value, name)
            case Answers():
                rows = [*answer_rows(value), ("", ""), ("", ""), ("", "")]
                return Shown(
                    each, name, value=rows, options=self.options("answers"), problems=self._take_below(name)
                )
            case Many():
                chosen = [*(value or ()), ""]
                options = self.options(each.of)
                return Shown(each, name, value=chosen, options=options, problems=self._take_below(name))
            case Choice():
                options = self.options(each.of)
                return Shown(each, name, value=value or "", options=options, problems=self._take_below(name))
            case _:
                shown = "" if value is None else value
                return Shown(each, name, value=shown, problems=self._take_below(name))

    def _column(self, code: str, name: str, value: Mapping[str, str]) -> Column:
        direction = "rtl" if code == "ar" else "ltr"
        here = f"{name}.{code}"
        return Column(code, language_name(code), direction, here, value.get(code, ""), self._take(here))

    def _rows(self, each: Rows, value: Any, name: str) -> Shown:
        old = (value or {}) if each.keyed else dict(enumerate(value or ()))
        rows = [
            self._row(each, name, str(key), entry, number) for number, (key, entry) in enumerate(old.items())
        ]
        empty = self.show(each.fields, {}, f"{name}.{NEW}")
        rows.append(Row(NEW, str(each.one), empty[: each.first], empty[each.first :], new=True))
        return Shown(each, name, rows=rows, problems=self._take_below(name))

    def _row(self, each: Rows, name: str, key: str, entry: Mapping[str, Any], number: int) -> Row:
        here = f"{name}.{key}"
        wrong = any(place == here or place.startswith(f"{here}.") for place in self.problems)
        parts = self.show(each.fields, entry, here)
        title, problems = self._title(each, entry, number), self._take_below(here)
        return Row(key, title, parts[: each.first], parts[each.first :], wrong=wrong, problems=problems)

    def _title(self, each: Rows, entry: Mapping[str, Any], number: int) -> str:
        first = entry.get(each.fields[0].name)
        if isinstance(first, Mapping):
            return drafts.words_of(dict(first))
        if "to" in entry and each.name == "next":
            return str(self.nodes().get(entry["to"], entry["to"]))
        return str(first or number + 1)

    def _when(self, each: When, value: Any, name: str) -> Shown:
        lines = conditions.lines(value)
        empty = conditions.Line("")
        shown = [*lines, empty, empty] if lines is not None else None
        return Shown(
            each,
            name,
            value=shown,
            options=self.options("answers"),
            more=self.options("rates"),
            words=conditions.in_words(value, self.wizard, drafts.words_of) if lines is None else "",
            problems=self._take_below(name),
        )

    @cached_property
    def _nodes(self) -> Mapping[str, str]:
        return {**drafts.entries(self.wizard, "questions"), **drafts.entries(self.wizard, "outcomes")}

    def nodes(self) -> Mapping[str, str]:
        """The words of every question and outcome."""
        return self._nodes

    def options(self, of: str) -> Options:
        """What can be chosen, by the name of the list."""
        if of not in self._offered:
            self._offered[of] = Options(self._groups(of))
        return self._offered[of]

    def _groups(self, of: str) -> Groups:
        if of == "nodes":
            questions = list(drafts.entries(self.wizard, "questions").items())
            outcomes = list(drafts.entries(self.wizard, "outcomes").items())
            return [(_("Questions"), questions), (_("Answers at the end"), outcomes)]
        if of == "answers":
            return [
                (text, self._answers(key)) for key, text in drafts.entries(self.wizard, "questions").items()
            ]
        if of in ("kinds", "units", "audiences", "lights"):
            return [("", [(value, str(label)) for value, label in fixed(of).items()])]
        return [("", list(drafts.entries(self.wizard, of).items()))]

    def _answers(self, key: str) -> list[tuple[str, str]]:
        said = {"ja": _("Yes"), "nej": _("No"), "ved-ikke": _("I do not know"), "ingen": _("None of them")}
        named = [
            (f"{key}={answer}", drafts.words_of(label) if label else said[answer])
            for answer, label in conditions.answers_of(self.wizard, key)
        ]
        if self.wizard.questions[key].kind in (Kind.NUMBER, Kind.AMOUNT, Kind.DATE):
            named.append((key, _("a number or a date")))
        return named


def language_name(code: str) -> str:
    """A language by its name."""
    return {"da": _("Danish"), "en": _("English"), "ar": _("Arabic")}.get(code, code)


def fixed(of: str) -> Mapping[str, str]:
    """Lists of words that are the same for every wizard."""
    if of == "kinds":
        return {
            Kind.ONE: _("Choose one answer"),
            Kind.YES_NO: _("Yes or no"),
            Kind.SEVERAL: _("Tick several answers"),
            Kind.PICK: _("Choose from a long list"),
            Kind.NUMBER: _("Write a number"),
            Kind.AMOUNT: _("Write an amount in kroner"),
            Kind.DATE: _("Write a date"),
        }
    if of == "audiences":
        return {
            Audience.CITIZEN: _("Citizens"),
            Audience.OWNER: _("Owners of a small firm"),
            Audience.HELPER: _("Helpers"),
            Audience.AUTHORITY: _("Authorities"),
        }
    if of == "lights":
        return {
            Shows.RED: _("Red light: act now"),
            Shows.YELLOW: _("Yellow light: look at it soon"),
            Shows.GREEN: _("Green light: it is in order"),
        }
    return {
        Unit.DKK: _("kroner"),
        Unit.PERCENT: _("per cent"),
        Unit.DAYS: _("days"),
        Unit.MONTHS: _("months"),
        Unit.PERSONS: _("people"),
        Unit.COUNT: _("things"),
    }


def by_input(found: Iterable[Said], place: str) -> dict[str, list[Said]]:
    """Problems of one part of the document by the name of the input they belong to."""
    inside: dict[str, list[Said]] = {}
    for one in found:
        if not place or one.place == place or one.place.startswith((f"{place}.", f"{place}[")):
            name = input_name(one.place.removeprefix(place).lstrip("."))
            inside.setdefault(name, []).append(one)
    return inside
