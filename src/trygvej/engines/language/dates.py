"""Days as people type them, in three fields, and as they are shown."""

import re
from datetime import date
from typing import Final

from trygvej.engines.language.digits import western

_DANISH: Final = (
    *("januar", "februar", "marts", "april", "maj", "juni"),
    *("juli", "august", "september", "oktober", "november", "december"),
)
_ENGLISH: Final = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
# The names of the Levant and Iraq, then those of the rest of the Arab world, as the United Nations writes them.
_ARABIC: Final = (
    "كانون الثاني/يناير",
    "شباط/فبراير",
    "آذار/مارس",
    "نيسان/أبريل",
    "أيار/مايو",
    "حزيران/يونيو",
    "تموز/يوليو",
    "آب/أغسطس",
    "أيلول/سبتمبر",
    "تشرين الأول/أكتوبر",
    "تشرين الثاني/نوفمبر",
    "كانون الأول/ديسمبر",
)
MONTHS: Final = {"da": _DANISH, "en": _ENGLISH, "ar": _ARABIC}
"""The names of the twelve months in each language."""

_SHORTEST: Final = 3
_FIRST_YEAR: Final = 1000


def _names() -> dict[str, int]:
    """Every name a month may be typed by: whole, or its first three letters or more."""
    names: dict[str, int] = {"maj": 5, "may": 5, "okt": 10, "oct": 10}
    for months in (_DANISH, _ENGLISH):
        for number, month in enumerate(months, start=1):
            word = month.casefold()
            names.update({word[:length]: number for length in range(_SHORTEST, len(word) + 1)})
    for number, month in enumerate(_ARABIC, start=1):
        names.update(dict.fromkeys((month, *month.split("/")), number))
    return names


_MONTH_NUMBERS: Final = _names()


def _number(text: str, longest: int) -> int | None:
    body = western(text).strip().removesuffix(".")
    return int(body) if re.fullmatch(rf"[0-9]{{1,{longest}}}", body) else None


def _month(text: str) -> int | None:
    name = " ".join(western(text).split()).removesuffix(".").casefold()
    return _MONTH_NUMBERS.get(name) or _number(text, 2)


def parse_date(day: str, month: str, year: str) -> date | None:
    """The day of three fields; the month as a number or a name; the year with four digits. None where there is none."""
    numbers = (_number(year, 4), _month(month), _number(day, 2))
    if numbers[0] is None or numbers[1] is None or numbers[2] is None or numbers[0] < _FIRST_YEAR:
        return None
    try:
        return date(numbers[0], numbers[1], numbers[2])
    except ValueError:
        return None


def format_date(day: date, language: str) -> str:
    """den 1. marts 2018, 1 March 2018, and in Arabic with both names of the month; elsewhere 2018-03-01."""
    if language not in MONTHS:
        return day.isoformat()
    month = MONTHS[language][day.month - 1]
    if language == "da":
        return f"den {day.day}. {month} {day.year}"
    return f"{day.day} {month} {day.year}"
