"""The part of a word that its forms share, for words that are folded already.

Danish follows the published Snowball rules with three endings more, English drops its few endings, Arabic its commonest
prefixes and suffixes ("light" stemming). A stem is only compared, never shown.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from typing import Final

_VOWELS: Final = "aeiouy"
_DANISH: Final = sorted(
    """hed ethed ered e erede ende erende ene erne ere en heden eren er heder erer heds es endes erendes enes ernes
    eres ens hedens erens ers ets erets et eret heders hederne hedernes""".split(),
    key=len,
    reverse=True,
)
_BEFORE_S: Final = "abcdfghjklmnoprtvyz"
_REGION: Final = re.compile(rf"[{_VOWELS}][^{_VOWELS}]")
_OTHER_DANISH: Final = ("elig", "els", "lig", "ig")

_ARABIC_OPENINGS: Final = ("وال", "بال", "كال", "فال", "ال", "لل")
_ARABIC_ENDINGS: Final = ("ها", "ان", "ات", "ون", "ين", "يه", "ية", "ه", "ي", "ا")


@lru_cache(maxsize=50_000)
def danish(word: str) -> str:
    """The stem of a Danish word: "kodeordene" and "kodeord" are one."""
    found = _REGION.search(word)
    if found is None:
        return word
    start = max(found.end(), 3)
    word = _without_ending(word, start)
    word = _without_last_of_pair(word, start)
    if word.endswith("igst"):
        word = word[:-2]
    for ending in _OTHER_DANISH:
        if word.endswith(ending) and len(word) - len(ending) >= start:
            word = _without_last_of_pair(word[: -len(ending)], start)
            break
    else:
        if word.endswith("loest") and len(word) - 5 >= start:
            word = word[:-1]
    if len(word) > start and word[-1] == word[-2] and word[-1] not in _VOWELS:
        word = word[:-1]
    return word


def _without_ending(word: str, start: int) -> str:
    for ending in _DANISH:
        if word.endswith(ending) and len(word) - len(ending) >= start:
            return word[: -len(ending)]
    if word.endswith("s") and len(word) - 1 >= start and word[-2] in _BEFORE_S:
        return word[:-1]
    return word


def _without_last_of_pair(word: str, start: int) -> str:
    if word.endswith(("gd", "dt", "gt", "kt")) and len(word) - 2 >= start:
        return word[:-1]
    return word


@lru_cache(maxsize=20_000)
def english(word: str) -> str:
    """The stem of an English word: "letters" and "letter" are one."""
    if len(word) < 4:
        return word
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    for ending in ("sses", "xes", "ches", "shes"):
        if word.endswith(ending):
            return word[:-2]
    if word.endswith("s") and not word.endswith(("ss", "us", "is")):
        word = word[:-1]
    for ending in ("ing", "ed"):
        bare = word.removesuffix(ending)
        if bare != word and len(bare) >= 3 and any(letter in _VOWELS for letter in bare):
            return bare[:-1] if bare[-1] == bare[-2] and bare[-1] not in "lsz" else bare.rstrip("e")
    return word[:-1] if word.endswith("e") and len(word) > 4 else word


@lru_cache(maxsize=20_000)
def arabic(word: str) -> str:
    """The stem of an Arabic word: the article, "and" and common endings are left out."""
    if word.startswith("و") and len(word) >= 5:
        word = word[1:]
    for opening in _ARABIC_OPENINGS:
        if word.startswith(opening) and len(word) - len(opening) >= 3:
            word = word[len(opening) :]
            break
    for ending in _ARABIC_ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word[: -len(ending)]
    return word


_BY_LANGUAGE: Final[dict[str, Callable[[str], str]]] = {"da": danish, "en": english, "ar": arabic}


def stemmer(language: str) -> Callable[[str], str]:
    """What makes the stems of a language; a language without rules is compared word by word."""
    return _BY_LANGUAGE.get(language, str)
