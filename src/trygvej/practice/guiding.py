"""The steps of an exercise as pictures and words: what every made format of it is made from."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from trygvej.engines.script.documents import content_hash
from trygvej.engines.script.model import Crop, Exercise, Step
from trygvej.engines.script.rehearse import Frame, Lost, frames
from trygvej.engines.world.screen import Scene, Screen
from trygvej.practice import content
from trygvej.practice.lists import DRAWINGS
from trygvej.practice.table.pages import Marks, Said
from trygvej.practice.table.strip import said, shown

NOTHING = Said("", "da")


@dataclass(frozen=True, slots=True, kw_only=True)
class GuideStep:
    """One step: what to do, why, the screens that matter, and what is seen on them in words.

    ``press`` is what is pressed at its end. ``narration`` is what a voice says where that is not what is written,
    and ``pronunciation`` how to say it.
    """

    number: int
    key: str
    screen: str
    says: Said
    because: Said
    hints: tuple[Said, ...]
    alt: Said
    screens: tuple[Screen, ...]
    marks: Marks
    press: str | None = None
    narration: Said = NOTHING
    pronunciation: Said = NOTHING


@dataclass(frozen=True, slots=True, kw_only=True)
class Guide:
    """All steps of one exercise for readers of one language. ``hash`` is a fingerprint of everything in it."""

    key: str
    language: str
    title: Said
    summary: Said
    learned: Said
    minutes: int
    drawing: str
    made: bool
    unreviewed: bool
    steps: tuple[GuideStep, ...]
    hash: str


def guide(key: str, language: str) -> Guide | None:
    """The guide to an exercise; None where there is no such exercise or it cannot be played.

    It is told of a fixed day, so that the same content gives the same guide on any day.
    """
    exercise, stage = content.exercises().get(key), content.stage(key, "", language)
    if exercise is None or stage is None:
        return None
    try:
        found = tuple(frames(exercise, stage))
    except Lost:  # `trygvej check` tells of it
        return None
    steps = tuple(_step(frame, number, language) for number, frame in enumerate(found, start=1))
    return Guide(
        key=key,
        language=language,
        title=said(exercise.title, language),
        summary=said(exercise.summary, language),
        learned=said(exercise.learned, language),
        minutes=exercise.minutes,
        drawing=DRAWINGS[exercise.topic],
        made=language in exercise.languages,
        unreviewed=language in exercise.unreviewed,
        steps=steps,
        hash=_fingerprint(exercise, language, steps),
    )


def seen(step: Step, scene: Scene) -> tuple[Screen, ...]:
    """The screens that the picture of a step shows: the one it is about, and those that it acts on or looks at.

    A card or a code in the hand stays in the picture only where the step fills something in from it.
    """
    names = [name for name in (*step.fill, step.press, step.look) if name is not None]
    acted = {screen.key for name in names if (screen := scene.on(name))}
    if step.crop is Crop.ELEMENT and acted:
        return tuple(screen for screen in scene.screens if screen.key in acted)
    at_hand = bool(step.fill)
    return tuple(
        screen
        for screen in scene.screens
        if screen.key == step.screen or screen.key in acted or (at_hand and not any(screen.presses()))
    )


def _step(frame: Frame, number: int, language: str) -> GuideStep:
    step = frame.step
    marks = shown(Marks(playing=True, picture=True, strong=True), step, frame.scene)
    return GuideStep(
        number=number,
        key=step.key,
        screen=step.screen,
        says=said(step.say, language),
        because=said(step.because, language) if step.because else Said("", language),
        hints=tuple(said(hint, language) for hint in step.hints),
        alt=said(step.alt, language),
        screens=seen(step, frame.scene),
        marks=Marks(
            ring=step.points_at, strong=True, filled=marks.filled, pressed=None, playing=True, picture=True
        ),
        press=step.press,
        narration=said(step.narration, language) if step.narration else NOTHING,
        pronunciation=said(step.pronunciation, language) if step.pronunciation else NOTHING,
    )


def _fingerprint(exercise: Exercise, language: str, steps: tuple[GuideStep, ...]) -> str:
    """Of the script and of every screen that is shown: a changed screen word changes it too."""
    drawn = repr([(step.screens, sorted(step.marks.filled.items())) for step in steps])
    return hashlib.sha256(f"{content_hash(exercise)}\n{language}\n{drawn}".encode()).hexdigest()
