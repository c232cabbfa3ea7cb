"""LIX: words per sentence plus the share of long words (over six letters), in per cent.

Explained words count as short, abbreviations end no sentence, and a label or a paragraph ends one even
without a full stop. To 24 very easy, 25-34 easy, 35-44 medium, 45-54 hard, over 54 very hard.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from heapq import nsmallest
from typing import Final, NamedTuple

from trygvej.engines.language.terms import Finder, Forms, finder
from trygvej.engines.language.words import letters, placed_words, sentences, words

LONG: Final = 6
"""A word with more letters than this is long."""

ENOUGH: Final = 100
"""From this many words the value says something."""

WORST: Final = 10
_FEW_WORDS: Final = 5


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
    explained = finder(terms or {})
    found = [sentence for block in blocks for sentence in _sentences(block, explained)]
    counts = Counter(word.casefold() for sentence in found for word in sentence.long_words)
    return LixReport(
        words=sum(sentence.words for sentence in found),
        sentences=len(found),
        long_words=tuple(sorted(counts.items(), key=lambda item: (-item[1], item[0]))),
        hardest=tuple(nsmallest(WORST, found, key=_hardest_first)),
    )


def _hardest_first(sentence: Sentence) -> tuple[bool, float, str]:
    return (sentence.words < _FEW_WORDS, -sentence.lix, sentence.text)


def _sentences(block: str, explained: Finder) -> Iterator[Sentence]:
    block = " ".join(block.split())
    short = [(found.start, found.end) for found in explained.find(block)]
    for start, text in sentences(block):
        found = words(text)
        if found:
            long_words = _long_words(text, start, short) if short else [word for word in found if _is_long(word)]
            yield Sentence(text.strip(), len(found), tuple(long_words))


def _long_words(text: str, start: int, short: list[tuple[int, int]]) -> list[str]:
    """The long words that do not stand inside an explained one."""
    return [
        word
        for at, word in placed_words(text)
        if _is_long(word) and not any(a <= start + at and start + at + len(word) <= b for a, b in short)
    ]


def _is_long(word: str) -> bool:
    return len(word) > LONG and letters(word) > LONG
