"""Text as a voice should read it: numbers in words, abbreviations in full, codes digit by digit. Pure.

A speech engine reads "kl." letter by letter and "135790" as a hundred thousand and more. What stands on the screen is
never changed; only what is handed to the voice is.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

_UNITS: Final = (
    "nul en to tre fire fem seks syv otte ni ti elleve tolv tretten fjorten femten seksten sytten atten nitten"
).split()
_TENS: Final = ("", "", "tyve", "tredive", "fyrre", "halvtreds", "tres", "halvfjerds", "firs", "halvfems")
_ORDINALS: Final = (
    "nulte første anden tredje fjerde femte sjette syvende ottende niende tiende ellevte tolvte trettende fjortende "
    "femtende sekstende syttende attende nittende"
).split()
_MONTHS: Final = "januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december"
_MOST: Final = 999_999_999

_IDENTITY: Final = re.compile(r"\b(\d{6})[- ]?(\d{4})\b", re.ASCII)
_TIME: Final = re.compile(r"\b(kl\.|klokken) (\d{1,2})[.:](\d{2})\b", re.ASCII | re.IGNORECASE)
_DAY: Final = re.compile(rf"\b(\d{{1,2}})\. ({_MONTHS})\b", re.ASCII | re.IGNORECASE)
_PHONE: Final = re.compile(r"\b\d{2}(?: \d{2}){3}\b", re.ASCII)
_GROUPED: Final = re.compile(r"(?<![\d.])\d{1,3}(?:\.\d{3})+(?![\d])", re.ASCII)
_DECIMAL: Final = re.compile(r"(?<![\d])(\d{1,9}),(\d{1,4})(?![\d])", re.ASCII)
_DIGITS: Final = re.compile(r"\d+", re.ASCII)
_MARKS: Final = str.maketrans(dict.fromkeys('«»“”„"*_[]', ""))


def in_words(number: int) -> str:
    """A whole number from 0 to 999,999,999 in Danish words.

    Raises:
        ValueError: when it is smaller or larger than that.
    """
    if not 0 <= number <= _MOST:
        raise ValueError(number)
    millions, rest = divmod(number, 1_000_000)
    thousands, rest = divmod(rest, 1000)
    parts = []
    if millions:
        parts.append("en million" if millions == 1 else f"{_hundreds(millions)} millioner")
    if thousands:
        parts.append("et tusind" if thousands == 1 else f"{_hundreds(thousands)} tusind")
    if rest or not parts:
        parts.append(f"og {_hundreds(rest)}" if parts and rest < 100 else _hundreds(rest))
    return " ".join(parts)


def ordinal(day: int) -> str:
    """A day of a month in Danish words: 1 is "første", 31 "enogtredivte"."""
    if day < 20:
        return _ORDINALS[day]
    tens, unit = divmod(day, 10)
    ending = {2: "tyvende", 3: "tredivte"}[tens]
    return f"{_UNITS[unit]}og{ending}" if unit else ending


def spoken(text: str, language: str, table: Mapping[str, str]) -> str:
    """Words as a voice should get them. ``table``: what is said for an abbreviation or a name, by how it is written."""
    said = text.translate(_MARKS)
    if language == "da":
        said = _TIME.sub(lambda found: f"{found[1]} {_clock(int(found[2]), int(found[3]), found)}", said)
        said = _DAY.sub(lambda found: _date(found), said)
    said = _replaced(said, table)
    if language == "da":
        said = _numbers(said)
    return " ".join(said.split())


def _replaced(text: str, table: Mapping[str, str]) -> str:
    """Every entry of the table, the longest first; as whole words, and capital letters as they are written."""
    if not table:
        return text
    written = sorted(table, key=lambda one: (-len(one), one))
    pattern = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, written))})(?!\w)")
    return pattern.sub(lambda found: table[found[0]], text)


def _numbers(text: str) -> str:
    text = _IDENTITY.sub(lambda found: _one_by_one(found[1] + found[2]), text)
    text = _PHONE.sub(lambda found: " ".join(_pair(pair) for pair in found[0].split()), text)
    text = _GROUPED.sub(lambda found: _whole(found[0].replace(".", "")), text)
    text = _DECIMAL.sub(lambda found: f"{_whole(found[1])} komma {_one_by_one(found[2])}", text)
    return _DIGITS.sub(lambda found: f" {_whole(found[0])} ", text)


def _whole(digits: str) -> str:
    """A number in words; a code, which begins with nought or has five digits or more, one by one."""
    plain = digits.lstrip("0") or "0"
    if (digits.startswith("0") and len(digits) > 1) or (len(digits) > 4 and not digits.endswith("000")):
        return _one_by_one(digits)
    return in_words(int(plain)) if len(plain) <= 9 else _one_by_one(digits)


def _one_by_one(digits: str) -> str:
    return " ".join("et" if digit == "1" else _UNITS[int(digit)] for digit in digits)


def _pair(digits: str) -> str:
    return _one_by_one(digits) if digits.startswith("0") else in_words(int(digits))


def _clock(hour: int, minute: int, found: re.Match[str]) -> str:
    if hour > 24 or minute > 59:
        return f"{found[2]} {found[3]}"
    if not minute:
        return in_words(hour)
    return f"{in_words(hour)} {'nul ' if minute < 10 else ''}{in_words(minute)}"


def _date(found: re.Match[str]) -> str:
    day = int(found[1])
    return f"{ordinal(day)} {found[2]}" if 1 <= day <= 31 else found[0]


def _hundreds(number: int) -> str:
    hundreds, rest = divmod(number, 100)
    parts = []
    if hundreds:
        parts.append(f"{'et' if hundreds == 1 else _UNITS[hundreds]} hundrede")
    if rest or not hundreds:
        parts.append(f"og {_below_hundred(rest)}" if hundreds else _below_hundred(rest))
    return " ".join(parts)


def _below_hundred(number: int) -> str:
    if number < 20:
        return _UNITS[number]
    tens, unit = divmod(number, 10)
    return f"{_UNITS[unit]}og{_TENS[tens]}" if unit else _TENS[tens]
