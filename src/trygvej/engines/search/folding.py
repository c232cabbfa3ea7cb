"""One spelling for what people type in many ways: small letters, å as aa, Arabic letters without their variants."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Final

LONGEST_WORD: Final = 40
"""Letters that are looked at; no word that is looked for is longer."""

# Single signs hold a word together: e-boks, @-sign and full stops do not. "e-boks" is folded to "eboks".
_WORD: Final = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")
_INNER: Final = re.compile(r"[-'’]")
_MARKS: Final = re.compile(
    r"[\u0300-\u036f\u064b-\u065f\u0670\u0640\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]"
)
_LETTERS: Final = str.maketrans(
    {
        "æ": "ae", "ø": "oe", "å": "aa", "ä": "ae", "ö": "oe", "ü": "y", "ð": "d", "þ": "th", "ß": "ss", "ı": "i",
        "أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ة": "ه", "ؤ": "و", "ئ": "ي", "ک": "ك", "ی": "ي",
    }
)  # fmt: skip
_ARABIC: Final = re.compile(r"[\u0600-\u06ff]")


@lru_cache(maxsize=50_000)
def fold(word: str) -> str:
    """A word in the one spelling that is compared: "Nøglekort" and "noeglekort" are the same."""
    if word.isascii():
        return _INNER.sub("", word.lower())[:LONGEST_WORD]
    small = unicodedata.normalize("NFKC", word).casefold().translate(_LETTERS)
    bare = _MARKS.sub("", unicodedata.normalize("NFD", small))
    return _INNER.sub("", bare.translate(_LETTERS))[:LONGEST_WORD]


def words(text: str) -> list[str]:
    """The words of a text as they stand in it."""
    return _WORD.findall(text)


def folded(text: str) -> list[str]:
    """The words of a text, folded; what folds to nothing is left out."""
    return [found for found in map(fold, _WORD.findall(text)) if found]


def spans(text: str) -> list[tuple[int, int, str]]:
    """Every word of a text, folded, with where it begins and ends."""
    return [(found.start(), found.end(), fold(found.group())) for found in _WORD.finditer(text)]


def is_arabic(word: str) -> bool:
    """Tell whether a word is written in Arabic letters."""
    return _ARABIC.search(word) is not None
