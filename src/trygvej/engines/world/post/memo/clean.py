"""Words from strangers made harmless: no control characters, no marks that turn the direction of what follows."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

_TURNING: Final = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff")
_KEPT: Final = frozenset("\n\t")
_FORBIDDEN_IN_NAMES: Final = re.compile(r'[\\/:*?"<>|\x00-\x1f]+')
_NAME_LONGEST: Final = 80


def words(text: str) -> str:
    """The text without what cannot be seen."""
    return "".join(
        one
        for one in unicodedata.normalize("NFC", text)
        if one in _KEPT or (unicodedata.category(one) not in ("Cc", "Cs", "Co", "Cn") and one not in _TURNING)
    )


def line(text: str, longest: int = 256) -> str:
    """One line of it, shortened where it is too long."""
    whole = " ".join(words(text).split())
    return whole if len(whole) <= longest else f"{whole[: longest - 1]}…"


def file_name(text: str) -> str:
    """A file name that leads nowhere else: no folders, no leading full stop."""
    bare = _FORBIDDEN_IN_NAMES.sub("-", line(text, 256)).strip(" .-")
    return bare[-_NAME_LONGEST:] or "fil"
