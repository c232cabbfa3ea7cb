"""CVR numbers: eight digits of a Danish business, the last one a check digit."""

import re
from typing import Final

from trygvej.engines.language.digits import western

_WEIGHTS: Final = (2, 7, 6, 5, 4, 3, 2)


def is_cvr(number: str) -> bool:
    """Tell whether eight digits have the right check digit (modulus 11; remainder 1 is never used)."""
    if not re.fullmatch(r"[1-9][0-9]{7}", number):
        return False
    remainder = sum(weight * int(digit) for weight, digit in zip(_WEIGHTS, number, strict=False)) % 11
    return remainder != 1 and int(number[7]) == (11 - remainder) % 11


def parse_cvr(text: str) -> str | None:
    """The eight digits of a CVR number as people write it (12 34 56 78, DK12345678); None if it is none."""
    number = re.sub(r"[\s.-]", "", western(text)).upper().removeprefix("DK")
    return number if is_cvr(number) else None
