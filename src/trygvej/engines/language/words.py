"""Words and sentences of a plain text in Danish and English (and, as far as it goes, in other languages)."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final, NamedTuple

# Letters and digits, held together by single signs inside: CVR-nummer, 50.000, f.eks, don't, virk.dk.
_WORD: Final = re.compile(r"[^\W_]+(?:['’.,:@&-][^\W_]+)*")
_LETTERS: Final = re.compile(r"[^\W\d_]+")
_SIGN: Final = re.compile(r"([.!?…]|:$)[.!?…]*[)\]\"'”“’»«]*$")
_OPENERS: Final = "([\"'”“’»«–—-"


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

LONG: Final = 6
"""A word with more letters than this is long."""


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


class Token(NamedTuple):
    """What stands between two spaces: usually one word with its signs."""

    text: str
    words: int
    long: tuple[str, ...]
    sign: str
    """The full stop or other sign that may end a sentence here; empty where there is none."""

    body: str
    """The word before the sign, in small letters."""

    opening: str
    """The first letter or other character, quotation marks and brackets apart."""


@lru_cache(maxsize=20_000)
def token(text: str) -> Token:
    """Read one token; most are met again and again."""
    found, sign = words(text), _SIGN.search(text)
    long_words = tuple(word for word in found if len(word) > LONG and letters(word) > LONG)
    opened = text.lstrip(_OPENERS)
    body = text[: sign.start()].lstrip(_OPENERS).casefold() if sign else ""
    return Token(text, len(found), long_words, sign[1] if sign else "", body, opened[:1])


def sentences(block: str) -> list[list[Token]]:
    """The sentences of one block; the end of the block always ends a sentence.

    A block without a word is one sentence without a word.
    """
    tokens = [token(text) for text in block.split()]
    signed = [place for place, one in enumerate(tokens) if one.sign]
    if not signed or signed[0] == len(tokens) - 1:
        return [tokens]
    start, found = 0, []
    for place in signed:
        if _ends_here(tokens, start, place):
            found.append(tokens[start : place + 1])
            start = place + 1
    return [*found, tokens[start:]]


def _ends_here(tokens: Sequence[Token], start: int, place: int) -> bool:
    follows = next((one.opening for one in tokens[place + 1 :] if one.words), "")
    if not follows or not any(one.words for one in tokens[start : place + 1]):
        return False  # what comes after, or came before, is no sentence of its own
    here = tokens[place]
    if here.sign in "!?":
        return True
    if here.sign == ":":
        return follows.isupper()
    return not follows.islower() and _closes(here.body, follows, first=place == start)


def _closes(body: str, follows: str, first: bool) -> bool:
    """Whether a full stop after this word ends the sentence, given that no small letter follows."""
    if body in _MAY_END or body.rpartition("-")[2] in _MAY_END:
        return not follows.isdecimal()
    number = first and body.isdecimal()  # "1. Gå til Virk": the number of a list
    initial = len(body) == 1 and body.isalpha() and body not in "åiøæ"
    return not (body in _NEVER_ENDS or number or initial)
