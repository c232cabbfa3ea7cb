"""What was typed, as slots: for each word, or words that belong together, every way it may be meant."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Final, NamedTuple

from trygvej.engines.search.common_words import COMMON
from trygvej.engines.search.folding import fold, is_arabic, words
from trygvej.engines.search.index import Index
from trygvej.engines.search.lexicon import Lexicon
from trygvej.engines.search.spelling import distance
from trygvej.engines.search.synonyms import LONGEST_PHRASE, Thesaurus

LONGEST: Final = 120
"""Characters that are read of what was typed."""
MOST_WORDS: Final = 12

_COMMON_COUNTS: Final = 0.12
_SHORTEST_PART: Final = 3
_SHORTEST_COMPOUND: Final = 7
_PARTS_TRIED: Final = 2
_SPELT: Final = 4  # how many known words a misspelt one is taken for


class Way(StrEnum):
    """How what was typed became what is looked for."""

    TYPED = "typed"
    SYNONYM = "synonym"
    LONGER = "longer"
    PARTS = "parts"
    SPELT = "spelt"


class Term(NamedTuple):
    """A stem of one language."""

    language: str
    stem: str


class Meaning(NamedTuple):
    """One way to take a slot: stems that must all stand in a document, and what that is worth (1 is as typed)."""

    terms: tuple[Term, ...]
    worth: float
    way: Way
    shown: str


@dataclass(frozen=True, slots=True)
class Slot:
    """A word, or words that belong together, as typed; and what may be meant."""

    typed: str
    meanings: tuple[Meaning, ...]
    weight: float


@dataclass(frozen=True, slots=True)
class _Asked:
    """The words of a query as typed and folded, and what they are held against."""

    shown: tuple[str, ...]
    folded: tuple[str, ...]
    index: Index
    thesaurus: Thesaurus

    def lexicons(self, word: str) -> Iterator[Lexicon]:
        """The languages that a word can be of, by its letters."""
        arabic = is_arabic(word)
        for language, lexicon in self.index.lexicons.items():
            if (language == "ar") is arabic:
                yield lexicon


def slots(text: str, index: Index, thesaurus: Thesaurus) -> tuple[Slot, ...]:
    """Take a query apart. Where other words were typed, the common ones count as hints only."""
    shown = [word for word in words(text[:LONGEST]) if fold(word)][:MOST_WORDS]
    asked = _Asked(tuple(shown), tuple(map(fold, shown)), index, thesaurus)
    found: list[Slot] = []
    at = 0
    while at < len(asked.folded):
        slot, taken = _slot(asked, at)
        found.append(slot)
        at += taken
    return tuple(found)


def _slot(asked: _Asked, at: int) -> tuple[Slot, int]:
    """The slot that begins at a word, and how many words it takes."""
    for length in range(min(LONGEST_PHRASE, len(asked.folded) - at), 1, -1):
        meanings = _phrase(asked, at, length)
        if meanings:
            return Slot(" ".join(asked.shown[at : at + length]), meanings, 1.0), length
    word = asked.folded[at]
    weight = _COMMON_COUNTS if word in COMMON else 1.0
    return Slot(asked.shown[at], _word(asked, word, common=weight < 1), weight), 1


def _phrase(asked: _Asked, at: int, length: int) -> tuple[Meaning, ...]:
    """What some words mean together: a phrase that has synonyms, or one word written in two."""
    part = asked.folded[at : at + length]
    found: list[Meaning] = []
    for lexicon in asked.lexicons("".join(part)):
        found += _synonyms(asked, lexicon, part)
    joined = "".join(part)
    if length == 2 and not set(part) <= COMMON:
        found += [Meaning(terms, 0.95, Way.TYPED, shown) for terms, shown in _exact(asked, joined)]
        if _has_synonyms(asked, joined):
            found += _word(asked, joined, common=False)
    if found:
        for lexicon in asked.lexicons(joined):
            terms = tuple(Term(lexicon.language, lexicon.stem(word)) for word in part)
            if all(term.stem in lexicon for term in terms):
                found.append(Meaning(terms, 1.0, Way.TYPED, " ".join(part)))
    return tuple(found)


def _synonyms(asked: _Asked, lexicon: Lexicon, part: tuple[str, ...]) -> Iterator[Meaning]:
    stems = tuple(map(lexicon.stem, part))
    for other in asked.thesaurus.of(lexicon.language, stems):
        known = asked.index.lexicons.get(other.language)
        if known is not None and all(stem in known for stem in other.stems):
            terms = tuple(Term(other.language, stem) for stem in other.stems)
            yield Meaning(terms, other.worth, Way.SYNONYM, other.shown)


def _word(asked: _Asked, word: str, *, common: bool) -> tuple[Meaning, ...]:
    """Every way to take one word; guesses only where it is not known as it stands."""
    found = [Meaning(terms, 1.0, Way.TYPED, shown) for terms, shown in _exact(asked, word)]
    if common:
        return tuple(found)
    known = bool(found) or _has_synonyms(asked, word)
    for lexicon in asked.lexicons(word):
        found += _synonyms(asked, lexicon, (word,))
        found += _longer(lexicon, word)
    if not known:
        split = tuple(_parts(asked, word))
        found += split or _spelt(asked, word)
        if not found:
            found += _one_part(asked, word)
    return tuple(found)


def _has_synonyms(asked: _Asked, word: str) -> bool:
    return any(
        asked.thesaurus.of(lexicon.language, (lexicon.stem(word),)) for lexicon in asked.lexicons(word)
    )


def _exact(asked: _Asked, word: str) -> Iterator[tuple[tuple[Term, ...], str]]:
    for lexicon in asked.lexicons(word):
        stem = lexicon.stem(word)
        if stem in lexicon:
            yield (Term(lexicon.language, stem),), lexicon.shown(stem)


def _longer(lexicon: Lexicon, word: str) -> Iterator[Meaning]:
    """The compounds that a word is part of: "kort" is in "nøglekort", and "fuldm" begins "fuldmagt"."""
    stem = lexicon.stem(word)
    if len(stem) < 4:
        return
    for longer in lexicon.longer(stem):
        worth = 0.35 + 0.4 * len(stem) / len(longer)
        yield Meaning((Term(lexicon.language, longer),), worth, Way.LONGER, lexicon.shown(longer))


def _parts(asked: _Asked, word: str) -> Iterator[Meaning]:
    """A compound that is not known, as the words it is made of: "nemidkort" is "nemid" and "kort"."""
    for lexicon in asked.lexicons(word):
        for left, right in _splits(lexicon, word):
            if left in lexicon and right in lexicon:
                terms = (Term(lexicon.language, left), Term(lexicon.language, right))
                yield Meaning(terms, 0.85, Way.PARTS, f"{lexicon.shown(left)} {lexicon.shown(right)}")
                yield Meaning(terms[:1], 0.5, Way.PARTS, lexicon.shown(left))
                yield Meaning(terms[1:], 0.3, Way.PARTS, lexicon.shown(right))


def _one_part(asked: _Asked, word: str) -> Iterator[Meaning]:
    """A compound of which one part is known, and the other perhaps misspelt; the longest parts are tried."""
    for lexicon in asked.lexicons(word):
        pairs = {
            (one, other)
            for left, right in _splits(lexicon, word)
            for one, other in ((left, right), (right, left))
        }
        known = sorted(
            (pair for pair in pairs if len(pair[0]) >= 4 and pair[0] in lexicon), key=_length, reverse=True
        )
        for stem, other in known[:_PARTS_TRIED]:
            term = Term(lexicon.language, stem)
            yield Meaning((term,), 0.4, Way.PARTS, lexicon.shown(stem))
            for near, cost in _first(lexicon.speller.near(other), 1):
                terms = (term, Term(lexicon.language, near))
                yield Meaning(terms, 0.7 - 0.1 * cost, Way.SPELT, lexicon.shown(near))


def _length(pair: tuple[str, str]) -> tuple[int, str]:
    return len(pair[0]), pair[0]


def _splits(lexicon: Lexicon, word: str) -> Iterator[tuple[str, str]]:
    """The stems of two parts at every place, with and without the "s" or "e" that binds them."""
    if len(word) < _SHORTEST_COMPOUND:
        return
    for place in range(len(word) - _SHORTEST_PART, _SHORTEST_PART - 1, -1):
        left, right = word[:place], word[place:]
        if left in COMMON or right in COMMON:
            continue  # "noglekort" is not "nogle kort"
        yield lexicon.stem(left), lexicon.stem(right)
        if left[-1] in "se" and len(left) > _SHORTEST_PART:
            yield lexicon.stem(left[:-1]), lexicon.stem(right)


def _spelt(asked: _Asked, word: str) -> list[Meaning]:
    """The known words, and the words with synonyms, that a misspelt word may be; the nearest of all languages."""
    found: list[tuple[float, Meaning]] = []
    for lexicon in asked.lexicons(word):
        for near, cost in _first(lexicon.speller.near(lexicon.stem(word)), _SPELT):
            if near in lexicon:
                term = Term(lexicon.language, near)
                found.append((cost, Meaning((term,), 0.85 - 0.15 * cost, Way.SPELT, lexicon.shown(near))))
    for known in _near_synonyms(asked.thesaurus, word):
        cost = distance(word, known, 2.0)
        for lexicon in asked.lexicons(word):
            near_enough = 0.95 - 0.15 * cost
            found += [
                (cost, one._replace(worth=one.worth * near_enough))
                for one in _synonyms(asked, lexicon, (known,))
            ]
    nearest = min((cost for cost, _meaning in found), default=0.0)
    return [meaning for cost, meaning in found if cost <= nearest + 0.5]


def _near_synonyms(thesaurus: Thesaurus, word: str) -> Iterator[str]:
    yield from (known for known, _cost in _first(thesaurus.speller.near(word), 2))


def _first(found: Iterator[tuple[str, float]], most: int) -> Iterator[tuple[str, float]]:
    yield from (pair for pair, _number in zip(found, range(most), strict=False))
