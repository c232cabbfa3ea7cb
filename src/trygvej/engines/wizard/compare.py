"""What is different between two wizards: which entries came, went or changed; and both in one drawing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from trygvej.engines.wizard.model import Edge, Outcome, Question, Text, Wizard
from trygvej.engines.wizard.pointers import PARTS, Path, pointers, spelled

_SECTIONS = frozenset({*PARTS, "examples"})


@dataclass(frozen=True, slots=True)
class Change:
    """One entry that is not the same: ``how`` is ``added``, ``removed`` or ``changed``.

    The wizard's own fields stand under the part ``head``, the examples under ``examples`` by their names.
    """

    part: str
    name: str
    how: str


@dataclass(frozen=True, slots=True)
class Difference:
    """One value that is not the same; None where there was, or is, none."""

    place: str
    before: str | None
    after: str | None


def compare(before: Wizard, after: Wizard) -> tuple[Change, ...]:
    """Every entry that came, went or changed, in the order of the document."""
    old, new = _tables(before), _tables(after)
    return tuple(
        change for part in ("head", *PARTS, "examples") for change in _changes(part, old[part], new[part])
    )


def sources_of(before: Wizard, after: Wizard) -> tuple[str, ...]:
    """The sources a change stands on, by name: those that came or changed, and those of what came or changed."""
    fresh = {(change.part, change.name) for change in compare(before, after) if change.how != "removed"}
    cited = {
        found.name for found in pointers(_plain(after)) if found.kind == "sources" and found.path[:2] in fresh
    }
    return tuple(name for name in after.sources if name in cited or ("sources", name) in fresh)


def differences(before: Wizard, after: Wizard) -> tuple[Difference, ...]:
    """Every value that is not the same, by its place."""
    old, new = dict(_leaves((), _plain(before))), dict(_leaves((), _plain(after)))
    places = [*new, *(path for path in old if path not in new)]
    return tuple(
        Difference(spelled(path), old.get(path), new.get(path))
        for path in places
        if old.get(path) != new.get(path)
    )


def together(before: Wizard, after: Wizard, words: Mapping[str, str]) -> tuple[Wizard, Mapping[str, str]]:
    """Both wizards as one, to be drawn: the new one with what was removed still in it, and how each node changed.

    ``words`` says for ``added``, ``removed`` and ``changed`` what stands before the words of such a node, so that
    nobody has to tell them apart by their looks: "New: {}".
    """
    how = {
        change.name: change.how
        for change in compare(before, after)
        if change.part in ("questions", "outcomes")
    }
    gone = {name for name, each in how.items() if each == "removed"}
    first = after.languages[0]

    def said(name: str, text: Text) -> Text:
        shown = text.get(first) or next(iter(text.values()), "…")
        return {**text, first: words[how[name]].format(shown)} if name in how else text

    questions = {
        name: _with_old_ways(each, before.questions.get(name), gone) for name, each in after.questions.items()
    }
    questions |= {name: each for name, each in before.questions.items() if name in gone}
    outcomes: dict[str, Outcome] = {**after.outcomes}
    outcomes |= {name: each for name, each in before.outcomes.items() if name in gone}
    both = after.model_copy(
        update={
            "questions": {
                name: each.model_copy(update={"text": said(name, each.text)})
                for name, each in questions.items()
            },
            "outcomes": {
                name: each.model_copy(update={"name": said(name, each.name)})
                for name, each in outcomes.items()
            },
            "rates": {**before.rates, **after.rates},
            "terms": {**before.terms, **after.terms},
        }
    )
    return both, how


def _with_old_ways(question: Question, before: Question | None, gone: set[str]) -> Question:
    """The question with the ways it had to what was removed."""
    old: tuple[Edge, ...] = tuple(edge for edge in before.next if edge.to in gone) if before else ()
    return question.model_copy(update={"next": (*question.next, *old)}) if old else question


def _plain(wizard: Wizard) -> dict[str, Any]:
    return wizard.model_dump(mode="json", by_alias=True, exclude_defaults=True)


def _tables(wizard: Wizard) -> dict[str, dict[str, Any]]:
    raw = _plain(wizard)
    tables: dict[str, dict[str, Any]] = {part: raw.get(part, {}) for part in PARTS}
    tables["head"] = {key: value for key, value in raw.items() if key not in _SECTIONS}
    tables["examples"] = {example["name"]: example for example in raw.get("examples", ())}
    return tables


def _changes(part: str, old: Mapping[str, Any], new: Mapping[str, Any]) -> Iterator[Change]:
    for name, value in new.items():
        if name not in old:
            yield Change(part, name, "added")
        elif old[name] != value:
            yield Change(part, name, "changed")
    for name in old:
        if name not in new:
            yield Change(part, name, "removed")


def _leaves(path: Path, raw: Any) -> Iterator[tuple[Path, str]]:
    if isinstance(raw, Mapping):
        for key, inner in raw.items():
            yield from _leaves((*path, key), inner)
    elif isinstance(raw, list | tuple):
        for number, inner in enumerate(raw):
            yield from _leaves((*path, number), inner)
    else:
        yield path, str(raw)
