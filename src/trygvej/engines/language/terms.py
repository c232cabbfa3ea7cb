"""Explained words and hard words, found in all their forms; the forms are data."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

Forms = Mapping[str, tuple[str, ...]]
"""For each term, the forms it takes in one language. A form that ends in * stands for every ending."""

_PART: Final = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True, order=True)
class Found:
    """A word that was found: which one, how it stands in the text, and where."""

    start: int
    end: int
    key: str
    word: str


class Finder:
    """Finds words in texts; made once for a list of forms, then fast also for texts without any."""

    def __init__(self, forms: Forms) -> None:
        self._keys: dict[str, str] = {}
        self._clues: set[str] = set()
        self._openings: tuple[str, ...] = ()
        self._beginnings: tuple[str, ...] = ()
        self._pattern: re.Pattern[str] | None = None
        # A form may be broken over two lines where it stands marked in a text.
        found = [(" ".join(form.casefold().split()), key) for key, some in forms.items() for form in some]
        self._read([(form, key) for form, key in found if form])

    def _read(self, pairs: list[tuple[str, str]]) -> None:
        longest_first = sorted(pairs, key=lambda pair: -len(pair[0]))
        for form, key in longest_first:
            self._keys.setdefault(form, key)
            if not form.endswith("*"):
                self._clues.add(max(_PART.findall(form), key=len, default=""))
        self._openings = tuple(sorted(form[:-1] for form in self._keys if form.endswith("*")))
        self._beginnings = tuple(
            _PART.findall(opening)[0] for opening in self._openings if _PART.search(opening)
        )
        if self._keys:
            alternatives = "|".join(_expression(form) for form in self._keys)
            self._pattern = re.compile(rf"(?<![^\W_])(?:{alternatives})(?![^\W_])", re.IGNORECASE)

    def find(self, text: str) -> tuple[Found, ...]:
        """Every word of the list in the text, the longest where several begin at one place."""
        if self._pattern is None or not self.may_be_in(text):
            return ()
        return tuple(
            Found(match.start(), match.end(), self._key(match.group()), match.group())
            for match in self._pattern.finditer(text)
        )

    def may_be_in(self, text: str) -> bool:
        """Tell quickly whether it is worth looking; false only where there is nothing to find."""
        if self._pattern is None:
            return False
        present = set(_PART.findall(text.casefold()))
        if not self._clues.isdisjoint(present):
            return True
        return any(word.startswith(self._beginnings) for word in present) if self._beginnings else False

    def _key(self, word: str) -> str:
        folded = " ".join(word.casefold().split())
        if folded in self._keys:
            return self._keys[folded]
        opening = max((part for part in self._openings if folded.startswith(part)), key=len, default=None)
        if opening is not None:
            return self._keys[opening + "*"]
        # Python takes Turkish letters for an i where it looks, and keeps them apart where it folds.
        return next(
            key for form, key in self._keys.items() if re.fullmatch(_expression(form), word, re.IGNORECASE)
        )


def _expression(form: str) -> str:
    stem = form.removesuffix("*")
    spaced = r"\s+".join(re.escape(part) for part in stem.split())
    return spaced + (r"[^\W_]*" if form.endswith("*") else "")


@lru_cache(maxsize=64)
def _finder(forms: tuple[tuple[str, tuple[str, ...]], ...]) -> Finder:
    return Finder(dict(forms))


def finder(forms: Forms) -> Finder:
    """A finder for these forms, kept from one call to the next."""
    return _finder(tuple((key, tuple(found)) for key, found in forms.items()))


def find(text: str, forms: Forms) -> tuple[Found, ...]:
    """Find explained words in a text, in any of their forms."""
    return finder(forms).find(text)


def jargon(text: str, explained: Iterable[str], hard: Finder) -> tuple[Found, ...]:
    """The hard words that stand in the text and are not among the explained forms."""
    found = hard.find(text)
    if not found:
        return ()
    known = finder({"": tuple(sorted(explained))}).find(text)
    return tuple(word for word in found if not any(_covers(other, word) for other in known))


def _covers(explained: Found, word: Found) -> bool:
    return explained.start <= word.start and word.end <= explained.end
