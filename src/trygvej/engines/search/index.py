"""All that can be found, kept in memory: documents go in and out one by one, and a search only reads."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from typing import Final, NamedTuple

from trygvej.engines.search.folding import fold, words
from trygvej.engines.search.lexicon import Lexicon
from trygvej.engines.search.spelling import Holder

LANGUAGES: Final = ("da", "en", "ar")


_MOST_ANEW: Final = 200


class Field(StrEnum):
    """Where in a document a text stands; it decides how much its words say."""

    TITLE = "title"
    WORDS = "words"
    SHORT = "short"
    HEADING = "heading"
    BODY = "body"


_WEIGHT: Final = {Field.TITLE: 6.0, Field.WORDS: 5.0, Field.SHORT: 2.5, Field.HEADING: 2.0, Field.BODY: 1.0}
_USUAL_LENGTH: Final = {Field.TITLE: 5, Field.WORDS: 12, Field.SHORT: 25, Field.HEADING: 25, Field.BODY: 250}
_SOON_ENOUGH: Final = 1.2  # how soon more of the same word says no more (BM25's k1)
_LENGTH_COUNTS: Final = 0.5  # how much a long text is held against its words (BM25's b)


class Text(NamedTuple):
    """Some words of a document in one language."""

    language: str
    field: Field
    words: str


@dataclass(frozen=True, slots=True)
class Document:
    """Something that can be found. ``rank`` is how much it is worth beside others that fit as well; 1 as a rule."""

    key: str
    texts: tuple[Text, ...]
    rank: float = 1.0


class Offer(NamedTuple):
    """A document that can be had; its stamp differs when its words do, so that it is made only when it is new."""

    stamp: str
    make: Callable[[], Document]


class _Known(NamedTuple):
    number: int
    stamp: str


class Index:
    """The documents by number, and a lexicon for each language.

    ``update`` may be called by one thread at a time, while others search.
    """

    def __init__(self) -> None:
        self.lexicons = {language: Lexicon(language) for language in LANGUAGES}
        self.keys: list[str] = []
        self.ranks: list[float] = []
        self.titles: list[Mapping[str, str]] = []
        self._known: dict[str, _Known] = {}

    @classmethod
    def of(cls, documents: Iterable[Document]) -> Index:
        """An index of some documents that will not change."""
        index = cls()
        index.update({document.key: Offer("", partial(_itself, document)) for document in documents})
        return index

    def holds(self) -> dict[str, Holder]:
        """Everything it knows, by name: who fills these of an empty index has the same again."""
        found: dict[str, Holder] = {
            "keys": self.keys, "ranks": self.ranks, "titles": self.titles, "documents": self._known,
        }  # fmt: skip
        for language, lexicon in self.lexicons.items():
            found |= {f"{language}.{name}": holder for name, holder in lexicon.holds().items()}
        return found

    def __len__(self) -> int:
        return len(self._known)

    def fits(self, offers: Mapping[str, Offer]) -> bool:
        """Whether it pays to bring this index up to date; where much is new a new one is made sooner."""
        fresh = sum(1 for key, offer in offers.items() if self._stamp(key) != offer.stamp)
        fresh += len(self._known.keys() - offers.keys())
        return fresh <= _MOST_ANEW and len(self.keys) <= 2 * len(self._known) + _MOST_ANEW

    def _stamp(self, key: str) -> str | None:
        known = self._known.get(key)
        return known.stamp if known else None

    def update(self, offers: Mapping[str, Offer]) -> int:
        """Make these documents, by key, and no others the ones that can be found. Says how many were read anew."""
        fresh = [
            key for key, known in self._known.items() if key not in offers or offers[key].stamp != known.stamp
        ]
        gone = {self._known.pop(key).number for key in fresh}
        if gone:
            for lexicon in self.lexicons.values():
                lexicon.remove(gone)
        added = [key for key in sorted(offers) if key not in self._known]
        for key in added:
            self._add(offers[key].make(), offers[key].stamp)
        return len(added)

    def _add(self, document: Document, stamp: str) -> None:
        number = len(self.keys)
        self.titles.append(self._titles(document))
        self.ranks.append(document.rank)
        self.keys.append(document.key)
        for lexicon in self.lexicons.values():
            lexicon.add(number, _weighed(document, lexicon))
        self._known[document.key] = _Known(number, stamp)

    def _titles(self, document: Document) -> dict[str, str]:
        return {
            text.language: stems_of(self.lexicons[text.language], text.words)
            for text in document.texts
            if text.field is Field.TITLE and text.language in self.lexicons
        }


def _itself(document: Document) -> Document:
    return document


def stems_of(lexicon: Lexicon, text: str) -> str:
    """The stems of a text with a space before and after each, so that one can be looked for in another."""
    return f" {' '.join(lexicon.stem(fold(word)) for word in words(text))} "


def _weighed(document: Document, lexicon: Lexicon) -> dict[str, float]:
    """How much each stem says about the document."""
    weights: dict[str, float] = {}
    by_field: dict[Field, list[str]] = {}
    for text in document.texts:
        if text.language == lexicon.language:
            by_field.setdefault(text.field, []).extend(words(text.words))
    for field, found in by_field.items():
        weight = _WEIGHT[field]
        soon = _SOON_ENOUGH * (1 - _LENGTH_COUNTS + _LENGTH_COUNTS * len(found) / _USUAL_LENGTH[field])
        for stem, count in lexicon.stems(found).items():
            weights[stem] = weights.get(stem, 0.0) + weight * count / (count + soon)
    return weights
