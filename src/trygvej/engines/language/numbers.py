"""Numbers and amounts as people type them and as they are shown, in Danish, English and Arabic.

Arabic shows western digits, as every Danish letter does, parted by a no-break space, which is read alike by those
who part thousands with a point and those who use a comma.
"""

import re
from typing import Final

from trygvej.engines.language.digits import western

_CURRENCY: Final = re.compile(
    r"^(?:dkk|kr\.?|kroner?|krone|كرونة)\s*|\s*(?:,-|\.-|;-)?\s*(?:dkk|kr\.?|kroner?|كرونة(?: دنماركية)?)?$",
    re.IGNORECASE,
)
_SPACES: Final = re.compile(r"[\s\u00a0\u2007\u2009\u202f'’]+")
_GROUPED: Final = re.compile(r"([0-9]{1,3})((?:([.,٬])[0-9]{3})(?:\3[0-9]{3})*)?(?:[.,٫]([0-9]{1,2}))?")
_UNGROUPED: Final = re.compile(r"([0-9]+)(?:[.,٫]([0-9]{1,2}))?")
_SPACED: Final = re.compile(r"[0-9]{1,3}(?: [0-9]{3})+(?:[.,٫][0-9]{1,2})?")
_MOST_DIGITS: Final = 15
_LONGEST: Final = 60
"""Nobody writes a number in more characters; longer text is not looked into."""

_NO_BREAK: Final = "\u00a0"
_SEPARATORS: Final = {"da": ".", "en": ","}


def _split(text: str) -> tuple[int, str] | None:
    """The whole part, with its sign, and the decimals; None where it is not one number."""
    body = western(text).strip().replace("−", "-")
    sign = -1 if body.startswith("-") else 1
    body = _SPACES.sub(" ", body.removeprefix("-").strip())
    if " " in body and not _SPACED.fullmatch(body):
        return None
    match = _match(body.replace(" ", ""))
    if match is None or len(match[0]) > _MOST_DIGITS:
        return None
    return sign * int(match[0]), match[1]


def _match(body: str) -> tuple[str, str] | None:
    grouped = _GROUPED.fullmatch(body)
    if grouped and grouped[2]:
        if grouped[4] and body[-len(grouped[4]) - 1] == grouped[3]:
            return None  # 1.000.50: the same sign cannot be both
        return re.sub(r"\D", "", grouped[1] + grouped[2]), grouped[4] or ""
    ungrouped = _UNGROUPED.fullmatch(body)
    return (ungrouped[1], ungrouped[2] or "") if ungrouped else None


def parse_number(text: str) -> int | None:
    """A whole number as people write it (1.200, 1200, 1 200, ١٢٠٠); None where it is none, or has decimals."""
    found = _split(text) if len(text) <= _LONGEST else None
    return found[0] if found and not found[1].strip("0") else None


def parse_amount(text: str) -> int | None:
    """An amount in whole kroner (50.000 kr., 50000,-, DKK 50,000.00); øre are left out, as tax forms do."""
    if len(text) > _LONGEST:
        return None
    body = western(text).strip()
    sign = "-" if body.startswith(("-", "−")) else ""
    found = _split(sign + _CURRENCY.sub("", body[len(sign) :].strip()))
    return found[0] if found else None


def format_number(value: int, language: str) -> str:
    """50.000 in Danish, 50,000 in English, 50 000 (no-break) in Arabic and every other language."""
    return f"{value:,}".replace(",", _SEPARATORS.get(language, _NO_BREAK))


def format_amount(value: int, language: str) -> str:
    """50.000 kr., DKK 50,000, and in Arabic the figure before the name of the currency."""
    number = format_number(value, language)
    patterns = {"da": f"{number} kr.", "en": f"DKK {number}", "ar": f"{number} كرونة دنماركية"}
    return patterns.get(language, f"{number} DKK")


# For each unit: the word after one, and after any other number; Arabic also after two and after 3 to 10.
_UNITS: Final[dict[str, dict[str, tuple[str, ...]]]] = {
    "days": {"da": ("dag", "dage"), "en": ("day", "days"), "ar": ("يوم", "يوماً", "أيام")},
    "months": {"da": ("måned", "måneder"), "en": ("month", "months"), "ar": ("شهر", "شهراً", "أشهر")},
    "persons": {"da": ("person", "personer"), "en": ("person", "people"), "ar": ("شخص", "شخصاً", "أشخاص")},
}


def format_figure(value: int, unit: str, language: str) -> str:
    """A figure with its unit: DKK, percent, days, months, persons or count."""
    number = format_number(value, language)
    if unit == "DKK":
        return format_amount(value, language)
    if unit == "percent":
        return f"{number}%" if language == "en" else f"{number} %"
    words = _UNITS.get(unit, {}).get(language)
    return f"{number} {_counted(value, words)}" if words else number


def _counted(value: int, words: tuple[str, ...]) -> str:
    if len(words) == 2:
        return words[value != 1]
    rest = abs(value) % 100
    if rest in range(3, 11):
        return words[2]
    return words[1] if rest > 10 else words[0]
