"""Show where in a text the words are that were looked for."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Final, NamedTuple

from trygvej.engines.language.markup import paragraphs
from trygvej.engines.language.words import sentences
from trygvej.engines.search.folding import spans
from trygvej.engines.search.stems import stemmer

_LONGEST: Final = 180


class Run(NamedTuple):
    """A run of words, and whether it was looked for."""

    words: str
    sought: bool


def marked(text: str, language: str, stems: Collection[str]) -> tuple[Run, ...]:
    """The text in runs; those that were looked for are told apart."""
    stem, found, at = stemmer(language), [], 0
    for start, end, word in spans(text):
        if stem(word) in stems:
            if start > at:
                found.append(Run(text[at:start], sought=False))
            found.append(Run(text[start:end], sought=True))
            at = end
    if at < len(text):
        found.append(Run(text[at:], sought=False))
    return tuple(found)


def count(text: str, language: str, stems: Collection[str]) -> int:
    """How many of the stems a text has."""
    stem = stemmer(language)
    return len({stem(word) for _start, _end, word in spans(text)} & set(stems))


def best_sentence(texts: Iterable[str], language: str, stems: Collection[str]) -> str:
    """The first sentence that has most of the stems; none where no text has any."""
    best, most = "", 0
    for text in texts:
        for sentence in _sentences(text):
            number = count(sentence, language, stems)
            if number > most:
                best, most = sentence, number
    return best


def _sentences(text: str) -> list[str]:
    """Sentences, whole; a very long one is cut after a word."""
    found = []
    for tokens in (sentence for block in paragraphs(text) for sentence in sentences(block)):
        sentence = " ".join(token.text for token in tokens)
        if len(sentence) > _LONGEST:
            sentence = sentence[:_LONGEST].rsplit(" ", 1)[0] + " …"
        found.append(sentence)
    return found
