"""What a film knows of a page of the site, and what it wishes to find there: values."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

MARK = "data-at"
"""Marks what is acted on, by the number of the act."""


class NotThere(LookupError):
    """The page has nothing with these words."""


@dataclass(frozen=True, slots=True)
class Page:
    """One page to draw. ``sheets`` are its style sheets by their names among the static files."""

    html: str
    language: str
    direction: str
    sheets: tuple[str, ...]


class By(StrEnum):
    """How something on a page is found."""

    PRESS = "press"  # what can be pressed, by its words
    WORDS = "words"  # the innermost that says these words
    NAME = "name"  # a field or a press, by the name that its form sends
    LOOKS = "looks"  # by a class of the style sheet


@dataclass(frozen=True, slots=True)
class Wish:
    """What is to be found on a page, and how."""

    words: str
    by: By = By.PRESS
