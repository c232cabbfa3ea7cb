"""The head of a page: what lists, doors and search need to know of it, small enough to be kept of every page."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from typing import Any

from trygvej.engines.page.model import Kind, Page
from trygvej.engines.wizard.model import Audience, Text


@dataclass(frozen=True, slots=True, eq=False)
class Head:
    """One public page without its body.

    ``refers`` are the references in it, ``editions`` the groups with a body of their own; ``pk`` names its version's
    row.
    """

    key: str
    kind: Kind
    audience: Audience
    topic: str
    groups: tuple[str, ...]
    situations: tuple[str, ...]
    languages: tuple[str, ...]
    unreviewed: tuple[str, ...]
    owner: str
    checked: date
    check_again: date
    title: Text
    short: Text
    words: dict[str, tuple[str, ...]]
    refers: tuple[str, ...]
    doubtful: bool
    editions: tuple[str, ...]
    pk: int
    number: int
    hash: str

    def due(self, today: date) -> bool:
        """Whether it should have been checked again by now."""
        return self.check_again <= today


_PLAIN = ("key", "kind", "audience", "topic", "groups", "situations", "languages", "unreviewed", "owner", "checked",
          "check_again", "title", "short", "words")  # fmt: skip


def to_json(page: Page) -> str:
    """The head of a page, for storage beside the document."""
    found = page.model_dump(mode="json", include=set(_PLAIN))
    found["refers"] = list(dict.fromkeys(name for _, name in page.references()))
    found["editions"] = page.editions()
    found["doubtful"] = any(source.review for source in page.sources.values())
    return json.dumps(found, ensure_ascii=False, separators=(",", ":"))


def from_json(text: str, pk: int, number: int, hash_: str) -> Head:
    """The head that ``to_json`` wrote."""
    raw: dict[str, Any] = json.loads(text)
    for name in ("groups", "situations", "languages", "unreviewed", "refers", "editions"):
        raw[name] = tuple(raw[name])
    for name in ("checked", "check_again"):
        raw[name] = date.fromisoformat(raw[name])
    raw["words"] = {language: tuple(words) for language, words in raw["words"].items()}
    return Head(**raw | {"kind": Kind(raw["kind"]), "audience": Audience(raw["audience"])}, pk=pk, number=number,
                hash=hash_)  # fmt: skip
