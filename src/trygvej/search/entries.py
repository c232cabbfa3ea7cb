"""What can be found, as values: one entry for each exercise, wizard, page, explained word and place of the site."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from trygvej.engines.search.index import Document, Field, Offer, Text

Texts = Mapping[str, str]
"""The same words by language."""


class Kind(StrEnum):
    """What an entry is; the page says it in words."""

    EXERCISE = "exercise"
    WIZARD = "wizard"
    QUESTION = "question"
    GUIDE = "guide"
    LEAFLET = "leaflet"
    TOPIC = "topic"
    KIT = "kit"
    NEWS = "news"
    FILM = "film"
    CONTACT = "contact"
    PLACE = "place"
    WORD = "word"


class Part(NamedTuple):
    """A piece of what an entry holds, in one language: an answer of a wizard, a step. The name may be empty."""

    name: str
    text: str


Parts = Callable[[str], Iterable[Part]]


def _nothing(_language: str) -> Iterable[Part]:
    return ()


@dataclass(frozen=True, eq=False, kw_only=True)
class Entry:
    """Something that can be found.

    ``path`` is its address without the language's prefix; ``languages`` are those it is made in. ``words`` are what
    people may type for it and do not see. ``parts`` gives what it holds, language by language, whenever it is asked.
    ``stamp`` differs when anything of it does.
    """

    key: str
    kind: Kind
    stamp: str
    path: str
    languages: tuple[str, ...]
    title: Texts
    short: Texts
    words: Mapping[str, tuple[str, ...]]
    parts: Parts = _nothing
    unreviewed: tuple[str, ...] = ()
    rank: float = 1.0

    def offer(self) -> Offer:
        """What the index is to be offered."""
        return Offer(self.stamp, self._document)

    def _document(self) -> Document:
        return Document(self.key, tuple(self._texts()), self.rank)

    def _texts(self) -> Iterator[Text]:
        for field, texts in ((Field.TITLE, self.title), (Field.SHORT, self.short)):
            yield from (Text(language, field, words) for language, words in texts.items())
        for language, found in self.words.items():
            yield from (Text(language, Field.WORDS, words) for words in found)
        for language in self.languages:
            for name, text in self.parts(language):
                yield Text(language, Field.HEADING, name)
                yield Text(language, Field.BODY, text)

    def read_in(self, language: str) -> str:
        """The language that somebody is given it in who reads this one."""
        return language if language in self.languages else self.languages[0]
