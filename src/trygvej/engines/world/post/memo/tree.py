"""XML from strangers, read with Python's own expat: no document type, so no entities; limits on everything.

Decision 65 says why not another parser.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final
from xml.parsers import expat

from trygvej.engines.problems import Problem
from trygvej.engines.reading import Refused

LONGEST: Final = 15_000_000
"""Bytes of a whole message. Digital Post takes more; a letter to practise with does not need it."""
DEEPEST: Final = 24
MOST: Final = 5_000
_BEFORE: Final = 128
_ENCODINGS: Final = frozenset({"utf-8", "utf8", "utf-16", "us-ascii", "iso-8859-1"})


@dataclass(slots=True)
class Element:
    """One element: its namespace and name, its own text, and what is in it."""

    space: str
    name: str
    given: dict[str, str]
    inside: list[Element] = field(default_factory=list)
    text: str = ""


def refuse(code: str, place: str = "", **parameters: str | int) -> Refused:
    """A refusal with one problem."""
    return Refused([Problem(code, place, parameters)])


class _Builder:
    def __init__(self) -> None:
        self.root: Element | None = None
        self.open: list[Element] = []
        self.texts: list[list[str]] = []
        self.count = 0

    def declared(self, version: str, encoding: str | None, standalone: int) -> None:
        if encoding and encoding.casefold() not in _ENCODINGS:
            raise refuse("memo-encoding", found=encoding[:40])

    def doctype(self, *_: object) -> None:
        raise refuse("memo-doctype")

    def start(self, name: str, given: dict[str, str]) -> None:
        self.count += 1
        if self.count > MOST or len(given) > _BEFORE:
            raise refuse("memo-many", most=MOST)
        if len(self.open) >= DEEPEST:
            raise refuse("memo-deep", most=DEEPEST)
        space, _, bare = name.rpartition(" ")
        element = Element(space, bare, given)
        if self.open:
            self.open[-1].inside.append(element)
        else:
            self.root = element
        self.open.append(element)
        self.texts.append([])

    def words(self, text: str) -> None:
        self.texts[-1].append(text)

    def end(self, _: str) -> None:
        self.open.pop().text = "".join(self.texts.pop()).strip()


def parse(data: bytes) -> Element:
    """The root element. Raises ``Refused``."""
    if len(data) > LONGEST:
        raise refuse("memo-large", most=LONGEST // 1_000_000)
    builder, parser = _Builder(), expat.ParserCreate(namespace_separator=" ")
    parser.XmlDeclHandler = builder.declared
    parser.StartDoctypeDeclHandler = builder.doctype
    parser.StartElementHandler = builder.start
    parser.EndElementHandler = builder.end
    parser.CharacterDataHandler = builder.words
    parser.buffer_text = True
    try:
        parser.Parse(data.lstrip(b" \t\r\n"), True)
    except expat.ExpatError as error:
        raise refuse("memo-not-xml", f"line {error.lineno}") from error
    except (LookupError, ValueError) as error:  # an encoding that Python does not know
        if isinstance(error, Refused):
            raise
        raise refuse("memo-encoding", found="?") from error
    if builder.root is None:
        raise refuse("memo-not-xml", "line 1")
    return builder.root
