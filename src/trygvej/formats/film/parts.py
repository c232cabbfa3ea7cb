"""A step of an exercise as a part of a film."""

from __future__ import annotations

from trygvej.formats.film import said
from trygvej.formats.film.said import Part
from trygvej.formats.sheet import shown
from trygvej.practice.public import GuideStep


def step_part(step: GuideStep) -> Part:
    """What is said, seen and done in it."""
    screen = shown(step)
    return Part(
        key=step.key,
        title=f"{step.number}. {said.short(step.says.text)}",
        says=step.narration if step.narration.text else step.says,
        alt=step.alt,
        screen=screen,
        acts=said.acts_of(step, screen),
        number=step.number,
    )
