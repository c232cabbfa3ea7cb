"""How somebody came through an exercise: how far, where she was stuck, what helped. Numbers, and no words of hers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final

from trygvej.engines.script.model import Exercise
from trygvej.engines.script.progress import is_finished, step_at
from trygvej.engines.world import log, play
from trygvej.engines.world.cast import Stage
from trygvej.engines.world.events import Event, Hinted, Pressed, Undone, Unhinted
from trygvej.engines.world.log import Run

STUCK_AFTER: Final = 2
"""Refusals in a row, or times that help was asked for at one step."""


@dataclass(frozen=True, slots=True)
class Trail:
    """``reached`` is the furthest step, from 1, and one more than there are where she finished.

    ``stuck`` are the steps at which she was refused twice in a row, had help twice, or had the step taken for her.
    """

    reached: int = 1
    stuck: frozenset[int] = frozenset()
    hints: int = 0
    taken: int = 0
    undone: int = 0

    def stopped(self, step: int) -> bool:
        """True where this step stopped her: she was stuck there, or came no further."""
        return step in self.stuck or step == self.reached


@dataclass
class _Counts:
    reached: int = 1
    stuck: set[int] = field(default_factory=set)
    help_at: Counter[int] = field(default_factory=Counter)
    hints: int = 0
    taken: int = 0
    undone: int = 0


def trail(exercise: Exercise, stage: Stage, events: Iterable[Event]) -> Trail:
    """The trail that these events left."""
    run, counts, number = log.start(stage), _Counts(), 1
    for event in events:
        _count(counts, event, number)
        run = log.follow(stage, run, event)
        if run.misses >= STUCK_AFTER:
            counts.stuck.add(number)
        number = _number(exercise, stage, run, number)
        counts.reached = max(counts.reached, number)
    return Trail(counts.reached, frozenset(counts.stuck), max(0, counts.hints), counts.taken, counts.undone)


def _count(counts: _Counts, event: Event, number: int) -> None:
    match event:
        case Hinted():
            counts.hints += 1
            counts.help_at[number] += 1
            if counts.help_at[number] >= STUCK_AFTER:
                counts.stuck.add(number)
        case Unhinted():
            counts.hints -= 1
            counts.help_at[number] -= 1
        case Undone():
            counts.undone += 1
        case Pressed(helper=True):
            counts.taken += 1
            counts.stuck.add(number)


def _number(exercise: Exercise, stage: Stage, run: Run, before: int) -> int:
    if is_finished(exercise, run.world):
        return len(exercise.steps) + 1
    step = step_at(exercise, play.scene(stage, run.world), run.world)
    return exercise.steps.index(step) + 1 if step else before
