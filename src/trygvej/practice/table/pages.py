"""What the page of a table is made of: frozen values for the templates."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from trygvej.engines.world.screen import Message, Screen
from trygvej.practice.company import Company

LOOKING_HELP = 2
"""Help at a step that only looks: in other words, and where. There is nothing to do for her."""


@dataclass(frozen=True, slots=True)
class Said:
    """Words of an exercise, and the language they are really in."""

    text: str
    language: str


@dataclass(frozen=True, slots=True)
class Marks:
    """What the helper draws on the screens.

    ``ring`` is the element spoken of, ``strong`` that she asked where it is. ``filled`` are right answers that
    stand in the fields already and ``pressed`` what is to be pressed, where she asked to be shown. ``typed`` is
    what she wrote before a refusal. ``playing``: a picture of the screen, with nothing to press.
    ``picture``: the same among others on one page or on paper, without headings, controls and ids.
    """

    ring: str | None = None
    strong: bool = False
    pressed: str | None = None
    filled: Mapping[str, str] = field(default_factory=dict)
    typed: Mapping[str, str] = field(default_factory=dict)
    playing: bool = False
    picture: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Helper:
    """The strip of the helper. ``kind`` is "step", "look", "alone", "elsewhere", "free" or "done"."""

    kind: str
    number: int = 0
    total: int = 0
    says: Said | None = None
    hints: tuple[Said, ...] = ()
    help: int = 0
    shown: bool = False
    back: str = ""  # the label that leads back
    step: str = ""  # the key to post with "help me" and "I have looked"
    ahead: bool = False
    stuck: bool = False

    @property
    def may_ask(self) -> bool:
        """True while there is more help to give."""
        if self.kind == "look":
            return self.help < LOOKING_HELP
        return self.kind in ("step", "alone") and not self.shown


@dataclass(frozen=True, slots=True, kw_only=True)
class Done:
    """An exercise that is finished: what she has learned, and what could come now."""

    learned: Said
    key: str
    next_key: str = ""
    next_title: Said | None = None
    alone: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class TablePage:
    """Everything on the page of a table."""

    language: str
    n: int
    title: Said | None  # of the exercise; None in free practice
    key: str
    helper: Helper
    screens: tuple[Screen, ...]
    marks: Marks
    said: Message | None  # where no screen says it itself
    can_undo: bool
    stale: bool
    done: Done | None = None
    sent: str = ""
    """What the instructor sent: "letter" or "fraud" waits, "taken" is open, "pin" is a blocked PIN."""
    company: Company | None = None
