"""MitID as one simulator: its window, its app, its display."""

from __future__ import annotations

from trygvej.engines.world.cast import Stage
from trygvej.engines.world.eid import hand
from trygvej.engines.world.eid.mitid import app, display, window
from trygvej.engines.world.eid.mitid.state import MitId
from trygvej.engines.world.eid.mitid.state import begin as begin_state
from trygvej.engines.world.events import Pressed
from trygvej.engines.world.model import World
from trygvej.engines.world.screen import Screen


def begin(stage: Stage) -> MitId:
    """As the exercise asks."""
    return begin_state(stage)


def screens(stage: Stage, world: World) -> tuple[Screen, ...]:
    """The log-on window, and beside it what one needs in one's hand."""
    return (window.screen(stage, world), *hand.beside_window(stage, world))


def press(stage: Stage, world: World, pressed: Pressed) -> World:
    """A press in the window, in the app or on the display."""
    if pressed.element == "mitid.display-press":
        return display.press(world)
    act = window.PRESSES.get(pressed.element) or app.PRESSES[pressed.element]
    return act(stage, world, pressed)
