"""A whole wizard as text to read, entry by entry, as the fact checker and a comparison show it."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from trygvej.editorial import conditions, drafts
from trygvej.editorial.fields import Answers, Choice, Field, Group, Many, Rows, Texts, When
from trygvej.editorial.forms import Form, fixed, language_name
from trygvej.editorial.parts import EXAMPLES, HEAD, NAMES, PARTS
from trygvej.engines.wizard import edit
from trygvej.engines.wizard.model import Wizard

READ = ("questions", "outcomes", "facts", "rates", "sources", "links", "help", "terms")


@dataclass(frozen=True)
class Line:
    """One thing that is said: what it is, in which language ("" for all), and the words."""

    label: str
    text: str
    language: str = ""


@dataclass(frozen=True)
class Entry:
    """One question, answer, fact and so on; ``place`` is where it stands in the document."""

    place: str
    what: str
    title: str
    lines: Sequence[Line]


def entries(wizard: Wizard) -> list[Entry]:
    """The whole wizard, what people meet first."""
    raw, reader = edit.plain(wizard), _Reader(wizard)
    found = [
        Entry("head", _("About the guide"), drafts.words_of(wizard.title), tuple(reader.lines(HEAD, raw)))
    ]
    for part in READ:
        titles = drafts.entries(wizard, part)
        for name, entry in raw.get(part, {}).items():
            lines = tuple(reader.lines(PARTS[part], entry))
            found.append(Entry(f"{part}.{name}", str(NAMES[part][2]), titles[name], lines))
    fields = EXAMPLES[0].fields  # type: ignore[attr-defined]
    for example in raw.get("examples", ()):
        lines = tuple(reader.lines(fields, example))
        found.append(Entry(f"examples.{example['name']}", _("Example"), example["name"], lines))
    return found


@dataclass(frozen=True)
class _Reader:
    wizard: Wizard

    def lines(self, fields: Iterable[Field], raw: Mapping[str, Any], before: str = "") -> Iterator[Line]:
        """Every field that holds something."""
        for each in fields:
            value = raw.get(each.name)
            if value not in (None, "", [], {}):
                yield from self._field(each, value, f"{before}{each.label}")

    def _field(self, each: Field, value: Any, label: str) -> Iterator[Line]:
        match each:
            case Texts():
                for code, words in value.items():
                    yield Line(f"{label} ({language_name(code)})", words, code)
            case Group():
                yield from self.lines(each.fields, value, f"{label}: ")
            case Rows():
                rows = value.values() if isinstance(value, Mapping) else value
                for number, row in enumerate(rows, start=1):
                    yield from self.lines(each.fields, row, f"{label} {number}: ")
            case When():
                yield Line(label, conditions.in_words(value, self.wizard, drafts.words_of))
            case Many():
                named = drafts.entries(self.wizard, each.of)
                yield Line(label, "; ".join(named.get(name, name) for name in value))
            case Answers():
                yield Line(label, "; ".join(self._answer(key, given) for key, given in value.items()))
            case Choice():
                yield Line(label, self._choice(each, value))
            case _:
                yield Line(label, _("Yes") if value is True else _listed(value))

    def _choice(self, each: Choice, value: str) -> str:
        if each.of in ("kinds", "units", "audiences", "lights"):
            return str(fixed(each.of).get(value, value))
        named = Form(self.wizard).nodes() if each.of == "nodes" else drafts.entries(self.wizard, each.of)
        return str(named.get(value, value))

    def _answer(self, key: str, given: Any) -> str:
        parts = given if isinstance(given, list | tuple) else (given,)
        said = [conditions.answered(key, one, self.wizard, drafts.words_of) for one in parts]
        return ", ".join(said)


def _listed(value: Any) -> str:
    return "; ".join(map(str, value)) if isinstance(value, list | tuple) else str(value)


@dataclass(frozen=True)
class Piece:
    """Some words of a compared text: ``same``, ``gone`` or ``new``."""

    words: str
    how: str


@dataclass(frozen=True)
class Compared:
    """One line of two wizards that is not the same."""

    label: str
    language: str
    pieces: Sequence[Piece]


def compared(before: Entry | None, after: Entry | None) -> list[Compared]:
    """Every line of an entry that came, went or changed, with the words that did."""
    old = {line.label: line for line in before.lines} if before else {}
    new = {line.label: line for line in after.lines} if after else {}
    found = []
    for label in dict.fromkeys((*new, *old)):
        was, now = old.get(label), new.get(label)
        if (was and was.text) != (now and now.text):
            language = (now or was or Line("", "")).language
            found.append(
                Compared(label, language, tuple(_pieces(was.text if was else "", now.text if now else "")))
            )
    return found


def _pieces(before: str, after: str) -> Iterator[Piece]:
    old, new = (re.findall(r"\S+\s*", text) for text in (before, after))
    for kind, a, b, c, d in difflib.SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind == "equal":
            yield Piece("".join(old[a:b]), "same")
            continue
        if b > a:
            yield Piece("".join(old[a:b]), "gone")
        if d > c:
            yield Piece("".join(new[c:d]), "new")
