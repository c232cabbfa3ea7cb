"""What can be filled in, as values: which fields a question, an outcome, a fact or a source has.

A field reads a part of the plain document and writes it back from what was sent. The name of an input is the place in
the document (``options.alene.label.da``), so that a problem found by a check can be shown where it belongs.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

from django.http import QueryDict
from django.utils.functional import Promise

from trygvej.editorial.conditions import Line, condition, lines
from trygvej.engines.wizard.edit import name_for
from trygvej.engines.wizard.model import Kind, Wizard

Words = str | Promise
NEW = "+"
_INDEX = re.compile(r"\[(\d+)\]")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def input_name(place: str) -> str:
    """The name of the input for a place, as problems write it: ``next[2].to`` becomes ``next.2.to``."""
    return _INDEX.sub(r".\1", place)


@dataclass(frozen=True)
class Asked:
    """What a form is about: the wizard it belongs to, and what was sent."""

    wizard: Wizard
    sent: QueryDict

    def one(self, name: str) -> str:
        """One value that was sent, without the line ends of Windows and spaces around it."""
        return self.sent.get(name, "").replace("\r\n", "\n").strip()


@dataclass(frozen=True)
class Field:
    """Something to fill in: its name in the document, its label and a line of help."""

    name: str
    label: Words
    hint: Words = ""

    kind = "line"

    def read(self, asked: Asked, place: str, raw: Any) -> Any:
        """What was sent, as it stands in the document; None leaves it out."""
        return asked.one(place) or None


@dataclass(frozen=True)
class Texts(Field):
    """A text in every language of the wizard, side by side."""

    rows: int = 2

    kind = "texts"

    def read(self, asked: Asked, place: str, raw: Any) -> Any:
        """One entry per language that has words; other languages than the wizard's are kept."""
        known = asked.wizard.languages
        kept = {code: words for code, words in (raw or {}).items() if code not in known}
        sent = {code: asked.one(f"{place}.{code}") for code in known}
        return {code: words for code, words in sent.items() if words} | kept or None


@dataclass(frozen=True)
class Choice(Field):
    """One of a few; ``of`` names a list of choices that the screen knows. ``empty`` lets one choose nothing."""

    of: str = ""
    empty: bool = True

    kind = "choice"

    def read(self, asked: Asked, place: str, raw: Any) -> Any:
        """What was chosen; where there was nothing to choose among, what was there before."""
        return asked.one(place) or (None if self.empty else raw)


@dataclass(frozen=True)
class Many(Field):
    """Several of the wizard's own facts, sources, links or helpers, in order."""

    of: str = ""

    kind = "many"

    def read(self, asked: Asked, place: str, raw: Any) -> Any:
        """The chosen names, each once."""
        return list(dict.fromkeys(name for name in asked.sent.getlist(place) if name)) or None


@dataclass(frozen=True)
class Day(Field):
    """A day."""

    kind = "day"


@dataclass(frozen=True)
class Number(Field):
    """A whole number; a date where the question asks for one."""

    kind = "number"

    def read(self, asked: Asked, place: str, raw: Any) -> Any:
        """The number, or what was typed, for the check to refuse in words."""
        typed = asked.one(place)
        with suppress(ValueError):
            return int(typed.replace(".", "").replace(" ", ""))
        return typed or None


@dataclass(frozen=True)
class Tick(Field):
    """Yes or no."""

    kind = "tick"

    def read(self, asked: Asked, place: str, raw: Any) -> Any:
        """True where it was ticked."""
        return True if asked.one(place) else None


@dataclass(frozen=True)
class When(Field):
    """A condition, in lines of selects."""

    kind = "when"

    def read(self, asked: Asked, place: str, raw: Any) -> Any:
        """The condition; exactly the old one where no line was changed."""
        before = lines(raw)
        if before is None and not asked.one(f"{place}.replace"):
            return raw
        found = tuple(self._lines(asked, place))
        return raw if found == before else condition(found, asked.wizard)

    @staticmethod
    def _lines(asked: Asked, place: str) -> Iterable[Line]:
        every = zip(
            *(asked.sent.getlist(f"{place}.{part}") for part in ("of", "test", "value", "rate")), strict=False
        )
        joins = [*asked.sent.getlist(f"{place}.join")]
        for number, (of, test, value, rate) in enumerate(every):
            if of:
                either = number > 0 and joins[number : number + 1] == ["or"]
                yield Line(of, test, " ".join(value.split()), rate, either)


