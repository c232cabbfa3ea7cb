"""From a guide to the words and pictures of one sheet.

Each format takes only what it says, so that only what it says can make it stale.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from trygvej.engines.world.screen import Screen
from trygvej.formats.base import Drawn
from trygvej.formats.voice.recordings import Recording
from trygvej.practice.public import Guide, GuideStep, Said

NOTHING = Said("", "da")


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where the paper comes from: the address of the site, and who runs it."""

    url: str = ""
    name: str = ""
    phone: str = ""
    hours: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """What the formats of an exercise are made from. ``voices`` are the recordings of its lines, by their keys.

    ``batch`` is the key of who a paper is printed for. It stands in the square only: a paper with a key says the
    same as one without.
    """

    guide: Guide
    place: Place
    batch: str = ""
    voices: Mapping[str, Recording] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetStep:
    """One step on paper."""

    number: int
    says: Said
    because: Said = NOTHING
    alt: Said = NOTHING
    drawn: Drawn | None = None
    hints: tuple[Said, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """Everything that stands on the paper."""

    key: str
    language: str
    title: Said
    summary: Said
    learned: Said
    drawing: str
    unreviewed: bool
    place: Place
    steps: tuple[SheetStep, ...]


def sheet(source: Source, *, pictures: bool = False, hints: bool = False) -> Sheet:
    """The paper of a guide, with as much as a format wants of each step."""
    guide = source.guide
    return Sheet(
        key=guide.key,
        language=guide.language,
        title=guide.title,
        summary=guide.summary,
        learned=guide.learned,
        drawing=guide.drawing,
        unreviewed=guide.unreviewed,
        place=source.place,
        steps=tuple(_step(one, pictures, hints) for one in guide.steps),
    )


def _step(step: GuideStep, pictures: bool, hints: bool) -> SheetStep:
    if not pictures:
        return SheetStep(number=step.number, says=step.says)
    return SheetStep(
        number=step.number,
        says=step.says,
        because=step.because,
        alt=step.alt,
        drawn=Drawn(shown(step), step.marks),
        hints=step.hints if hints else (),
    )


def shown(step: GuideStep) -> Screen:
    """The one screen that a picture on paper shows: that of the ring, else that of the step.

    A practice card beside it stays away. The right answer stands in the field already, and who holds the paper
    has codes of her own.
    """
    ring = step.marks.ring
    for screen in step.screens:
        if ring is not None and any(one.id == ring for one in screen.elements()):
            return screen
    return next((one for one in step.screens if one.key == step.screen), step.screens[0])
