"""The light markup of a letter: its paragraphs, headings, points and rows, and back again."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Final, TypeAlias

from trygvej.engines.world import screen


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Words in a row."""

    text: str


@dataclass(frozen=True, slots=True)
class Heading:
    """What the next paragraphs are about."""

    text: str


@dataclass(frozen=True, slots=True)
class Points:
    """Short points."""

    points: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells."""

    rows: tuple[tuple[str, ...], ...]


Part: TypeAlias = Paragraph | Heading | Points | Table
_BLANK: Final = re.compile(r"\n[ \t]*\n")
_PAIR: Final = 2


def parts(text: str) -> tuple[Part, ...]:
    """What the markup says, in order."""
    return tuple(part for block in _BLANK.split(text) for part in _block(block.split("\n")))


def _kind(line: str) -> str:
    return line[0] if line.startswith(("# ", "- ", "|")) else ""


def _block(lines: list[str]) -> Iterator[Part]:
    stripped = (" ".join(line.split()) for line in lines)
    for kind, group in groupby((line for line in stripped if line), _kind):
        found = list(group)
        if kind == "#":
            yield from (Heading(line[2:]) for line in found)
        elif kind == "-":
            yield Points(tuple(line[2:] for line in found))
        elif kind == "|":
            yield Table(tuple(_cells(line) for line in found))
        else:
            yield Paragraph(" ".join(found))


def _cells(line: str) -> tuple[str, ...]:
    return tuple(cell.strip() for cell in line.strip("|").split("|"))


def markup(found: tuple[Part, ...]) -> str:
    """The markup of these parts; ``parts`` of it gives them again."""
    return "\n\n".join(_written(part) for part in found)


def _written(part: Part) -> str:
    match part:
        case Heading(text):
            return f"# {text}"
        case Points(points):
            return "\n".join(f"- {point}" for point in points)
        case Table(rows):
            return "\n".join(f"| {' | '.join(row)} |" for row in rows)
        case Paragraph(text):
            return text


def blocks(text: str) -> tuple[screen.Block, ...]:
    """The same as blocks of a screen."""
    return tuple(_shown(part) for part in parts(text))


def _shown(part: Part) -> screen.Block:
    match part:
        case Heading(text):
            return screen.Text(text, screen.Style.HEADING)
        case Points(points):
            return screen.Points(points)
        case Table(rows) if all(len(row) == _PAIR for row in rows):
            return screen.Pairs(tuple((row[0], row[1]) for row in rows))
        case Table(rows):
            return screen.Points(tuple(", ".join(cell for cell in row if cell) for row in rows))
        case Paragraph(text):
            return screen.Text(text)
