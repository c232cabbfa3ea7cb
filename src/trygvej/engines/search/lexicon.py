"""Every stem of one language with where it stands and how much it says there."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from heapq import nlargest
from typing import Final, NamedTuple

from trygvej.engines.search.folding import fold
from trygvej.engines.search.spelling import Holder, Speller
from trygvej.engines.search.stems import stemmer

_LAST: Final = chr(0x10FFFF)
ENOUGH: Final = 400
"""Documents of a stem that are looked at first: those it says most in."""
MOST_LONGER: Final = 12
"""How many longer words a short one is taken to be part of."""


class Posting(NamedTuple):
    """The documents that have a stem, by number and rising, and the weight it has in each."""

    documents: array[int]
    weights: array[float]

    @property
    def many(self) -> int:
        """How many documents have it."""
        return len(self.documents)

    def without(self, place: int) -> Posting:
        """The same without what stands at a place."""
        documents, weights = self.documents, self.weights
        return Posting(documents[:place] + documents[place + 1 :], weights[:place] + weights[place + 1 :])

    def place(self, document: int) -> int:
        """Where a document stands in it, -1 for nowhere."""
        place = bisect_left(self.documents, document)
        return place if place < len(self.documents) and self.documents[place] == document else -1

    def weight(self, document: int) -> float:
        """How much the stem says in a document; 0 where it does not stand."""
        place = self.place(document)
        return self.weights[place] if place >= 0 else 0.0


_NONE: Final = Posting(array("I"), array("f"))


class Lexicon:
    """The stems of one language.

    A posting is never changed but replaced whole, so a thread may read while another adds.
    """

    def __init__(self, language: str) -> None:
        self.language = language
        self.stem: Callable[[str], str] = stemmer(language)
        self.speller = Speller()
        self._postings: dict[str, Posting] = {}
        self._stem_of: dict[str, str] = {}
        self._best: dict[str, tuple[Posting, int, Posting]] = {}
        self._shown: dict[str, str] = {}
        self._sorted: tuple[int, list[str], list[str]] = (0, [], [])

    def __contains__(self, stem: str) -> bool:
        return stem in self._postings

    def __len__(self) -> int:
        return len(self._postings)

    def posting(self, stem: str) -> Posting:
        """Where a stem stands; nowhere where it is not known."""
        return self._postings.get(stem, _NONE)

    def count(self, stem: str) -> int:
        """How many documents have it."""
        return len(self.posting(stem).documents)

    def shown(self, stem: str) -> str:
        """A word of this stem as a person would write it: the shortest that stands anywhere."""
        return self._shown.get(stem, stem)

    def stems(self, words: Iterable[str]) -> dict[str, int]:
        """How often each stem comes in some words."""
        known, counts = self._stem_of, dict[str, int]()
        for word, count in Counter(words).items():
            stem = known.get(word)
            if stem is None:
                stem = self._learn(word)
            counts[stem] = counts.get(stem, 0) + count
        counts.pop("", None)
        return counts

    def _learn(self, word: str) -> str:
        stem = self._stem_of[word] = self.stem(fold(word))
        kept = self._shown.get(stem)
        if stem and (kept is None or (len(word), word) < (len(kept), kept)):
            self._shown[stem] = word.lower() if word[1:].islower() else word
        return stem

    def holds(self) -> dict[str, Holder]:
        """Everything it knows, by name: who fills these of an empty lexicon has the same again."""
        own: dict[str, Holder] = {"postings": self._postings, "stem_of": self._stem_of, "shown": self._shown}
        return own | self.speller.holds()

    def add(self, document: int, weights: Mapping[str, float]) -> None:
        """Add a document whose number is higher than every number before; its stems are of ``stems``."""
        postings = self._postings
        for stem, weight in weights.items():
            known = postings.get(stem)
            if known is None:
                postings[stem] = Posting(array("I", (document,)), array("f", (weight,)))
                self.speller.add(stem)
            else:
                known.weights.append(weight)  # first the weight: a reader goes by the documents
                known.documents.append(document)

    def remove(self, gone: Iterable[int]) -> None:
        """Forget documents."""
        for number in gone:
            found = [
                (stem, posting, place)
                for stem, posting in self._postings.items()
                if (place := bisect_left(posting.documents, number)) < len(posting.documents)
                and posting.documents[place] == number
            ]
            for stem, posting, place in found:
                left = posting.without(place)
                if left.documents:
                    self._postings[stem] = left
                else:
                    del self._postings[stem]

    def best(self, stem: str) -> tuple[Posting, bool]:
        """Where a stem says most, and whether that is everywhere it stands."""
        posting = self.posting(stem)
        size = len(posting.documents)
        if size <= ENOUGH:
            return posting, True
        kept = self._best.get(stem)
        if kept is None or kept[0] is not posting or kept[1] != size:
            ranked = nlargest(ENOUGH, zip(posting.weights, posting.documents, strict=False))
            documents = array("I", (document for _weight, document in ranked))
            weights = array("f", (weight for weight, _document in ranked))
            kept = self._best[stem] = (posting, size, Posting(documents, weights))
        return kept[2], False

    def longer(self, part: str) -> Iterator[str]:
        """Stems that begin or end with a part: the compounds it stands in. The commonest, at most ``MOST_LONGER``."""
        forward, backward = self._in_order()
        found = [stem for stem in _beginning(forward, part) if stem != part]
        found += [stem[::-1] for stem in _beginning(backward, part[::-1]) if stem[::-1] != part]
        known = {stem: self.count(stem) for stem in found}
        ranked = sorted((stem for stem in known if known[stem]), key=lambda stem: (-known[stem], stem))
        yield from ranked[:MOST_LONGER]

    def _in_order(self) -> tuple[list[str], list[str]]:
        size, forward, backward = self._sorted
        if size != len(self._shown):
            every = tuple(self._shown)
            forward, backward = sorted(every), sorted(stem[::-1] for stem in every)
            self._sorted = (len(every), forward, backward)
        return forward, backward


def _beginning(ordered: list[str], part: str) -> list[str]:
    return ordered[bisect_left(ordered, part) : bisect_left(ordered, part + _LAST)]
