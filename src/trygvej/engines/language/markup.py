"""The only markup in texts: `{rate:key}`, `[[term]]`, `[[term|words shown]]`, and blank lines between paragraphs."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

_PARAGRAPH: Final = re.compile(r"\n[^\S\n]*\n\s*")
_MARK: Final = re.compile(
    r"\{rate:(?P<rate>[a-z0-9-]+)\}|\[\[(?P<term>[a-z0-9-]+)(?:\|(?P<words>[^\]|]+))?\]\]"
)
FIGURE: Final = "000"
"""What a figure counts as where only the words matter: one short word that is a number."""


@dataclass(frozen=True, slots=True)
class Plain:
    """Words without markup."""

    words: str


@dataclass(frozen=True, slots=True)
class Explained:
    """An explained word; `words` is how it stands in the text, None for the name of the term."""

    term: str
    words: str | None


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure from a rate table, on the date asked about."""

    rate: str


Piece = Plain | Explained | Figure


def paragraphs(text: str) -> tuple[str, ...]:
    """The paragraphs of a text; a single new line is only a space."""
    if "\n" not in text:
        return (text.strip(),) if text.strip() else ()
    return tuple(" ".join(part.split()) for part in _PARAGRAPH.split(text.strip()) if part.strip())


def pieces(text: str) -> Iterator[Piece]:
    """Take a text apart into plain words, explained words and figures, in order."""
    at = 0
    for mark in _MARK.finditer(text):
        if mark.start() > at:
            yield Plain(text[at : mark.start()])
        rate, term = mark["rate"], mark["term"]
        yield Figure(rate) if rate else Explained(term, mark["words"])
        at = mark.end()
    if at < len(text):
        yield Plain(text[at:])


def _number(_rate: str) -> str:
    return FIGURE


def plain(text: str, names: Mapping[str, str], figure: Callable[[str], str] = _number) -> str:
    """The words that a person reads: terms by their words or names, figures by `figure`."""
    if "{" not in text and "[[" not in text:
        return text
    return "".join(_shown(piece, names, figure) for piece in pieces(text))


def _shown(piece: Piece, names: Mapping[str, str], figure: Callable[[str], str]) -> str:
    match piece:
        case Plain(words):
            return words
        case Explained(term, words):
            return words or names.get(term, term)
        case Figure(rate):
            return figure(rate)


def terms_marked(text: str) -> tuple[Explained, ...]:
    """The explained words in a text."""
    return tuple(piece for piece in pieces(text) if isinstance(piece, Explained)) if "[[" in text else ()


def rates_used(text: str) -> tuple[str, ...]:
    """The rate tables that a text shows figures of."""
    return tuple(piece.rate for piece in pieces(text) if isinstance(piece, Figure)) if "{" in text else ()


def stray(text: str) -> str | None:
    """Something that looks like markup and is none, such as `{sats:x}` or `[[Term]`; None where all is well."""
    for piece in pieces(text):
        if isinstance(piece, Plain):
            found = re.search(r"\{\w[^}\s]*\}?|\[\[[^\]\s]*\]{0,2}|\]\]", piece.words)
            if found:
                return found.group()
    return None
