"""The form of a page: the fields with what stands in it, and what can be chosen."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from trygvej.editorial.fields import Field, Rows
from trygvej.editorial.forms import Form, Groups, Row, Shown, fixed
from trygvej.editorial.pagedesk.fields import Items, WordLists
from trygvej.engines.page.model import PARTS, Kind
from trygvej.library import public as library


class PageForm(Form):
    """A form under way; ``wizard`` is the page here, of which only the languages are asked."""

    def _shown(self, each: Field, value: Any, name: str) -> Shown:
        if isinstance(each, Items | WordLists):
            value = each.shown(value)
        if value is True:
            value = "ja"
        return super()._shown(each, value, name)

    def _row(self, each: Rows, name: str, key: str, entry: Mapping[str, Any], number: int) -> Row:
        if each.name != "body":
            return super()._row(each, name, key, entry, number)
        kind = next((part for part in PARTS if part in entry), "text")
        fields = [one for one in each.fields if one.name in (kind, "for")]
        made = super()._row(replace(each, fields=fields, first=1), name, key, entry, number)
        label = next(str(one.label) for one in fields)
        return replace(made, title=f"{number + 1}. {label}: {made.title}" if made.title else label)

    def _title(self, each: Rows, entry: Mapping[str, Any], number: int) -> str:
        if each.name != "body":
            return super()._title(each, entry, number)
        value = entry.get(each.fields[0].name)
        words = value[0] if isinstance(value, list) and value else value
        words = words.get("alt", words) if isinstance(words, Mapping) else words
        shown = next(iter(words.values()), "") if isinstance(words, Mapping) else str(words or "")
        return shown if len(shown) <= 70 else f"{shown[:70]}…"

    def _groups(self, of: str) -> Groups:
        if of == "audiences":
            return [("", [(value, str(label)) for value, label in fixed(of).items()])]
        if of == "page-kinds":
            names = library.kind_names()
            return [("", [(kind.value, names[kind]) for kind in Kind])]
        if of == "things":
            return library.things("da")
        shelf = library.desk_shelf()
        if of == "pictures":
            return [("", [(name, name) for name in sorted(shelf.pictures)])]
        table: Mapping[str, Any] = getattr(shelf, of)
        named = [(key, _words(getattr(one, "title", None) or one.name)) for key, one in table.items()]
        return [("", named)]


def _words(text: Mapping[str, str]) -> str:
    return text.get("da") or next(iter(text.values()), "")
