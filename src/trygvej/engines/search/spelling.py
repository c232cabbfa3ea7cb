"""How far two words are from each other, counted in slips of a finger or an ear; and the known words nearest to one."""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Iterator
from typing import Any, Final, TypeAlias

SHORTEST: Final = 4
"""Letters; a shorter word is never guessed at: nearly everything is near it."""

_NEAR: Final = frozenset(
    frozenset(pair)
    for pair in """gk dt bp vf ei ey ij ck cs sz aa_ ks qk wv uo oe ae iy td mn""".split()
    if len(pair) == 2
)
"""Letters that are heard, or hit, one for the other: fuldmakt, nemit, wirk."""

_HALF: Final = 0.5
_REACH: Final = 2  # letters that a word may be longer or shorter
_CANDIDATES: Final = 24
_PAIRS_OF_A_SLIP: Final = 3  # that one slip can spoil


def allowed(word: str) -> float:
    """How far a known word may be from one that was typed."""
    return 0.5 if len(word) < 5 else 1.0 if len(word) < 7 else 2.0


def distance(left: str, right: str, most: float) -> float:
    """The cost of the slips that make one word the other; more than ``most`` where it is more than that.

    A letter too many, too few or wrong costs one, and so do two that have changed places; a doubled letter and a
    letter that sounds alike cost half.
    """
    if left == right:
        return 0.0
    if abs(len(left) - len(right)) > _REACH:
        return most + 1
    before: list[float] = []
    row = [0.0]
    for place, letter in enumerate(right):
        row.append(row[-1] + _gap(right, place, letter))
    for at, letter in enumerate(left):
        before, row, last = row, [row[0] + _gap(left, at, letter)], before
        for place, other in enumerate(right):
            cost = min(
                before[place] + _swap(letter, other),
                before[place + 1] + _gap(left, at, letter),
                row[place] + _gap(right, place, other),
            )
            if at and place and letter == right[place - 1] and left[at - 1] == other and letter != other:
                cost = min(cost, last[place - 1] + 1.0)
            row.append(cost)
        if min(row) > most:
            return most + 1
    return row[-1]


def _gap(word: str, place: int, letter: str) -> float:
    return _HALF if place and word[place - 1] == letter else 1.0


def _swap(letter: str, other: str) -> float:
    if letter == other:
        return 0.0
    return _HALF if frozenset((letter, other)) in _NEAR else 1.0


Holder: TypeAlias = list[Any] | set[Any] | dict[Any, Any]
"""A part of an index that can be written down and filled again."""


class Speller:
    """The words that are known, found by the pairs of letters they share with what was typed."""

    def __init__(self) -> None:
        self.words: list[str] = []
        self._known: set[str] = set()
        self._by_pair: dict[tuple[int, str], array[int]] = {}

    def add(self, word: str) -> None:
        """Know one more word."""
        if word in self._known or len(word) < SHORTEST - 1:
            return
        self._known.add(word)
        number = len(self.words)
        self.words.append(word)
        for pair in _pairs(word):
            self._by_pair.setdefault((len(word), pair), array("I")).append(number)

    def holds(self) -> dict[str, Holder]:
        """Everything it knows, by name."""
        return {"words": self.words, "known": self._known, "by_pair": self._by_pair}

    def near(self, word: str) -> Iterator[tuple[str, float]]:
        """The known words that may be meant, with how far each is; the nearest first."""
        if len(word) < SHORTEST:
            return
        most = allowed(word)
        found = [(distance(word, other, most), other) for other in self._candidates(word, most)]
        for cost, other in sorted(found):
            if cost <= most:
                yield other, cost

    def _candidates(self, word: str, most: float) -> list[str]:
        """The words that share so many pairs of letters with it that few slips can lie between them."""
        asked = _pairs(word)
        shared: Counter[int] = Counter()
        for length in range(len(word) - _REACH, len(word) + _REACH + 1):
            for pair in asked:
                shared.update(self._by_pair.get((length, pair), ()))
        least = max(len(asked) - int(_PAIRS_OF_A_SLIP * most), 2)
        close = [
            (-count / (len(word) + len(self.words[number])), self.words[number])
            for number, count in shared.items()
            if count >= least
        ]
        return [other for _share, other in sorted(close)[:_CANDIDATES]]


def _pairs(word: str) -> set[str]:
    framed = f"^{word}$"
    return {framed[place : place + 2] for place in range(len(framed) - 1)}
