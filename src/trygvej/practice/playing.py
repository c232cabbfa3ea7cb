"""An exercise that plays itself: the frames of its script, one page each. Nothing is kept of who looks on."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from django.utils.timezone import localdate

from trygvej.engines.script.rehearse import Frame, Lost, frames
from trygvej.engines.world.screen import Screen
from trygvej.practice import content
from trygvej.practice.table.pages import Marks, Said
from trygvej.practice.table.strip import said, shown

READING_SECONDS_A_WORD = 0.45
LOOKING_SECONDS = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Played:
    """One step as it is shown. ``seconds`` is how long a slow reader needs before the next."""

    number: int
    total: int
    says: Said
    because: Said
    alt: Said
    screens: tuple[Screen, ...]
    marks: Marks
    seconds: int


def played(key: str, number: int, language: str) -> Played | None:
    """Step ``number`` of an exercise, from 1; None where there is no such step."""
    exercise = content.exercises()[key]
    found = _frames(key, language, localdate())
    if not 1 <= number <= len(found):
        return None
    frame = found[number - 1]
    step = frame.step
    marks = shown(Marks(ring=step.points_at, strong=True, playing=True), step, frame.scene)
    words = len(said(step.say, language).text.split())
    return Played(
        number=number,
        total=len(exercise.steps),
        says=said(step.say, language),
        because=said(step.because, language) if step.because else Said("", language),
        alt=said(step.alt, language),
        screens=frame.scene.screens,
        marks=marks,
        seconds=LOOKING_SECONDS + round(words * READING_SECONDS_A_WORD),
    )


@lru_cache(maxsize=128)
def _frames(key: str, language: str, today: date) -> tuple[Frame, ...]:
    exercise, stage = content.exercises()[key], content.stage(key, "", language, today)
    found: list[Frame] = []
    with suppress(Lost):  # `trygvej check` tells of it; what can be played is played
        for frame in frames(exercise, stage) if stage else ():
            found.append(frame)  # noqa: PERF402 - what was played before it was lost counts
    return tuple(found)
