"""A letter in HTML reduced to light markup: headings, paragraphs, points and rows of plain text, and nothing else.

tinyhtml5 reads HTML as a browser does, so that nothing hides from us that a browser would show.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, Final

from trygvej.engines.world.post.memo import clean
from trygvej.engines.world.post.memo.tree import refuse
from trygvej.engines.world.post.parts import Heading, Paragraph, Part, Points, Table, markup

LONGEST: Final = 200_000
DEEPEST: Final = 100
_SPACE: Final = "{http://www.w3.org/1999/xhtml}"
_DROPPED: Final = frozenset(
    "script style head template noscript iframe object embed svg math form input button select textarea".split()
)
_HEADINGS: Final = frozenset("h1 h2 h3 h4 h5 h6".split())
_BLOCKS: Final = frozenset(
    "p div section article header footer main aside blockquote pre address body html dl dt dd figure center "
    "ul ol table tbody thead tfoot tr td th caption li hr".split()
)
_WHITE: Final = re.compile(r"\s+")
_TAG: Final = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)")
_WHOLE: Final = re.compile(r"<[a-zA-Z/][^>]*")
_PICTURE: Final = re.compile(r"data:[\w/+.;-]*,[A-Za-z0-9+/=%]*")
_MOST_ATTRIBUTES: Final = 500
_ALONE: Final = frozenset(
    "p li td th tr dt dd thead tbody tfoot option br hr img input meta link wbr area base col".split()
)
"""Tags that are often not closed, or never."""
_MOST_TAGS: Final = 10_000
_MARK: Final = re.compile(r"[<&\0]")
_MOST_MARKS: Final = 2 * _MOST_TAGS + 10_000
"""Beginnings of tags and of entities; the parser takes each by itself, whether or not it begins anything."""


def reduced(html: str) -> str:
    """The light markup of a page. Raises ``Refused`` where it is too large or nested too deep."""
    html = _PICTURE.sub("", html)
    if len(html) > LONGEST or len(_MARK.findall(html)) > _MOST_MARKS:
        raise refuse("memo-html")
    if _too_deep(html) or any(map(_too_full, _WHOLE.findall(html))):
        raise refuse("memo-html")
    import tinyhtml5  # type: ignore[import-untyped]  # slow to load, and few letters come as HTML

    return markup(tuple(_joined(_parts(tinyhtml5.parse(html), 0))))


def _too_deep(html: str) -> bool:
    """True for tags within tags within tags: the parser would take a long time over them."""
    depth = 0
    for number, tag in enumerate(_TAG.finditer(html)):
        if tag[2].casefold() not in _ALONE:
            depth = max(0, depth + (-1 if tag[1] else 1))
        if depth > DEEPEST or number > _MOST_TAGS:
            return True
    return False


def _too_full(tag: str) -> bool:
    """True for a tag with more attributes than any page has."""
    return max(tag.count("="), len(tag.split())) > _MOST_ATTRIBUTES


def _name(element: Any) -> str:
    """Its name; what is no HTML (a comment, a drawing, a formula) counts as a script."""
    tag = element.tag
    return tag.removeprefix(_SPACE) if isinstance(tag, str) and tag.startswith(_SPACE) else "script"


def _parts(element: Any, depth: int) -> Iterator[Part | str]:
    """The parts of an element; a string is text that no part holds yet."""
    if depth > DEEPEST:
        raise refuse("memo-html")
    name = _name(element)
    if name in _DROPPED:
        return
    if name in _HEADINGS:
        yield Heading(_flat(element, depth))
    elif name in ("ul", "ol"):
        yield Points(tuple(_flat(one, depth) for one in element if _name(one) == "li"))
    elif name == "table":
        yield Table(tuple(_rows(element, depth)))
    else:
        yield from _mixed(element, name, depth)


def _mixed(element: Any, name: str, depth: int) -> Iterator[Part | str]:
    if name in _BLOCKS:
        yield "\n\n"
    if name == "br":
        yield " "
    yield _line(element.text)
    for one in element:
        yield from _parts(one, depth + 1)
        yield _line(one.tail)
    if name in _BLOCKS:
        yield "\n\n"


def _line(words: str | None) -> str:
    """Words with their line breaks as spaces, as a browser shows them."""
    return _WHITE.sub(" ", words or "")


def _rows(element: Any, depth: int) -> Iterator[tuple[str, ...]]:
    for row in element.iter(f"{_SPACE}tr"):
        cells = tuple(_flat(one, depth) for one in row if _name(one) in ("td", "th"))
        if any(cells):
            yield tuple(cell.replace("|", "/") or "-" for cell in cells)


def _flat(element: Any, depth: int) -> str:
    """All words of an element on one line."""
    if depth > DEEPEST:
        raise refuse("memo-html")
    words = [element.text or ""]
    for one in element:
        if _name(one) not in _DROPPED:
            words += [" " if _name(one) in _BLOCKS or _name(one) == "br" else "", _flat(one, depth + 1)]
        words.append(one.tail or "")
    return clean.line("".join(words), 4_000).lstrip("#-| ")


def _joined(found: Iterator[Part | str]) -> Iterator[Part]:
    """Text between parts as paragraphs; empty parts are left out."""
    words = ""
    for part in found:
        if isinstance(part, str):
            words += part
            continue
        yield from _paragraphs(words)
        words = ""
        if not isinstance(part, Heading | Paragraph) or part.text:
            yield from _whole(part)
    yield from _paragraphs(words)


def _whole(part: Part) -> Iterator[Part]:
    if isinstance(part, Points):
        points = tuple(filter(None, part.points))
        if points:
            yield Points(points)
    elif not isinstance(part, Table) or part.rows:
        yield part


def _paragraphs(words: str) -> Iterator[Part]:
    for paragraph in words.split("\n\n"):
        if text := clean.line(paragraph, 8_000).lstrip("#-| "):
            yield Paragraph(text)
