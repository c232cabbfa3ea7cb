"""Where a learner is in an exercise, read from the state of the world and from nothing else.

Whoever presses ahead, goes another way or comes back later is met where she is: the step at hand is the first one
whose screen is before her and which is not done. Where no step speaks of what she sees, the way back is worked out
by trying the presses that the screens offer.
"""

from __future__ import annotations

from dataclasses import dataclass

from trygvej.engines.script.model import Exercise, Step
from trygvej.engines.script.taken import event_of, right_now
from trygvej.engines.world import explore, log, play
from trygvej.engines.world.cast import Stage
from trygvej.engines.world.events import Pressed
from trygvej.engines.world.log import Run
from trygvej.engines.world.model import World
from trygvej.engines.world.screen import Scene

MOST_HELP = 3
FAR = 120
"""How many worlds are tried for a way back while a learner waits; beyond that "undo" must do."""


@dataclass(frozen=True, slots=True)
class Standing:
    """Where she is. ``step`` is None when she is elsewhere or has finished.

    ``number`` is the step's place, from 1; elsewhere it is that of the step the way back leads to. ``help`` is
    how much help she has asked for here, 0 to 3. ``back`` is the press that leads back, where she is elsewhere.
    """

    total: int
    number: int
    step: Step | None = None
    finished: bool = False
    help: int = 0
    back: Pressed | None = None

    @property
    def elsewhere(self) -> bool:
        """True where no step speaks of what she sees."""
        return self.step is None and not self.finished

    @property
    def points_at(self) -> str | None:
        """The element to point at."""
        if self.step is not None:
            return self.step.points_at
        return self.back.element if self.back else None


def standing(exercise: Exercise, stage: Stage, run: Run, far: int = FAR) -> Standing:
    """Where the learner of this run is; a way back is looked for among ``far`` worlds."""
    total = len(exercise.steps)
    if is_finished(exercise, run.world):
        return Standing(total, total, finished=True)
    step = step_at(exercise, play.scene(stage, run.world), run.world)
    if step is not None:
        help_asked = min(MOST_HELP, sum(hint == step.key for hint in run.hints))
        return Standing(total, exercise.steps.index(step) + 1, step, help=help_asked)
    return _elsewhere(exercise, stage, run, total, far)


def is_finished(exercise: Exercise, world: World) -> bool:
    """True when everything that the exercise is for has been done, in whatever order."""
    return goals(exercise) <= world.facts


def goals(exercise: Exercise) -> frozenset[str]:
    """What has to be done: the facts that the steps wait for."""
    return frozenset(step.expect.fact for step in exercise.steps if step.expect and step.expect.fact)


def step_at(exercise: Exercise, scene: Scene, world: World) -> Step | None:
    """The first step whose screen is there and which is not done."""
    served = False  # what leads to something that has been done need not be done
    found = None
    for step in reversed(exercise.steps):
        if step.expect is not None and step.expect.fact is not None:
            served = step.expect.fact in world.facts
        here = scene.shows(step.screen) and (step.press is None or scene.find(step.press) is not None)
        if here and not served and not is_done(step, scene, world):
            found = step
    return found


def is_done(step: Step, scene: Scene, world: World) -> bool:
    """True when the world shows that the step has been taken."""
    if step.expect is None:
        return f"looked:{step.key}" in world.facts
    if step.expect.fact is not None:
        return step.expect.fact in world.facts
    return step.expect.screen is not None and scene.shows(step.expect.screen)


def _elsewhere(exercise: Exercise, stage: Stage, run: Run, total: int, far: int) -> Standing:
    def on_the_way(world: World) -> bool:
        return leads_on(exercise, stage, world)

    way = explore.way(stage, run.world, on_the_way, most=far, matter=goals(exercise), choices=False)
    done = sum(step.expect is not None and step.expect.fact in run.world.facts for step in exercise.steps)
    number = min(total, done + 1)
    help_asked = min(MOST_HELP, len(run.hints))
    return Standing(total, number, help=help_asked, back=way[0] if way else None)


def leads_on(exercise: Exercise, stage: Stage, world: World) -> bool:
    """True where the steps lead on from here to something the exercise is for; a step that leads back astray does not.

    Who has chosen the code display in an exercise about the app is not helped by starting the same log-on again.
    """
    wanted = goals(exercise)
    left = wanted - world.facts
    run = Run((world,))
    for _ in exercise.steps:
        if left - run.world.facts != left or wanted <= run.world.facts:
            return True
        scene = play.scene(stage, run.world)
        step = step_at(exercise, scene, run.world)
        if step is None:
            return False
        run = Run((log.follow(stage, run, event_of(right_now(step, scene), scene)).world,))
    return left - run.world.facts != left
