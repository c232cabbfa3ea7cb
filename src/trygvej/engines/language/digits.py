"""Digits of every script as 0 to 9, and the marks that hide between them."""

import re
import unicodedata
from typing import Final

_DIGIT: Final = re.compile(r"[^\W\D0-9]")
_INVISIBLE: Final = re.compile("[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]")


def western(text: str) -> str:
    """The text with ٠-٩, ۰-۹ and all other decimal digits as 0-9, and without invisible marks."""
    return _DIGIT.sub(lambda digit: str(unicodedata.decimal(digit.group())), _INVISIBLE.sub("", text))
