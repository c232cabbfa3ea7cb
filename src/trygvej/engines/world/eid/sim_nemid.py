"""NemID as one simulator: its window, its card, its app."""

from __future__ import annotations

from trygvej.engines.world.cast import Stage
from trygvej.engines.world.eid import hand
from trygvej.engines.world.eid.nemid import app, window
from trygvej.engines.world.eid.nemid.state import NemId
from trygvej.engines.world.eid.nemid.state import begin as begin_state
from trygvej.engines.world.events import Pressed
from trygvej.engines.world.model import World
from trygvej.engines.world.screen import Screen


def begin(stage: Stage) -> NemId:
    """As the exercise asks."""
    return begin_state(stage)


def screens(stage: Stage, world: World) -> tuple[Screen, ...]:
    """NemID's window, and beside it what one needs in one's hand."""
    return (window.screen(stage, world), *hand.beside_nemid(stage, world))


def press(stage: Stage, world: World, pressed: Pressed) -> World:
    """A press in the window or in the app."""
    act = window.PRESSES.get(pressed.element) or app.PRESSES[pressed.element]
    return act(stage, world, pressed)
