"""Words that stand for each other: old names, what people say, and what it is called in another language.

The format of ``content/search/synonyms.yaml``. Editors keep groups of their own in the same form.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Annotated, Any, Literal, NamedTuple

from pydantic import AfterValidator, Field, StringConstraints, model_validator

from trygvej.engines.reading import Refused, build, load
from trygvej.engines.search.common_words import COMMON
from trygvej.engines.search.folding import folded
from trygvej.engines.search.spelling import Speller
from trygvej.engines.search.stems import stemmer
from trygvej.engines.wizard.conditions import Value
from trygvej.engines.wizard.model import Language, Slug

FORMAT = 1
LONGEST_PHRASE = 5
"""Words of a phrase; a longer one is a sentence, and nobody types it twice alike."""

_LONGEST_NAME = 3
_WRITTEN_AS_ONE, _JOINED = 2, 0.95
ALIKE, MEANS = 0.85, 0.8
"""How much a word that stands for another is worth beside the word itself."""


def _can_be_typed(phrase: str) -> str:
    if not 1 <= len(folded(phrase)) <= LONGEST_PHRASE:
        raise ValueError(f"a phrase has 1 to {LONGEST_PHRASE} words")
    return phrase


Phrase = Annotated[
    str,
    StringConstraints(min_length=2, max_length=80, strip_whitespace=True),
    AfterValidator(_can_be_typed),
]
Phrases = dict[Language, tuple[Phrase, ...]]


class Group(Value):
    """Words that mean the same, by language. Who types one of them also finds what is written with the others.

    ``also`` goes one way: who types one of ``words`` finds those too, and not the other way round ("NemID" leads to
    MitID; who types "MitID" is not led back).
    """

    key: Slug
    words: Phrases
    also: Phrases = {}
    note: str | None = None


class Groups(Value):
    """A file of groups."""

    format: Literal[1] = 1
    groups: Annotated[tuple[Group, ...], Field(max_length=2000)]

    @model_validator(mode="after")
    def _keys_differ(self) -> Groups:
        keys = [group.key for group in self.groups]
        if len(set(keys)) < len(keys):
            raise ValueError("two groups have the same key")
        return self


def read(text: str) -> tuple[Group, ...]:
    """Read a file of groups.

    Raises:
        Refused: the file is something else; its problems say what.
    """
    return build(Groups, load(text)).groups


def schema() -> Mapping[str, Any]:
    """The JSON Schema of a file of groups."""
    return Groups.model_json_schema()


def merged(bundled: Iterable[Group], own: Iterable[Group]) -> tuple[Group, ...]:
    """The groups that come with the program, and the editors': one of theirs takes the place of the same key.

    A group without words is switched off.
    """
    found = {group.key: group for group in (*bundled, *own)}
    return tuple(group for _key, group in sorted(found.items()) if any(group.words.values()))


class Other(NamedTuple):
    """What a phrase also stands for: stems of one language, as it is written, and what a match is worth."""

    language: str
    stems: tuple[str, ...]
    shown: str
    worth: float


class Thesaurus:
    """The groups, ready to be asked."""

    def __init__(self, groups: Iterable[Group] = ()) -> None:
        self._table: dict[tuple[str, tuple[str, ...]], dict[Other, None]] = {}
        self.speller = Speller()
        for group in groups:
            for language, phrase in _pairs(group.words):
                for worth, others in ((ALIKE, group.words), (MEANS, group.also)):
                    self._add(language, phrase, others, worth)

    def _add(self, language: str, phrase: str, others: Phrases, worth: float) -> None:
        stems = _stems(language, phrase)
        found = [
            Other(code, _stems(code, other), other, worth)
            for code, other in _pairs(others)
            if _is_a_name(other)
        ]
        self._mean(language, stems, found)
        if len(stems) == _WRITTEN_AS_ONE:  # "hejmor" is typed for "hej mor"
            itself = [Other(language, stems, phrase, _JOINED)]
            self._mean(language, _stems(language, "".join(folded(phrase))), itself + found)
        else:
            self.speller.add("".join(folded(phrase)))

    def _mean(self, language: str, stems: tuple[str, ...], others: Iterable[Other]) -> None:
        entry = self._table.setdefault((language, stems), {})
        entry |= {other: None for other in others if (other.language, other.stems) != (language, stems)}

    def of(self, language: str, stems: tuple[str, ...]) -> tuple[Other, ...]:
        """What a phrase of this language also stands for."""
        return tuple(self._table.get((language, stems), ()))


def _pairs(phrases: Phrases) -> Iterator[tuple[str, str]]:
    return ((language, phrase) for language, found in phrases.items() for phrase in found)


def _is_a_name(phrase: str) -> bool:
    """Whether a phrase is worth looking for. "Kort med koder" is typed, but its words stand anywhere."""
    words = folded(phrase)
    return len(words) <= _LONGEST_NAME and COMMON.isdisjoint(words)


def _stems(language: str, phrase: str) -> tuple[str, ...]:
    return tuple(map(stemmer(language), folded(phrase)))


__all__ = ["FORMAT", "Group", "Groups", "Other", "Refused", "Thesaurus", "merged", "read", "schema"]
