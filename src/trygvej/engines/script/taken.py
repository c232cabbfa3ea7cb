"""A step of an exercise, as it is taken: what happens in the world when somebody does what it says."""

from __future__ import annotations

from trygvej.engines.script.model import Step
from trygvej.engines.world.events import Looked, Pressed
from trygvej.engines.world.screen import Field, Scene
from trygvej.engines.world.typed import safe


def event_of(step: Step, scene: Scene) -> Pressed | Looked:
    """What happens when a step is taken as it is written."""
    if step.press is None:
        return Looked(step=step.key)
    typed = {field.id: field.shown for screen in scene.screens for field in screen.fields()}
    pressed = safe(scene, step.press, {**typed, **step.fill})
    return pressed or Pressed(element=step.press)


def right_now(step: Step, scene: Scene) -> Step:
    """The step with what is right on the screen now: a code that has changed since the script was written for it."""
    fields = {name: scene.find(name) for name in step.fill}
    changed = {
        name: field.right[0]
        for name, field in fields.items()
        if isinstance(field, Field) and field.right and step.fill[name] not in field.right
    }
    return step.model_copy(update={"fill": {**step.fill, **changed}}) if changed else step
