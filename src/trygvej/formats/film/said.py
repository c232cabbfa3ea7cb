"""What a film says, shows and does, as a frozen value; and when, which needs no picture to be known."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from trygvej.engines.world.screen import Device, Element, Field, Fill, Screen
from trygvej.formats.film.captions import FPS, Cue, cues
from trygvej.formats.film.pages import Page
from trygvej.practice.public import GuideStep, Said

# How long things take, in frames. Raise nothing here lightly: it makes every film stale.
ENTER, LOOK, FOCUS, MOVE, TAP, HOLD, REST = 10, 15, 25, 20, 14, 8, 12
LETTERS = 25
"""The most glimpses that typing is shown in, each of ``GLIMPSE`` frames."""
GLIMPSE = 3
CAPTION = 0.05 * 1.3
"""The height of a line of captions in a browser, in parts of the shorter side of the film."""
BEGIN = 5  # of ten: when, in what is said, one begins to act


@dataclass(frozen=True, slots=True)
class Act:
    """One thing that is done on the screen: something is typed, chosen, pressed, or only looked at."""

    element: str
    typed: str = ""
    writes: bool = False
    looks: bool = False

    @property
    def glimpses(self) -> int:
        """In how many glimpses the typing is shown."""
        return min(LETTERS, len(self.typed)) if self.writes else 0

    @property
    def frames(self) -> int:
        """How long it takes, the way to it included."""
        if self.looks:
            return 0
        return MOVE + TAP + self.glimpses * GLIMPSE + HOLD


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One chapter: a card to read, or a screen or a page to act on.

    ``says`` are the words of the captions, ``alt`` what is seen. ``heading`` and ``lines`` stand on a card.
    ``spoken`` is how many frames a voice takes, ``voice`` the name of what it is read from; 0 and "" without one.
    """

    key: str
    title: str
    says: Said
    alt: Said
    heading: str = ""
    lines: tuple[str, ...] = ()
    drawing: str = ""
    screen: Screen | None = None
    page: Page | None = None
    acts: tuple[Act, ...] = ()
    number: int = 0
    spoken: int = 0
    voice: str = ""

    @property
    def acted_on(self) -> bool:
        """Whether there is something to press, and not only to read."""
        return self.screen is not None or self.page is not None

    @property
    def begins(self) -> int:
        """The frame of the part in which one begins to act, in the middle of what is said."""
        return max(ENTER + LOOK + FOCUS, ENTER + self.reading * BEGIN // 10)

    @property
    def reading(self) -> int:
        """How many frames the captions take."""
        found = self.cues(0)
        return found[-1].last if found else 0

    @property
    def frames(self) -> int:
        """How long the part is."""
        acting = self.begins + sum(act.frames for act in self.acts) if self.acted_on else ENTER + LOOK
        return max(acting, ENTER + self.reading) + REST

    def cues(self, first: int) -> tuple[Cue, ...]:
        """Its captions, where it is said from a frame on."""
        return cues(self.says.text, first, self.spoken)


@dataclass(frozen=True, slots=True)
class Size:
    """A shape of film, in pixels: a strip for captions above, the picture, a bar of steps below.

    ``zoom`` is how many pixels of film a CSS pixel is at the least, ``near`` how much closer one may come, and
    ``scale`` in how many pixels the browser draws it, so that what is near is sharp as well.
    """

    key: str
    wide: int
    high: int
    top: int
    bottom: int
    zoom: float
    near: float
    scale: float

    @property
    def stage(self) -> int:
        """The height of the picture between strip and bar."""
        return self.high - self.top - self.bottom

    def line_at(self, lines: int) -> float:
        """Where captions begin so that they stand in the middle of their strip, in parts of a hundred of the height."""
        taken = lines * CAPTION * min(self.wide, self.high)
        return max(0.0, 100 * (self.top - taken) / 2 / self.high)


WIDE = Size("wide", 1280, 720, 104, 56, zoom=1.0, near=1.4, scale=1.5)
PHONE = Size("phone", 720, 1560, 176, 96, zoom=720 / 390, near=1.15, scale=2.25)


@dataclass(frozen=True, slots=True, kw_only=True)
class Film:
    """A whole film in one language and size. ``times`` are the first frames of its parts, and its end.

    ``counts``: its bar says which step of how many is shown; otherwise its title.
    """

    key: str
    language: str
    title: str
    unreviewed: bool
    size: Size
    parts: tuple[Part, ...]
    counts: bool = True

    @property
    def times(self) -> tuple[int, ...]:
        """The first frame of each part, and at the end how many frames there are."""
        found = [0]
        for part in self.parts:
            found.append(found[-1] + part.frames)
        return tuple(found)

    @property
    def cues(self) -> tuple[Cue, ...]:
        """Every caption."""
        return tuple(cue for part, first in zip(self.parts, self.times, strict=False)
                     for cue in part.cues(first + ENTER))  # fmt: skip

    @property
    def chapters(self) -> tuple[tuple[int, int, str], ...]:
        """First frame, end and title of each part."""
        return tuple(zip(self.times, self.times[1:], (part.title for part in self.parts), strict=False))

    @property
    def seconds(self) -> float:
        """How long it plays."""
        return self.times[-1] / FPS

    @property
    def spoken(self) -> bool:
        """Whether somebody speaks in it, from the first word to the last."""
        return all(part.voice for part in self.parts if part.says.text)


def acts_of(step: GuideStep, screen: Screen) -> tuple[Act, ...]:
    """What is done in a step, in order, as far as it is on the one screen that is shown."""
    there = {one.id: one for one in screen.elements()}
    found = [_filled(there[name], text) for name, text in step.marks.filled.items() if name in there]
    if step.press in there:
        found.append(Act(str(step.press)))
    if not found and step.marks.ring in there:
        found.append(Act(str(step.marks.ring), looks=True))
    return tuple(found)


def _filled(element: Element, text: str) -> Act:
    writes = isinstance(element, Field) and element.fill not in (Fill.CHOICE, Fill.TICK)
    return Act(element.id, text, writes=writes)


def touches(part: Part, size: Size) -> bool:
    """Whether one uses a finger there, and not a mouse."""
    if part.page is not None:
        return size.key == PHONE.key
    return part.screen is not None and part.screen.device is not Device.BROWSER


def short(text: str, longest: int = 60) -> str:
    """The first sentence of some words, cut at a word where it is long."""
    first = text.partition(". ")[0].rstrip(".:")
    if len(first) <= longest:
        return first
    return first[:longest].rsplit(" ", 1)[0].rstrip(",;:–") + " …"


def joined(title: str, words: str) -> str:
    """The title as a sentence of its own, before the others."""
    return f"{title if title[-1:] in '.?!؟' else title + '.'} {words}"


def voices(film: Film) -> Iterator[tuple[int, Part]]:
    """Every part that is spoken, with the frame on which the voice begins."""
    for part, first in zip(film.parts, film.times, strict=False):
        if part.voice:
            yield first + ENTER, part
