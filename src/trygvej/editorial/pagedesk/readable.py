"""A whole page as text to read, entry by entry, as the fact checker has it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from trygvej.editorial.fields import input_name
from trygvej.editorial.forms import language_name
from trygvej.editorial.pagedesk import drafts
from trygvej.editorial.pagedesk.fields import BLOCK
from trygvej.editorial.readable import Entry, Line

_LABELS = {field.name: field.label for field in BLOCK}


def entries(document: str) -> list[Entry]:
    """The title and the answer, every block, every source."""
    raw = drafts.plain(drafts.read(document))
    head = [
        *_texts(_("The question, as a person would ask it"), raw["title"]),
        *_texts(_("The short answer"), raw["short"]),
    ]
    found = [Entry("head", _("About the page"), next(iter(raw["title"].values()), ""), tuple(head))]
    for number, block in enumerate(raw.get("body", ())):
        kind = next((name for name in _LABELS if name in block and name != "for"), "")
        lines = tuple(_block(kind, block.get(kind)))
        found.append(
            Entry(f"body.{number}", str(_LABELS.get(kind, "")), lines[0].text[:80] if lines else "", lines)
        )
    for key, source in raw.get("sources", {}).items():
        words = f"{source['title']} ({source['publisher']}), {source['url']}"
        found.append(Entry(f"sources.{key}", _("Source"), source["title"], (Line(_("Source"), words),)))
    return found


def where(key: str, place: str) -> str:
    """The address at which a place is edited."""
    anchor = input_name(place) if place != "head" else "title"
    return reverse("editorial-pages:page", args=[key]) + f"#f-{anchor}"


def _block(kind: str, value: Any) -> Iterator[Line]:
    label = str(_LABELS.get(kind, kind))
    if kind == "show":
        yield Line(label, str(value))
    elif kind == "picture":
        yield from _texts(label, value["alt"])
    elif isinstance(value, list):
        for number, text in enumerate(value, start=1):
            yield from _texts(f"{label} {number}", text)
    elif value:
        yield from _texts(label, value)


def _texts(label: Any, text: Mapping[str, str]) -> Iterator[Line]:
    for code, words in text.items():
        yield Line(f"{label} ({language_name(code)})", words, code)
