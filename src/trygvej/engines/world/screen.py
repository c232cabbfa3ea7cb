"""What is on a screen of the practice world, as data: the web page, the script and the film read the same.

A screen says what it holds, never how it looks. Everything one can press or fill in has an ``id`` that begins with
its simulator (``mitid.continue``), stays the same for ever (scripts name it) and stands once in a scene. Strings are
the screen's own Danish words, ready to show.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias


class Device(StrEnum):
    """The thing that a screen stands on; it is drawn around it."""

    BROWSER = "browser"
    PHONE = "phone"
    CARD = "card"  # a key card on paper
    DISPLAY = "display"  # a code display
    PAPER = "paper"  # something printed, such as a receipt


class Weight(StrEnum):
    """How much a press matters: at most one MAIN in a screen."""

    MAIN = "main"
    OTHER = "other"
    QUIET = "quiet"
    BACK = "back"
    SWIPE = "swipe"  # drawn as a swipe, and a button all the same


class Style(StrEnum):
    """What a piece of text is for."""

    BODY = "body"
    LEAD = "lead"
    SMALL = "small"
    HEADING = "heading"
    REQUEST = "request"  # what an eID asks you to approve: the words to read before you swipe


class Tone(StrEnum):
    """What a message on a screen is for."""

    INFO = "info"
    WRONG = "wrong"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class Text:
    """Words to read. A blank line begins a new paragraph."""

    text: str
    style: Style = Style.BODY


@dataclass(frozen=True, slots=True)
class Message:
    """What the screen says back: a refusal, a confirmation, something to know.

    ``device`` is the thing at hand that says it, where that is not the screen to act on first.
    """

    text: str
    tone: Tone = Tone.INFO
    device: Device | None = None


@dataclass(frozen=True, slots=True)
class Button:
    """One press."""

    id: str
    label: str
    weight: Weight = Weight.OTHER
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Option:
    """One choice of a field."""

    value: str
    label: str


class Fill(StrEnum):
    """How a field is filled in."""

    LINE = "line"
    LONG = "long"
    SECRET = "secret"  # noqa: S105 - not shown while typed
    DIGITS = "digits"
    CHOICE = "choice"
    TICK = "tick"  # "ja" or nothing


@dataclass(frozen=True, slots=True)
class Field:
    """Something to fill in; every press on the same screen sends it along.

    ``right`` are the answers that count, where there are right ones. Such a field, and every secret one, is never
    kept as typed: only whether it matched. ``slips`` are wrong answers that are worth a word of their own, by name.
    ``shown`` is what stands in it already; ``wanted`` is what one who knows would write where ``right`` is empty.
    """

    id: str
    label: str
    fill: Fill = Fill.LINE
    right: tuple[str, ...] = ()
    slips: tuple[tuple[str, str], ...] = ()  # (typed, name)
    options: tuple[Option, ...] = ()
    shown: str = ""
    wanted: str = ""
    hint: str = ""
    needed: bool = True
    longest: int = 100

    @property
    def free(self) -> bool:
        """True where people write in their own words, and it is kept."""
        return not self.right and self.fill in (Fill.LINE, Fill.LONG, Fill.DIGITS)


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a list, pressed to open it: a letter, an app, a text message."""

    id: str
    label: str
    lines: tuple[str, ...] = ()
    date: str = ""
    marks: tuple[str, ...] = ()  # in words: "Ulæst", "Vedhæftet fil"


@dataclass(frozen=True, slots=True)
class Rows:
    """A list of such lines; ``empty`` is said where there is none."""

    rows: tuple[Row, ...]
    empty: str = ""


@dataclass(frozen=True, slots=True)
class Pairs:
    """Names and values: a receipt, a sender and a date."""

    pairs: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Points:
    """A list of short points to read; ``ordered`` where the order matters."""

    points: tuple[str, ...]
    ordered: bool = False


@dataclass(frozen=True, slots=True)
class KeyCard:
    """The practice key card: numbers with their keys."""

    keys: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Code:
    """A code that a thing in one's hand shows."""

    digits: str
    label: str


@dataclass(frozen=True, slots=True)
class Bubble:
    """One message of a talk: who says it, and what."""

    who: str
    text: str
    mine: bool = False


@dataclass(frozen=True, slots=True)
class Picture:
    """A drawing by name (``design/drawings.html``), with what it shows in words."""

    name: str
    alt: str


@dataclass(frozen=True, slots=True)
class Fake:
    """Something false, shown in a marked frame and never as a page of its own."""

    title: str
    address: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class File:
    """A real file to take along: a calendar entry, an attachment. ``name`` is its name in the learner's own folder."""

    name: str
    label: str
    media: str
    data: bytes


Block: TypeAlias = (
    Text | Message | Button | Field | Rows | Pairs | Points | KeyCard | Code | Bubble | Picture | Fake | File
)
Element: TypeAlias = Button | Field | Row


@dataclass(frozen=True, slots=True)
class Screen:
    """One screen: on which device, of which make-believe site or app, and what stands on it.

    ``key`` is the place that scripts name. ``menu`` are presses that stand on every screen of that site.
    ``address`` is what a browser would show; it is drawn and leads nowhere.
    """

    key: str
    device: Device
    site: str
    title: str
    blocks: tuple[Block, ...] = ()
    menu: tuple[Button, ...] = ()
    address: str = ""

    def elements(self) -> Iterator[Element]:
        """Everything one can press or fill in, in reading order."""
        yield from self.menu
        yield from _elements(self.blocks)

    def fields(self) -> Iterator[Field]:
        """Everything one can fill in."""
        return (element for element in self.elements() if isinstance(element, Field))

    def presses(self) -> Iterator[Button | Row]:
        """Everything one can press."""
        return (element for element in self.elements() if not isinstance(element, Field))


def _elements(blocks: tuple[Block, ...]) -> Iterator[Element]:
    for block in blocks:
        if isinstance(block, Button | Field):
            yield block
        elif isinstance(block, Rows):
            yield from block.rows
        elif isinstance(block, Fake):
            yield from _elements(block.blocks)


@dataclass(frozen=True, slots=True)
class Scene:
    """What is before the learner: the screen to act on first, then things at hand (phone, key card)."""

    screens: tuple[Screen, ...]

    def on(self, element: str) -> Screen | None:
        """The screen that an element stands on."""
        for screen in self.screens:
            if any(one.id == element for one in screen.elements()):
                return screen
        return None

    def find(self, element: str) -> Element | None:
        """An element by its id."""
        for screen in self.screens:
            for one in screen.elements():
                if one.id == element:
                    return one
        return None

    def shows(self, key: str) -> bool:
        """True where a screen of this key is before the learner."""
        return any(screen.key == key for screen in self.screens)
