"""Play an exercise as its script says: the check that it can be played, and the frames of every picture and film."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from trygvej.engines.problems import Problem
from trygvej.engines.script.model import Exercise, Step
from trygvej.engines.script.progress import is_done, is_finished, standing
from trygvej.engines.script.taken import event_of
from trygvej.engines.world import log, play
from trygvej.engines.world.cast import Stage
from trygvej.engines.world.events import Looked, Pressed
from trygvej.engines.world.log import Run
from trygvej.engines.world.model import World
from trygvej.engines.world.screen import Field, Fill, Scene
from trygvej.engines.world.typed import EMPTY, YES


@dataclass(frozen=True)
class Frame:
    """One step as it is played: what is seen before it, what is done, and the world after it."""

    step: Step
    scene: Scene
    before: World
    event: Pressed | Looked
    after: World


class Lost(Exception):
    """The exercise cannot be played as it is written; ``problem`` says where and why."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.code)
        self.problem = problem


def frames(exercise: Exercise, stage: Stage) -> Iterator[Frame]:
    """Play every step.

    Raises:
        Lost: at the first step that cannot be played.
    """
    try:
        run = log.start(stage)
    except (ValueError, KeyError) as error:
        raise Lost(Problem("script-setup", "setup", {"why": str(error)})) from error
    for number, step in enumerate(exercise.steps):
        frame = _played(exercise, stage, run, step, f"steps[{number}]")
        yield frame
        run = log.follow(stage, run, frame.event)
    if not is_finished(exercise, run.world):
        raise Lost(Problem("script-not-finished", f"steps[{len(exercise.steps) - 1}]"))


def _played(exercise: Exercise, stage: Stage, run: Run, step: Step, place: str) -> Frame:
    scene = play.scene(stage, run.world)
    _must_be_there(scene, step, place)
    now = standing(exercise, stage, run)
    if now.step is not step:
        found = now.step.key if now.step else "–"
        raise Lost(Problem("script-another-step", place, {"step": step.key, "found": found}))
    event = event_of(step, scene)
    if isinstance(event, Pressed):
        _must_be_accepted(scene, step, event, place)
    after = log.follow(stage, run, event)
    if not is_done(step, play.scene(stage, after.world), after.world):
        said = after.world.said.text if after.world.said else "–"
        raise Lost(Problem("script-not-done", f"{place}.expect", {"place": after.world.place, "said": said}))
    return Frame(step, scene, run.world, event, after.world)


def _must_be_there(scene: Scene, step: Step, place: str) -> None:
    if not scene.shows(step.screen):
        found = ", ".join(screen.key for screen in scene.screens)
        raise Lost(Problem("script-screen", f"{place}.screen", {"screen": step.screen, "found": found}))
    there = [element.id for screen in scene.screens for element in screen.elements()]
    for name, where in ((step.press, "press"), (step.look, "look"), *((one, "fill") for one in step.fill)):
        if name is not None and name not in there:
            values = {"element": name, "found": ", ".join(there)}
            raise Lost(Problem("script-element", f"{place}.{where}", values))


def _must_be_accepted(scene: Scene, step: Step, event: Pressed, place: str) -> None:
    if event.refused:
        raise Lost(Problem("script-fill-refused", f"{place}.fill"))
    for name, text in step.fill.items():
        field = scene.find(name)
        if not isinstance(field, Field) or not _takes(field, text, event):
            raise Lost(Problem("script-fill", f"{place}.fill.{name}", {"element": name, "value": text}))


def _takes(field: Field, text: str, event: Pressed) -> bool:
    if field.right:
        return event.matches.get(field.id, EMPTY) == YES
    if field.fill is Fill.CHOICE:
        return any(option.value == text for option in field.options)
    return True
