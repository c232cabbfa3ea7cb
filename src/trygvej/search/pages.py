"""The pages of the search as values for the templates."""

from __future__ import annotations

from dataclasses import dataclass

from trygvej.design.public import Frame, Move
from trygvej.engines.search.marking import Run


@dataclass(frozen=True, slots=True)
class Told:
    """Some words with what was looked for marked, and the language they are in."""

    runs: tuple[Run, ...]
    language: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """Something that was found: what it is, what it says, and why it came.

    ``why`` is the place in it that fits, with ``name`` before it (an answer of a guide). ``other`` leads to the same
    in another form. ``away`` says that it is not made in the reader's language, ``unreviewed`` that nobody has checked
    the translation.
    """

    kind: str
    title: Told
    href: str
    short: Told
    name: str = ""
    why: Told | None = None
    other: Move | None = None
    other_text: str = ""
    away: bool = False
    unreviewed: bool = False


@dataclass(frozen=True, slots=True)
class Group:
    """What else was found, of one kind."""

    heading: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class WordLine:
    """An explained word that was looked for."""

    name: Told
    explanation: Told


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchPage(Frame):
    """What was found. Without ``asked`` nothing has been typed yet; ``refused`` says that a number was."""

    asked: str = ""
    refused: bool = False
    corrected: tuple[tuple[str, str], ...] = ()
    best: tuple[Line, ...] = ()
    groups: tuple[Group, ...] = ()
    words: tuple[WordLine, ...] = ()

    @property
    def number(self) -> int:
        """How many things there are to choose among."""
        return len(self.best) + sum(len(group.lines) for group in self.groups)
