"""Words and sentences of a plain text in Danish and English (and, as far as it goes, in other languages)."""

import re
from collections.abc import Iterator
from typing import Final

# Letters and digits, held together by single signs inside: CVR-nummer, 50.000, f.eks, don't, virk.dk.
_WORD: Final = re.compile(r"[^\W_]+(?:['’.,:@&-][^\W_]+)*")
_LETTERS: Final = re.compile(r"[^\W\d_]+")
_END: Final = re.compile(r"[.!?…]+[)\]\"'”“’»«]*(?=\s|$)|:(?=\s|$)")
_NEXT: Final = re.compile(r"[\s(\[\"'”“’»«–—-]*(.)", re.DOTALL)


def _listed(text: str) -> frozenset[str]:
    return frozenset(text.split())


_NEVER_ENDS: Final = _listed(
    """f.eks fx bl.a ca evt d.v.s dvs jf hr fr frk dr afd inkl ekskl maks max pr m.h.t mht ift vedr iht sml vha pga
    adm a.k.a e.g i.e mr mrs ms vs approx incl excl"""
)
"""Abbreviations that something always follows, even where it begins with a capital: f.eks. Virk."""

_MAY_END: Final = _listed(
    """osv m.v mv m.m mm m.fl mfl kr tkr pct mio mia m.a o.l o.lign ol etc a.m p.m u.k u.s ltd jr co cm km kg kvm
    f.m.b.a a.m.b.a o.a min tim sek nr tlf kl kap pkt art stk s p no fig sec ch st"""
)
"""Abbreviations that end a sentence only before a capital: 50.000 kr. Du skal …, but nr. 5 and kl. 10."""


def words(text: str) -> list[str]:
    """Every word of a text, in order; a number such as 50.000 is one word."""
    return _WORD.findall(text)


def placed_words(text: str) -> Iterator[tuple[int, str]]:
    """Every word of a text and where it begins."""
    for found in _WORD.finditer(text):
        yield found.start(), found.group()


def letters(word: str) -> int:
    """How many letters a word has; digits and signs are none. An address is as long as its longest part."""
    if word.isalpha():
        return len(word)
    parts = [len(part) for part in _LETTERS.findall(word)]
    if ("." in word or "@" in word) and parts:
        return max(parts)
    return sum(parts)


def sentences(block: str) -> Iterator[tuple[int, str]]:
    """The sentences of one block and where they begin; the end of the block always ends a sentence.

    A block without a word is one sentence without a word.
    """
    first = _END.search(block)
    if first is None or first.end() == len(block):
        yield 0, block
        return
    start = 0
    for end in _END.finditer(block, first.start()):
        if _ends_here(block, start, end):
            yield start, block[start : end.end()]
            start = end.end()
    if start < len(block):
        yield start, block[start:]


def _ends_here(block: str, start: int, end: re.Match[str]) -> bool:
    follows = _NEXT.match(block, end.end())
    if follows is None or not _WORD.search(block, end.end()):
        return False  # the last sentence is taken by the end of the block
    before = block[start : end.start()]
    sign = end.group()[0]
    if sign in "!?":
        return bool(_WORD.search(before))
    return not follows[1].islower() and _closes(before, sign, follows[1])


def _closes(before: str, sign: str, follows: str) -> bool:
    """Whether a stop or a colon after these words ends the sentence, given that no small letter follows."""
    body = before.strip().casefold()
    last = body.rpartition(" ")[2].lstrip("([\"'”“’»«")
    if not last:
        return False
    if sign == ":":
        return follows.isupper()
    if last in _MAY_END or last.rpartition("-")[2] in _MAY_END:
        return not follows.isdecimal()
    number = last.isdecimal() and last == body  # "1. Gå til Virk": the number of a list
    initial = len(last) == 1 and last.isalpha() and last not in "åiøæ"
    return not (last in _NEVER_ENDS or number or initial)