@dataclass(frozen=True)
class Lines(Field):
    """Some lines of words."""

    kind = "lines"

    def read(self, asked: Asked, place: str, raw: Any) -> Any:
        """Every line that holds something."""
        return [line.strip() for line in asked.one(place).split("\n") if line.strip()] or None


@dataclass(frozen=True)
class Answers(Field):
    """The answers of an example: chosen, or a number or a date typed beside the question."""

    kind = "answers"

    def read(self, asked: Asked, place: str, raw: Any) -> Any:
        """Answers by question; several choices of one question are one answer."""
        found: dict[str, Any] = {}
        sent = zip(asked.sent.getlist(f"{place}.of"), asked.sent.getlist(f"{place}.value"), strict=False)
        rows = [(of, typed.strip()) for of, typed in sent if of]
        if rows == answer_rows(raw):
            return raw
        for of, typed in rows:
            question, _equals, option = of.partition("=")
            if question:
                kind = asked.wizard.questions[question].kind if question in asked.wizard.questions else None
                value = option or _typed(typed)
                several = kind is Kind.SEVERAL and option not in ("ingen", "ved-ikke")
                found[question] = [*found.get(question, ()), value] if several else value
        return found or None


def answer_rows(raw: Any) -> list[tuple[str, str]]:
    """Answers of an example as rows: what is chosen in the select, and what is typed."""
    rows: list[tuple[str, str]] = []
    for question, answer in (raw or {}).items():
        for one in answer if isinstance(answer, list | tuple) else (answer,):
            plain = isinstance(one, int) or _DAY.fullmatch(str(one))
            rows.append((question, str(one)) if plain else (f"{question}={one}", ""))
    return rows


def _typed(words: str) -> Any:
    with suppress(ValueError):
        return int(words.replace(".", "").replace(" ", ""))
    return words.strip()


@dataclass(frozen=True)
class Group(Field):
    """Fields that stand together; left out where none of them is filled in."""

    fields: Sequence[Field] = field(default=())

    kind = "group"

    def read(self, asked: Asked, place: str, raw: Any) -> Any:
        """The fields of the group."""
        return read_fields(self.fields, asked, place, raw if isinstance(raw, Mapping) else {}) or None


@dataclass(frozen=True)
class Rows(Field):
    """A list of groups; ``keyed``: each has a name that is made from its first text and then stays."""

    fields: Sequence[Field] = field(default=())
    keyed: bool = False
    ticked: bool = False
    """Whether a row with a name is taken away by a tick, as those without are, and not on a page of its own."""
    one: Words = ""
    first: int = 9
    """So many of the fields are shown at once; the others are folded away."""

    kind = "rows"

    def read(self, asked: Asked, place: str, raw: Any) -> Any:
        """Every row that is still wanted, in the order the presses "up" and "down" give, then the new one."""
        old = dict(raw or {}) if self.keyed else dict(enumerate(raw or ()))
        found = {
            str(key): read_fields(self.fields, asked, f"{place}.{key}", each)
            for key, each in old.items()
            if not asked.one(f"{place}.{key}.gone")
        }
        found = _reordered(found, asked.one("move"), place)
        new = read_fields(self.fields, asked, f"{place}.{NEW}", {})
        if new:
            found[self._name(asked, new, found)] = new
        return (found if self.keyed else list(found.values())) or None

    def _name(self, asked: Asked, new: dict[str, Any], found: Mapping[str, Any]) -> str:
        if not self.keyed:
            return NEW
        text = new.get(self.fields[0].name)
        words = next(iter(text.values()), "") if isinstance(text, Mapping) else str(text or "")
        return name_for(words, [*found, "ved-ikke", "ingen", "ja", "nej"])


def _reordered(found: dict[str, Any], move: str, place: str) -> dict[str, Any]:
    """``move`` is ``up:options.alene``: that row one place up."""
    way, _, which = move.partition(":")
    if not which.startswith(f"{place}.") or (name := which.removeprefix(f"{place}.")) not in found:
        return found
    names = list(found)
    at = names.index(name)
    to = at - 1 if way == "up" else at + 1
    if 0 <= to < len(names):
        names[at], names[to] = names[to], names[at]
    return {each: found[each] for each in names}


def read_fields(fields: Iterable[Field], asked: Asked, place: str, raw: Mapping[str, Any]) -> dict[str, Any]:
    """What was sent for some fields, laid over the old part, so that what no field shows is kept."""
    found = dict(raw)
    for each in fields:
        value = each.read(asked, f"{place}.{each.name}".lstrip("."), raw.get(each.name))
        if value is None:
            found.pop(each.name, None)
        else:
            found[each.name] = value
    return found
