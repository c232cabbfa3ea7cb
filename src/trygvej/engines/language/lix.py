"""LIX: words per sentence plus the share of long words (over six letters), in per cent.

Explained words count as short, abbreviations end no sentence, and a label or a paragraph ends one even
without a full stop. To 24 very easy, 25-34 easy, 35-44 medium, 45-54 hard, over 54 very hard.
"""

import math
from bisect import insort
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final, NamedTuple

from trygvej.engines.language.terms import Finder, Forms, finder
from trygvej.engines.language.words import LONG, Token, letters, placed_words, sentences

ENOUGH: Final = 100
"""From this many words the value says something."""

WORST: Final = 10
_FEW_WORDS: Final = 5
_LAST: Final = 10**9
"""Taken from the score of sentences of few words, so that they come after all others."""


class Sentence(NamedTuple):
    """One sentence and what it costs the reader."""

    text: str
    words: int
    long_words: tuple[str, ...]

    @property
    def lix(self) -> float:
        """The LIX of the sentence by itself; useful for comparing sentences, not as a measure."""
        return self.words + 100 * len(self.long_words) / self.words


@dataclass(frozen=True, slots=True)
class LixReport:
    """How hard a text is to read, and what makes it so."""

    words: int
    sentences: int
    long_words: tuple[tuple[str, int], ...]
    """Each long word in small letters and how often it stands there, the most frequent first."""

    hardest: tuple[Sentence, ...]
    """The ten hardest sentences, the worst first; those of fewer than five words come last."""

    @property
    def value(self) -> float:
        """The LIX; 0 where there are no words."""
        if not self.words:
            return 0.0
        return self.words / self.sentences + 100 * sum(count for _, count in self.long_words) / self.words

    @property
    def meaningful(self) -> bool:
        """Whether there are enough words for the value to say anything."""
        return self.words >= ENOUGH

    def __str__(self) -> str:
        shown = f"LIX {self.value:.1f} ({self.words} words, {self.sentences} sentences)"
        return shown if self.meaningful else f"{shown}; too short to measure, under {ENOUGH} words"


def measure(blocks: Iterable[str], terms: Forms | None = None, language: str = "da") -> LixReport:
    """Measure plain text: each block a label or a paragraph; `terms` are the explained words in all forms.

    LIX is made for Danish and is usable for English; `language` other than these gives a report without words,
    which is never meaningful.
    """
    if language not in ("da", "en"):
        return LixReport(0, 0, (), ())
    explained, counts, worst = finder(terms or {}), Counter[str](), _Worst()
    total = number = 0
    for block, times in Counter(blocks).items():  # what is said twice is read once and told of once
        short = explained.may_be_in(block)
        for tokens in sentences(block):
            count = sum([one.words for one in tokens])
            if not count:
                continue
            long_words = [word for one in tokens if one.long for word in one.long]
            if short and long_words:
                long_words = _unexplained(_text(tokens), explained)
            total, number = total + count * times, number + times
            worst.consider(tokens, count, long_words)
            for word in long_words:
                counts[word.casefold()] += times
    by_count = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    return LixReport(total, number, tuple(by_count), worst.first())


class _Worst:
    """Keeps the hardest sentences of a long row without keeping the row."""

    def __init__(self) -> None:
        self._kept: list[tuple[float, str, Sentence]] = []
        self._bar = -math.inf

    def consider(self, tokens: list[Token], count: int, long_words: list[str]) -> None:
        score = count + 100 * len(long_words) / count
        if count < _FEW_WORDS:
            score -= _LAST
        if score < self._bar:
            return
        text = _text(tokens)
        insort(self._kept, (-score, text, Sentence(text, count, tuple(long_words))))
        del self._kept[WORST:]
        if len(self._kept) == WORST:
            self._bar = -self._kept[-1][0]

    def first(self) -> tuple[Sentence, ...]:
        return tuple(sentence for _, _, sentence in self._kept)


def _text(tokens: Iterable[Token]) -> str:
    return " ".join(one.text for one in tokens)


def _unexplained(text: str, explained: Finder) -> list[str]:
    """The long words that do not stand inside an explained one."""
    short = explained.find(text)
    return [
        word
        for at, word in placed_words(text)
        if letters(word) > LONG and not any(one.start <= at and at + len(word) <= one.end for one in short)
    ]
