"""Answer a query: the documents that fit it best, and what was made of what was typed."""

from __future__ import annotations

import math
from dataclasses import dataclass
from heapq import nlargest
from typing import Final

from trygvej.engines.search.common_words import COMMON
from trygvej.engines.search.folding import fold, words
from trygvej.engines.search.index import Index
from trygvej.engines.search.lexicon import Posting
from trygvej.engines.search.query import Meaning, Slot, Term, Way, slots
from trygvej.engines.search.synonyms import Thesaurus

_OTHER_LANGUAGE: Final = 0.75  # what a word is worth that stands in another language than the reader's
_TITLE_IS: Final = 1.6
_TITLE_HAS: Final = 1.25
_LOOKED_AT: Final = 150  # documents that are held against every word of the query
_LEAST: Final = 0.12  # of the best score; what fits worse than that would only confuse


@dataclass(frozen=True, slots=True)
class Hit:
    """A document that fits. ``terms`` are the stems of it that were looked for."""

    key: str
    score: float
    terms: frozenset[Term]


@dataclass(frozen=True, slots=True)
class Answer:
    """What was found. ``corrected`` are words as typed with the known word they were taken for."""

    hits: tuple[Hit, ...]
    corrected: tuple[tuple[str, str], ...]


def ask(text: str, index: Index, thesaurus: Thesaurus, language: str, most: int = 20) -> Answer:
    """Find what fits a query, for a reader of a language; the best first."""
    asked = slots(text, index, thesaurus)
    scoring = _Scoring(index, language)
    for slot in asked:
        scoring.add(slot)
    hits = scoring.hits(text, most)
    return Answer(hits, _corrected(asked, hits))


class _Scored:
    """The documents that a slot is found in, each with the points and the meaning that fits it best.

    ``left`` are the meanings that stand in so many documents that only those were looked at in which they say most.
    """

    def __init__(self, slot: Slot) -> None:
        self.slot = slot
        self.best: dict[int, tuple[float, Meaning]] = {}
        self.left: list[Meaning] = []


class _Scoring:
    """The points of every document that has something of what was asked."""

    def __init__(self, index: Index, language: str) -> None:
        self._index = index
        self._language = language
        self._scored: list[_Scored] = []
        self._terms: dict[int, list[Meaning]] = {}

    def add(self, slot: Slot) -> None:
        """Give points for one slot: each document for the meaning that fits it best."""
        scored = _Scored(slot)
        for meaning in slot.meanings:
            points, whole = self._of(meaning)
            for document, number in points:
                known = scored.best.get(document)
                if known is None or known[0] < number:
                    scored.best[document] = (number, meaning)
            if not whole:
                scored.left.append(meaning)
        self._scored.append(scored)

    def _of(self, meaning: Meaning) -> tuple[list[tuple[int, float]], bool]:
        """Documents that have every stem of a meaning with their points; and whether these are all."""
        terms = sorted(meaning.terms, key=lambda term: self._posting(term).many)
        first, others = terms[0], terms[1:]
        posting, whole = self._index.lexicons[first.language].best(first.stem)
        share = meaning.worth / len(terms)
        factor = share * self._says(first)
        points = [(one, weight * factor) for one, weight in zip(*posting, strict=False)]
        for term in others:
            other, factor = self._posting(term), share * self._says(term)
            both = ((one, number, other.weight(one)) for one, number in points)
            points = [(one, number + weight * factor) for one, number, weight in both if weight]
        return points, whole

    def _points(self, meaning: Meaning, document: int) -> float:
        """The points of one document for a meaning; 0 where a stem is missing."""
        number = 0.0
        for term in meaning.terms:
            weight = self._posting(term).weight(document)
            if not weight:
                return 0.0
            number += weight * self._says(term)
        return number * meaning.worth / len(meaning.terms)

    def _posting(self, term: Term) -> Posting:
        return self._index.lexicons[term.language].posting(term.stem)

    def _says(self, term: Term) -> float:
        """How much a term says at all: a rare one more than a common one, one of another language less."""
        rare = math.log(1 + len(self._index) / max(self._posting(term).many, 1))
        return rare * (1 if term.language == self._language else _OTHER_LANGUAGE)

    def hits(self, text: str, most: int) -> tuple[Hit, ...]:
        """The best, in order; equals by key, so that every process answers alike."""
        rough: dict[int, float] = {}
        for scored in self._scored:
            for document, (points, _meaning) in scored.best.items():
                rough[document] = rough.get(document, 0.0) + points * scored.slot.weight
        near = nlargest(_LOOKED_AT, rough, key=lambda one: (rough[one], one))
        phrase = self._phrase(text)
        ranked = [(self._score(document, phrase), self._index.keys[document], document) for document in near]
        ranked.sort(key=lambda one: (-one[0], one[1]))
        least = ranked[0][0] * _LEAST if ranked else 0.0
        return tuple(
            Hit(key, score, self._sought_in(document))
            for score, key, document in ranked[:most]
            if score >= least
        )

    def _score(self, document: int, phrase: str) -> float:
        """All its points: for every slot, times the share of the query that it has, and more for its title."""
        points = covered = whole = 0.0
        for scored in self._scored:
            weight = scored.slot.weight
            whole += weight
            number, meaning = scored.best.get(document) or self._late(scored, document)
            if meaning is not None:
                points += number * weight
                covered += weight
                self._terms.setdefault(document, []).append(meaning)
        title = self._index.titles[document].get(self._language, "")
        bonus = _TITLE_IS if phrase == title else _TITLE_HAS if phrase in title else 1.0
        return points * (covered / whole) ** 2 * bonus * self._index.ranks[document]

    def _late(self, scored: _Scored, document: int) -> tuple[float, Meaning | None]:
        found = [(self._points(meaning, document), place) for place, meaning in enumerate(scored.left)]
        number, place = max(found, default=(0.0, 0))
        return number, scored.left[place] if number else None

    def _sought_in(self, document: int) -> frozenset[Term]:
        every = frozenset(term for one in self._terms[document] for term in one.terms)
        return frozenset(term for term in every if term.stem not in COMMON) or every

    def _phrase(self, text: str) -> str:
        stem = self._index.lexicons[self._language].stem
        return f" {' '.join(stem(fold(word)) for word in words(text))} "


def _corrected(asked: tuple[Slot, ...], hits: tuple[Hit, ...]) -> tuple[tuple[str, str], ...]:
    """The guesses that led to something that is shown, the one that the best hit has first."""
    found = []
    for slot in asked:
        guessed = [one for one in slot.meanings if one.way is Way.SPELT]
        if guessed:
            shown = next(
                (one.shown for hit in hits for one in guessed if hit.terms.issuperset(one.terms)), ""
            )
            if shown:
                found.append((slot.typed, shown))
    return tuple(found)
