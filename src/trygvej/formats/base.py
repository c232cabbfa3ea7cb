"""The base of every made format: what a piece is, what it is made from, and when it is out of date.

A format is pure up to its last step: ``says`` turns its source into a frozen value that holds every word and
picture of the piece, ``fingerprint`` tells two such values apart, and ``make`` hands the value to the tools.
"""

from __future__ import annotations

import hashlib
from abc import ABC, abstractmethod
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, ClassVar, Protocol

from trygvej.engines.world.screen import Screen
from trygvej.practice.public import Marks


class Material(StrEnum):
    """What pieces are made from."""

    EXERCISE = "exercise"
    WIZARD = "wizard"
    POSTER = "poster"
    PAGE = "page"
    FILM = "film"


class State(StrEnum):
    """How a piece stands.

    ``DATED``: it says the right words, and was made before the format looked as it does now. ``DRAFT``: it is made,
    and an editor holds it back. ``NOT_NEEDED``: an editor has said so.
    """

    THERE = "there"
    DATED = "dated"
    STALE = "stale"
    MISSING = "missing"
    DRAFT = "draft"
    NOT_NEEDED = "not-needed"


@dataclass(frozen=True, slots=True, order=True)
class Piece:
    """One made thing: of which material, in which format and language."""

    material: Material
    key: str
    format: str
    language: str


@dataclass(frozen=True, slots=True)
class Drawn:
    """One picture to take: a screen, and what is marked on it."""

    screen: Screen
    marks: Marks


class Tools(Protocol):
    """The thin clients of the programs that a piece is made with."""

    def pictures(self, wanted: tuple[Drawn, ...]) -> tuple[bytes, ...]:
        """A picture (PNG) of each screen, all of one size.

        Raises:
            CannotMake: when there is no browser to take them.
        """


class CannotMake(Exception):
    """A program that is needed is missing or has failed; the message is for the operator."""


class Format(ABC):
    """One shape that help can take."""

    key: ClassVar[str]
    """Its name in commands and file names."""
    file: ClassVar[str]
    """Its name in addresses, in Danish."""
    material: ClassVar[Material]
    suffix: ClassVar[str] = "pdf"
    media: ClassVar[str] = "application/pdf"
    carries_key: ClassVar[bool] = True
    """Whether it has a square that the key of a batch can stand in."""
    looks: ClassVar[int] = 1
    """Raise it when the layout has changed: what was made before counts as dated and is made anew, never as wrong."""

    page: ClassVar[str] = ""
    """The address of the page that shows it, where it has one; ``%(key)s`` is the material's."""
    captions: ClassVar[str] = ""
    """The address of its captions, where it has them."""
    offered: ClassVar[bool] = True
    """Whether pages offer it by itself."""
    by_hand: ClassVar[bool] = False
    """Whether people make it and hand it in: it stands in the table, and no command makes it."""
    languages: ClassVar[tuple[str, ...]] = ()
    """The only languages there is such a piece in; empty: those of its material."""
    voiced: ClassVar[bool] = False
    """Whether the recorded voice of its material is in it."""
    heavy: ClassVar[bool] = False
    """Whether making it takes a minute or more: the worker takes it last, and only when it is asked for."""

    @abstractmethod
    def says(self, source: Any) -> object:
        """All that the piece will say and show, as a frozen value."""

    def fingerprint(self, source: Any) -> str:
        """Sixteen letters that change when anything the piece says changes, and only then."""
        return digest(self.key, repr(self.says(source)))

    def possible(self, source: Any) -> bool:
        """Whether it can be made at all from what there is; sound cannot without a voice."""
        return True

    def parts(self, source: Any) -> tuple[tuple[str, str], ...]:
        """What can be handed in one by one in place of the whole: the key of each, and its fingerprint."""
        return ()

    @abstractmethod
    def make(self, source: Any, tools: Tools) -> bytes:
        """The whole file: the same bytes for the same source on the same machine.

        Raises:
            CannotMake: when a program it needs is missing or fails.
        """


def digest(*words: str) -> str:
    """Sixteen letters for some words."""
    return hashlib.sha256("\n".join(words).encode()).hexdigest()[:16]
