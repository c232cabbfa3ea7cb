"""The guard: tells that a text holds what looks like a real CPR number or payment card, never which one.

Made-up numbers, whose first digit of the day has 6 added (67 for 07), pass; so do phone numbers, CVR
numbers, dates and amounts. Numbers without modulus 11 have been valid since 2007, so only the date counts.
"""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from enum import StrEnum
from itertools import accumulate
from typing import Final

from trygvej.engines.language.digits import western


class Kind(StrEnum):
    """What was found."""

    CPR = "cpr"
    CARD = "card"


# Digits with at most three light signs between them; a comma or a letter ends a number.
_RUN: Final = re.compile(r"[0-9](?:[\s./–—‐‑−_-]{0,3}[0-9])*")
_TEN_DIGITS: Final = re.compile(r"(?:\d\D*){10}")
_TEN_IN_ONE: Final = re.compile(r"\d(?:[^\d\0]*\d){9}")
_GROUP: Final = re.compile(r"[0-9]+")
_CPR_CUTS: Final = frozenset({2, 4, 6, 8})
_NOT_CPR: Final = frozenset({(2, 2, 4, 2), (4, 2, 2, 2), (4, 4, 2), (8, 2)})
"""How the digits of a date or a phone number stand before two more digits."""

_CARD_LENGTHS: Final = range(13, 20)
_LONGEST: Final = 19


def clear(texts: Iterable[str]) -> bool:
    """Tell quickly that none of many texts can hold such a number; true only where `refuse` finds nothing."""
    return not _TEN_IN_ONE.search("\0".join(texts))


def refuse(text: str) -> tuple[Kind, ...]:
    """The kinds of number that must not be typed here; empty where all is well."""
    if not _TEN_DIGITS.search(text):
        return ()
    found: set[Kind] = set()
    for run in _RUN.finditer(western(text)):
        groups = _GROUP.findall(run.group())
        if sum(map(len, groups)) >= 10:
            found.update(_kinds(groups))
    return tuple(kind for kind in Kind if kind in found)


def _kinds(groups: list[str]) -> Iterator[Kind]:
    for window in _windows(groups):
        number = "".join(window)
        sizes = tuple(map(len, window))
        pairs = set(sizes) == {2} and len(groups) > len(window)  # a row of phone numbers or opening hours
        if len(number) == 10 and _cpr_layout(sizes) and not pairs and _is_cpr(number):
            yield Kind.CPR
        elif len(number) in _CARD_LENGTHS and _card_layout(sizes) and _is_card(number):
            yield Kind.CARD


def _windows(groups: list[str]) -> Iterator[list[str]]:
    """Neighbouring groups that together have 10 to 19 digits."""
    for first in range(len(groups)):
        length = 0
        for last in range(first, len(groups)):
            length += len(groups[last])
            if length > _LONGEST:
                break
            if length >= 10:
                yield groups[first : last + 1]


def _cpr_layout(sizes: tuple[int, ...]) -> bool:
    if set(sizes) == {1}:
        return True
    cuts = set(accumulate(sizes[:-1]))
    return cuts <= _CPR_CUTS and sizes not in _NOT_CPR


def _is_cpr(number: str) -> bool:
    """A possible ordinary number: the day exists in the century that the seventh digit tells."""
    day, month, year, seventh = int(number[:2]), int(number[2:4]), int(number[4:6]), int(number[6])
    try:
        date(_century(seventh, year) + year, month, day)
    except ValueError:
        return False
    return True


def _century(seventh: int, year: int) -> int:
    if seventh <= 3:
        return 1900
    if seventh in (4, 9):
        return 2000 if year <= 36 else 1900
    return 2000 if year <= 57 else 1800


def _card_layout(sizes: tuple[int, ...]) -> bool:
    """All in one, every digit apart, or groups as on a card (4 4 4 4, 4 6 5); not a row of phone numbers."""
    if len(sizes) == 1 or set(sizes) == {1}:
        return True
    return sizes[0] == 4 and all(3 <= size <= 6 for size in sizes[1:-1]) and 1 <= sizes[-1] <= 7


def _is_card(number: str) -> bool:
    """A number that an issuer could have given (2 to 6 first) with the right check digit; Danish EAN numbers pass."""
    if number[0] not in "23456" or (len(number) == 13 and number.startswith("57")):
        return False
    doubled = [int(digit) * (1 + place % 2) for place, digit in enumerate(reversed(number))]
    return sum(value - 9 * (value > 9) for value in doubled) % 10 == 0
