"""How many people in all classes came to each step, and how many it stopped: for the editors, and without people."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from django.db.models import F

from trygvej.classroom import trails
from trygvej.classroom.models import Lesson, StepCount
from trygvej.practice import public as practice

FEWEST: Final = 5
"""Fewer people than this are never shown: somebody might know who they were."""


@dataclass(frozen=True, slots=True)
class Count:
    """One step. ``stopped`` is the share in per cent; None where too few came there to be shown."""

    number: int
    key: str
    says: practice.Said
    reached: int | None
    stopped: int | None


@dataclass(frozen=True, slots=True)
class ExerciseCount:
    """One exercise: how many began it, the share that did not finish, and its steps. The hardest is ``hardest``."""

    key: str
    title: practice.Said
    begun: int
    unfinished: int
    steps: tuple[Count, ...]

    @property
    def hardest(self) -> Count | None:
        """The step that stops most."""
        shown = [step for step in self.steps if step.stopped]
        return max(shown, key=lambda step: step.stopped or 0) if shown else None


def add(lesson: Lesson) -> None:
    """Add a class that is about to be deleted."""
    seats = list(lesson.seats.all())
    for at, key in enumerate(lesson.plan):
        exercise = practice.exercises().get(key)
        ways = list(trails.ways(seats, at))
        if exercise is None or not ways:
            continue
        _add(key, "", len(ways), sum(way.reached <= len(exercise.steps) for way in ways))
        for number, step in enumerate(exercise.steps, start=1):
            there = [way for way in ways if way.reached >= number]
            _add(key, step.key, len(there), sum(way.stopped(number) for way in there))


def _add(exercise: str, step: str, reached: int, stopped: int) -> None:
    if not reached:
        return
    StepCount.objects.get_or_create(exercise=exercise, step=step)
    more = {"reached": F("reached") + reached, "stopped": F("stopped") + stopped}
    StepCount.objects.filter(exercise=exercise, step=step).update(**more)


def counts(language: str) -> tuple[ExerciseCount, ...]:
    """Every exercise that enough people have practised in a class, the one that most do not finish first."""
    known = {(one.exercise, one.step): one for one in StepCount.objects.all()}
    found = []
    for key, exercise in practice.exercises().items():
        whole = known.get((key, ""))
        if whole is None or whole.reached < FEWEST:
            continue
        steps = tuple(
            _count(known.get((key, step.key)), number, step.key, practice.said(step.say, language))
            for number, step in enumerate(exercise.steps, start=1)
        )
        title = practice.said(exercise.title, language)
        found.append(ExerciseCount(key, title, whole.reached, share(whole.stopped, whole.reached), steps))
    return tuple(sorted(found, key=lambda one: -one.unfinished))


def _count(kept: StepCount | None, number: int, key: str, says: practice.Said) -> Count:
    if kept is None or kept.reached < FEWEST:
        return Count(number, key, says, None, None)
    return Count(number, key, says, kept.reached, share(kept.stopped, kept.reached))


def share(part: int, whole: int) -> int:
    """Per cent, rounded."""
    return round(100 * part / whole) if whole else 0
