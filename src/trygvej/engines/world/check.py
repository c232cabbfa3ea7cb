"""What can be wrong with the content of the practice world: personas, words, frauds, forms, letters."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from pydantic import BaseModel

from trygvej.engines.language import identifiers
from trygvej.engines.language.lints import lint
from trygvej.engines.problems import Problem

_CODES: Final = {identifiers.Kind.CPR: "identifier-cpr", identifiers.Kind.CARD: "identifier-card"}


def check(content: BaseModel | dict[str, Any], *, quotes: bool = False) -> tuple[Problem, ...]:
    """Every problem of one file, by place.

    No real-looking number may stand anywhere. The lints look at what the teacher says, which is there per language;
    ``quotes``: the Danish strings are somebody else's words (a letter, a fraud), which may be as they are.
    """
    raw = content.model_dump(mode="json") if isinstance(content, BaseModel) else content
    return tuple(sorted(set(_found(raw, "", quotes))))


def _found(value: Any, place: str, quotes: bool) -> Iterator[Problem]:
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from _found(inner, f"{place}.{key}".lstrip("."), quotes)
    elif isinstance(value, list):
        for number, inner in enumerate(value):
            yield from _found(inner, f"{place}[{number}]", quotes)
    elif isinstance(value, str):
        yield from _said(value, place, quotes)


def _said(text: str, place: str, quotes: bool) -> Iterator[Problem]:
    for kind in identifiers.refuse(text):
        yield Problem(_CODES[kind], place)
    language = place.rpartition(".")[2]
    spoken = language in ("da", "en", "ar")
    if spoken or not quotes:
        for found in lint(text, language if spoken else "da"):
            if found.code != "spaces":
                yield Problem(found.code, place, {"word": found.word}, "warning")
