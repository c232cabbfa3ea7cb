"""Prove that an exercise has no dead end: try every press, and from each world that is found follow the helper."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass

from trygvej.engines.script.model import Exercise
from trygvej.engines.script.progress import standing
from trygvej.engines.script.taken import event_of, right_now
from trygvej.engines.world import explore, log, play
from trygvej.engines.world.cast import Stage
from trygvej.engines.world.log import Run
from trygvej.engines.world.model import World

FAR = 1_500
"""Worlds. The proof may look further for a way back than one can while a learner waits."""

PATIENCE = 80
"""Presses. Who has followed the helper for so long and is not there yet goes in a circle."""


@dataclass(frozen=True)
class Explored:
    """How many worlds were tried, and those from which the helper did not lead to the goal."""

    worlds: int
    stranded: tuple[World, ...]


def explored(exercise: Exercise, stage: Stage, most: int) -> Explored:
    """Try presses, right and wrong, until ``most`` worlds are known, and follow the helper from each of them.

    The helper only ever names what the screens offer: no undo, no starting over, no skipping. So where this finds
    nobody stranded, the goal can be reached from every world by presses on the screen.
    """
    leads: set[object] = set()
    worlds = list(_worlds(stage, most))
    stranded = [world for world in worlds if not _led(exercise, stage, world, leads)]
    return Explored(len(worlds), tuple(stranded))


def _worlds(stage: Stage, most: int) -> Iterator[World]:
    """Worlds by the presses that lead to them, the nearest first."""
    first = play.begin(stage)
    seen, queue = {explore.mark(first)}, deque([first])
    while queue:
        world = queue.popleft()
        yield world
        for pressed in explore.offered(stage, world, wrong=True):
            then = play.press(stage, world, pressed)
            if len(seen) < most and (found := explore.mark(then)) not in seen:
                seen.add(found)
                queue.append(then)


def _led(exercise: Exercise, stage: Stage, world: World, leads: set[object]) -> bool:
    """Follow the helper to the end; ``leads`` are the worlds from which that is known to succeed."""
    run, path = Run((world,)), list[object]()
    for _ in range(PATIENCE):
        here = explore.mark(run.world)
        path.append(here)
        now = standing(exercise, stage, run, FAR)
        if now.finished or here in leads:
            leads.update(path)
            return True
        scene = play.scene(stage, run.world)
        event = event_of(right_now(now.step, scene), scene) if now.step else now.back
        if event is None:
            return False
        run = Run((log.follow(stage, run, event).world,))
    return False
