"""The user administration as one simulator."""

from __future__ import annotations

from trygvej.engines.world.cast import Stage
from trygvej.engines.world.eid import hand
from trygvej.engines.world.eid.erhverv import act, show
from trygvej.engines.world.eid.erhverv.state import Erhverv
from trygvej.engines.world.eid.erhverv.state import begin as begin_state
from trygvej.engines.world.events import Pressed
from trygvej.engines.world.model import World
from trygvej.engines.world.screen import Screen


def begin(stage: Stage) -> Erhverv:
    """As the exercise asks."""
    return begin_state(stage)


def screens(stage: Stage, world: World) -> tuple[Screen, ...]:
    """The page, and the phone beside it where something waits there."""
    return (show.screen(stage, world), *hand.at_hand(stage, world))


def press(stage: Stage, world: World, pressed: Pressed) -> World:
    """A press on one of its pages."""
    return act.press(stage, world, pressed)
