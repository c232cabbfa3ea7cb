"""Which fields a page has, and the few kinds of fields that only pages have."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import zip_longest
from typing import Any

from django.utils.translation import gettext_lazy as _

from trygvej.editorial.fields import Asked, Choice, Day, Field, Group, Many, Rows, Texts


@dataclass(frozen=True)
class Items(Texts):
    """A list of texts, one on each line, languages side by side: the third line of each is the same thing."""

    rows: int = 5

    def read(self, asked: Asked, place: str, raw: Any) -> Any:
        """The texts of every line; a line that is empty in all languages is left out."""
        columns = {code: _lines(asked.one(f"{place}.{code}")) for code in asked.wizard.languages}
        rows = [
            {code: words for code, words in zip(columns, row, strict=True) if words}
            for row in zip_longest(*columns.values(), fillvalue="")
        ]
        return [row for row in rows if row] or None

    def shown(self, raw: Any) -> dict[str, str]:
        """What stands in the columns."""
        codes = dict.fromkeys(code for one in raw or () for code in one)
        return {code: "\n".join(one.get(code, "") for one in raw) for code in codes}


@dataclass(frozen=True)
class WordLists(Texts):
    """Words to be found by, one on each line, in each language."""

    rows: int = 4

    def read(self, asked: Asked, place: str, raw: Any) -> Any:
        """The words of each language that has some."""
        found = {code: _filled(asked.one(f"{place}.{code}")) for code in asked.wizard.languages}
        return {code: words for code, words in found.items() if words} or None

    def shown(self, raw: Any) -> dict[str, str]:
        """What stands in the columns."""
        return {code: "\n".join(words) for code, words in (raw or {}).items()}


@dataclass(frozen=True)
class Doubt(Field):
    """What is still doubtful: a sentence, or only that it is."""

    def read(self, asked: Asked, place: str, raw: Any) -> Any:
        """What was written; true where it says no more than yes."""
        typed = asked.one(place)
        return True if typed.casefold() in ("ja", "true") else typed or None


def _lines(text: str) -> list[str]:
    return [line.strip() for line in text.split("\n")]


def _filled(text: str) -> list[str]:
    return [line for line in _lines(text) if line]


BLOCK = (
    Texts("heading", _("Heading"), rows=1),
    Texts("text", _("Text"), _("An empty line begins a new paragraph."), rows=4),
    Items("steps", _("Steps"), _("One act on each line. They get numbers by themselves.")),
    Items("list", _("List"), _("One thing on each line.")),
    Texts("note", _("The one thing to remember")),
    Choice("show", _("A card that leads to"), of="things"),
    Group("picture", _("Picture"), fields=(
        Choice("file", _("Which picture"), of="pictures"),
        Texts("alt", _("What it shows, in words"), _("For those who cannot see it. A picture needs it."), rows=1),
    )),
    Many("for", _("Only in the edition for"), of="groups"),
)  # fmt: skip
SOURCE = (
    Field("title", _("Title")),
    Field("publisher", _("Published by")),
    Field("url", _("Web address"), _("It begins with https://")),
    Day("date", _("The source’s own date")),
    Day("checked", _("Read by us on")),
    Doubt("review", _("What is still doubtful"), _("Leave it empty when everything was found.")),
)
PAGE = (
    Texts("title", _("The question, as a person would ask it"), rows=1),
    Texts("short", _("The short answer"), _("One to three sentences."), rows=3),
    Rows("body", _("The body"), fields=BLOCK, one=_("New block"), first=3),
    Many("next", _("Where to go now"), _("The first is the next good step."), of="things"),
    Many("people", _("Whom to ask"), of="people"),
    Choice("kind", _("What it is"), of="page-kinds", empty=False),
    Choice("audience", _("For whom"), of="audiences", empty=False),
    Choice("topic", _("Topic"), of="topics", empty=False),
    Many("situations", _("Found under “What has happened?”"), of="situations"),
    Many("groups", _("Fitted to"), of="groups"),
    WordLists("words", _("Words people type"), _("One on each line. Old names too.")),
    Many("material", _("In the box (kits only)"), of="things"),
    Rows("sources", _("Sources"), fields=SOURCE, keyed=True, ticked=True, one=_("New source")),
    Field("owner", _("Who is responsible")),
    Day("checked", _("Checked on")),
    Day("check_again", _("To be checked again on")),
    Field("note", _("A word to colleagues"), _("Never shown.")),
)
