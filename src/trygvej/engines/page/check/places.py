"""Every text of a page with its place, so that each check of words goes over the same list."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from trygvej.engines.page.model import Block, Page
from trygvej.engines.wizard.model import Text


class Spot(NamedTuple):
    """One text and where it stands."""

    place: str
    text: Text


def spots(page: Page) -> Iterator[Spot]:
    """Every text of the page, in the order of the file."""
    yield Spot("title", page.title)
    yield Spot("short", page.short)
    for number, block in enumerate(page.body):
        yield from _block(f"body[{number}]", block)


def _block(place: str, block: Block) -> Iterator[Spot]:
    for name in ("heading", "text", "note"):
        text = getattr(block, name)
        if text is not None:
            yield Spot(f"{place}.{name}", text)
    for name in ("list", "steps"):
        for number, text in enumerate(getattr(block, name) or ()):
            yield Spot(f"{place}.{name}[{number}]", text)
    if block.picture:
        yield Spot(f"{place}.picture.alt", block.picture.alt)
