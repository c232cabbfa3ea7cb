"""Lints of plain text: colours and directions that not everybody can see, words that scold, long labels, spaces."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Final

from trygvej.engines.language import lint_words
from trygvej.engines.language.digits import western

LONGEST_LABEL: Final = 60
"""More characters than this do not fit on a button on a phone."""

_VOWEL_SIGNS: Final = re.compile("[\u064b-\u0652\u0670\u0640]")
_ALEFS: Final = str.maketrans("أإآٱ", "اااا")
_PREFIX: Final = "(?:[وف]?(?:بال|لل|كال|ال|ب|ل)?)"
_BEFORE: Final = re.compile(r"(?:^|[.!?…:\n(\"“”»])\s*$")
_SPACES: Final = re.compile(r"(?<=\S)[ \t\u00a0]{2,}(?=\S)|^\s|\s$")


@dataclass(frozen=True, slots=True)
class Finding:
    """A word that was found, the code of the problem it is, and where in the text it stands."""

    code: str
    word: str
    place: int


Lint = Callable[[str, str], tuple[Finding, ...]]


def _normal(text: str, language: str) -> str:
    """Arabic with alefs alike and without vowel signs, in which the places of findings are counted."""
    return _VOWEL_SIGNS.sub("", text).translate(_ALEFS) if language == "ar" else text


@cache
def _pattern(expression: str, language: str) -> re.Pattern[str]:
    if language == "ar":
        words = _normal(expression, "ar")
        return re.compile(rf"(?<!\w){_PREFIX}?(?:{words})(?!\w)")
    return re.compile(rf"(?<!\w)(?:{expression})(?!\w)", re.IGNORECASE | re.VERBOSE)


def _matches(
    code: str, text: str, language: str, wanted: dict[str, str], unless: dict[str, str]
) -> tuple[Finding, ...]:
    if language not in wanted:
        return ()
    body = _normal(text, language)
    found = list(_pattern(wanted[language], language).finditer(body))
    if not found:
        return ()
    innocent = [match.span() for match in _pattern(unless[language], language).finditer(body)]
    return tuple(
        Finding(code, match.group().strip(), match.start())
        for match in found
        if not _inside(match.span(), innocent) and not _is_name(match, body)
    )


def _inside(span: tuple[int, int], innocent: list[tuple[int, int]]) -> bool:
    return any(start < span[1] and span[0] < end for start, end in innocent)


def _is_name(match: re.Match[str], text: str) -> bool:
    """A capital in the middle of a sentence is a name (Den Blå Planet), unless all of it is capitals."""
    for word in re.finditer(r"\w+", match.group()):
        capital = word.group()[0].isupper() and not (len(word.group()) > 1 and word.group().isupper())
        if capital and not _BEFORE.search(text, 0, match.start() + word.start()):
            return True
    return False


def colours(text: str, language: str) -> tuple[Finding, ...]:
    """Words for colours, which cannot be the way to find a thing; not names such as Rødovre or idioms."""
    return _matches("colour", text, language, lint_words.COLOURS, lint_words.NOT_COLOURS)


def directions(text: str, language: str) -> tuple[Finding, ...]:
    """Words for where a thing is on the screen, which differs on a phone."""
    return _matches("direction", text, language, lint_words.DIRECTIONS, lint_words.NOT_DIRECTIONS)


def tone(text: str, language: str) -> tuple[Finding, ...]:
    """Words that make a person feel slow or scolded."""
    return _matches("tone", western(text), language, lint_words.TONE, lint_words.NOT_TONE)


def exclamations(text: str, language: str) -> tuple[Finding, ...]:
    """Exclamation marks."""
    return tuple(Finding("exclamation", "!", match.start()) for match in re.finditer("!", text))


def spaces(text: str, language: str) -> tuple[Finding, ...]:
    """Two spaces in a row, or one at either end."""
    return tuple(Finding("spaces", "", match.start()) for match in _SPACES.finditer(text))


def long_label(text: str, language: str) -> tuple[Finding, ...]:
    """A label that does not fit on a button."""
    return (Finding("label-too-long", text, LONGEST_LABEL),) if len(text) > LONGEST_LABEL else ()


LINTS: Final[tuple[Lint, ...]] = (colours, directions, tone, exclamations, spaces)
"""The lints for every text; `long_label` is for labels only."""


def lint(text: str, language: str) -> Iterator[Finding]:
    """Everything the lints find in one plain text."""
    for one in LINTS:
        yield from one(text, language)


_TOKEN: Final = re.compile(r"[^\W_]+")


def suspicious(texts: Iterable[str], language: str) -> Callable[[str], bool]:
    """Tell quickly which of many texts are worth a closer look; `lint` finds nothing in the others."""
    if language not in lint_words.CLUES:
        return lambda _text: True
    words = set(_normal("\n".join(texts), language).casefold().split())
    colour, clue = _pattern(lint_words.COLOURS[language], language), re.compile(lint_words.CLUES[language])
    tokens = set(_TOKEN.findall(" ".join(words)))
    telling = sorted(token for token in tokens if clue.match(token) or colour.fullmatch(token))
    return lambda text: _worth(text, telling, language)


def _worth(text: str, telling: list[str], language: str) -> bool:
    if "!" in text or "  " in text or "\t" in text or "\u00a0" in text or text != text.strip():
        return True
    if not telling:
        return False
    body = _normal(text, language).casefold()
    return any(word in body for word in telling)
