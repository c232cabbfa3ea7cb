"""The code display: a little thing with one button, which shows six digits."""

from __future__ import annotations

from trygvej.engines.world.cast import Stage
from trygvej.engines.world.eid import printed
from trygvej.engines.world.eid.mitid import state as mitid
from trygvej.engines.world.model import World
from trygvej.engines.world.screen import Button, Code, Device, Screen, Text


def screen(stage: Stage, world: World) -> Screen:
    """The display in one's hand."""
    words, state = stage.words, mitid.of(world)
    shown = (
        Code(printed.code(stage.persona, state.code), words("mitid.display.code"))
        if state.lit
        else Text(words("mitid.display.dark"))
    )
    button = Button("mitid.display-press", words("mitid.display-press"))
    return Screen(
        "mitid.display",
        Device.DISPLAY,
        words("mitid.display.site"),
        words("mitid.display.title"),
        (shown, button),
    )


def press(world: World) -> World:
    """It lights up; pressed again it shows the next code, and the one before is worth nothing."""
    state = mitid.of(world)
    following = (state.code + 1) % printed.CODES if state.lit else state.code
    return mitid.change(world, lit=True, code=following).done("mitid.display")
