"""Where a wizard names something of its own: every place in the document that points at a node, fact, source or option.

It works on the plain document (what JSON holds), because whoever edits changes the document place by place. A place is
a path such as ``("questions", "ejere", "next", 2, "to")``.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

from trygvej.engines.language import markup

Path: TypeAlias = tuple[str | int, ...]
Raw: TypeAlias = dict[str, Any]

NODES = ("questions", "outcomes")
PARTS = ("questions", "outcomes", "facts", "links", "help", "sources", "rates", "terms")
"""The tables of a wizard, each of named entries."""

_LISTS = {
    "sources": "sources",
    "do": "facts",
    "if_not": "facts",
    "more": "facts",
    "links": "links",
    "help": "help",
}


@dataclass(frozen=True, slots=True)
class Pointer:
    """One place that points: at what kind of thing, by which name, and which option where it names one.

    ``how`` tells what it means to take it away: ``item`` (of a list), ``way`` (an edge and all of it), ``field``
    (it can be left empty), ``example`` (the case), ``must`` (it has to point somewhere), ``words`` (in a sentence).
    """

    path: Path
    kind: str
    name: str
    how: str
    option: str | None = None

    @property
    def place(self) -> str:
        """The path as problems write it: ``questions.ejere.next[2].to``."""
        return spelled(self.path)


def spelled(path: Path) -> str:
    """A path as problems write it."""
    return "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in path).lstrip(".")


def pointers(raw: Raw) -> Iterator[Pointer]:
    """Every place that points at something, in the order of the document."""
    yield Pointer(("start",), "node", str(raw.get("start", "")), "must")
    for key, question in raw.get("questions", {}).items():
        yield from _question(("questions", key), question)
    for key, outcome in raw.get("outcomes", {}).items():
        yield from _listed(("outcomes", key), outcome, ("sources", "do", "if_not", "more", "links", "help"))
        for field, asked in (outcome.get("hand_over") or {}).get("fields", {}).items():
            yield Pointer(("outcomes", key, "hand_over", "fields", field), "question", str(asked), "must")
    for key, fact in raw.get("facts", {}).items():
        yield from _fact(("facts", key), fact)
    for key, helper in raw.get("help", {}).items():
        yield from _listed(("help", key), helper, ("sources",))
    for number, example in enumerate(raw.get("examples", ())):
        yield from _example(("examples", number), example)
    yield from _marks((), raw)


def _listed(path: Path, raw: Raw, names: Sequence[str]) -> Iterator[Pointer]:
    for name in names:
        for number, entry in enumerate(raw.get(name, ())):
            yield Pointer((*path, name, number), _LISTS[name], str(entry), "item")


def _question(path: Path, question: Raw) -> Iterator[Pointer]:
    if (to := question.get("unsure", {}).get("to")) is not None:
        yield Pointer((*path, "unsure", "to"), "node", to, "field")
    for key, option in question.get("options", {}).items():
        yield from _listed((*path, "options", key), option, ("sources",))
    yield from _listed((*path, "none"), question.get("none") or {}, ("sources",))
    for number, edge in enumerate(question.get("next", ())):
        here: Path = (*path, "next", number)
        yield Pointer((*here, "to"), "node", str(edge.get("to", "")), "way")
        yield from _condition((*here, "when"), edge.get("when"), "way")
        yield from _listed(here, edge, ("sources",))


def _fact(path: Path, fact: Raw) -> Iterator[Pointer]:
    if (link := fact.get("link")) is not None:
        yield Pointer((*path, "link"), "links", link, "field")
    yield from _condition((*path, "when"), fact.get("when"), "field")
    yield from _listed(path, fact, ("sources",))


def _condition(path: Path, when: Any, how: str, top: Path | None = None) -> Iterator[Pointer]:
    """Every comparison; ``path`` of each is that of the whole condition, which is what one takes away."""
    if not isinstance(when, Mapping):
        return
    top = top or path
    for word in ("all", "any"):
        for part in when.get(word, ()):
            yield from _condition(path, part, how, top)
    if "not" in when:
        yield from _condition(path, when["not"], how, top)
    if "question" in when:
        for value in _values(when) or (None,):
            yield Pointer(top, "question", str(when["question"]), how, value)
        for rate in _rates(when):
            yield Pointer(top, "rates", rate, how)


def _values(when: Mapping[str, Any]) -> tuple[str, ...]:
    named = (when.get("equal"), when.get("includes"), *when.get("in", ()))
    return tuple(value for value in named if isinstance(value, str))


def _rates(when: Mapping[str, Any]) -> Iterator[str]:
    for bound in (when.get("below"), when.get("at_least"), *when.get("between", ())):
        if isinstance(bound, Mapping) and "rate" in bound:
            yield str(bound["rate"])


def _example(path: Path, example: Raw) -> Iterator[Pointer]:
    yield Pointer((*path, "outcome"), "node", str(example.get("outcome", "")), "example")
    for key, answer in example.get("answers", {}).items():
        given = answer if isinstance(answer, list | tuple) else (answer,)
        chosen: list[str | None] = [value for value in given if isinstance(value, str)]
        for value in chosen or [None]:
            yield Pointer((*path, "answers", key), "question", key, "field", value)


def _marks(path: Path, raw: Any) -> Iterator[Pointer]:
    if isinstance(raw, str):
        if "[[" in raw or "{" in raw:
            for mark in markup.terms_marked(raw):
                yield Pointer(path, "terms", mark.term, "words")
            for rate in markup.rates_used(raw):
                yield Pointer(path, "rates", rate, "words")
    elif isinstance(raw, Mapping):
        for key, inner in raw.items():
            yield from _marks((*path, key), inner)
    elif isinstance(raw, list | tuple):
        for number, inner in enumerate(raw):
            yield from _marks((*path, number), inner)
