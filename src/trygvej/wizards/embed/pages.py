"""What the pages about reuse show."""

from __future__ import annotations

from dataclasses import dataclass

from trygvej.design.public import Frame, LanguageLine, Move
from trygvej.wizards.pages import LinkLine


@dataclass(frozen=True, slots=True)
class ReuseEntry:
    """A wizard that can be put on another page, with an address for each language it is made in."""

    title: str
    language: str
    languages: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReusePage(Frame):
    """Which wizard do you want to show? ``api`` is the address of the description."""

    entries: tuple[ReuseEntry, ...]
    api: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CopyPage(Frame):
    """The lines to copy, and the same as a preview: ``shown`` is the wizard, ``script`` what frames it."""

    wizard: str
    key: str
    code: str
    sensitive: bool
    line: str
    frame_line: str
    policy: str
    shown: str
    script: str
    back: Move
    data: tuple[LinkLine, ...]
    others: tuple[LanguageLine, ...]
