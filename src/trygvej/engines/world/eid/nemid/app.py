"""NemID's app on the phone: read, and swipe instead of finding a key."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from trygvej.engines.world.cast import Stage
from trygvej.engines.world.eid import held
from trygvej.engines.world.eid import state as eid
from trygvej.engines.world.eid.nemid import state as nemid
from trygvej.engines.world.events import Pressed
from trygvej.engines.world.model import World
from trygvej.engines.world.screen import Block, Button, Device, Screen, Style, Text, Weight


def asking(world: World) -> bool:
    """True where a request waits in the app."""
    return nemid.of(world).linked and eid.of(world).request is not None


def screen(stage: Stage, world: World, menu: tuple[Button, ...]) -> Screen:
    """The app as it is now; ``menu`` is what the phone itself has on every screen."""
    words = stage.words
    blocks: tuple[Block, ...] = (Text(words("nemid.app-empty.text")),)
    if asking(world):
        blocks = (
            Text(words("nemid.app-request.lead"), Style.LEAD),
            Text(eid.asked_for(world).what, Style.REQUEST),
            Button("nemid.swipe", words("nemid.swipe"), Weight.SWIPE, words("nemid.swipe.hint")),
            Button("nemid.reject", words("nemid.reject"), Weight.OTHER),
        )
    name = "nemid.app-request" if asking(world) else "nemid.app-empty"
    return Screen(name, Device.PHONE, words("nemid.app-name"), words(f"{name}.title"), blocks, menu)


def _swiped(stage: Stage, world: World, pressed: Pressed) -> World:
    return nemid.approved(stage, held.put_down(world).done("nemid.swiped"), "app")


def _rejected(stage: Stage, world: World, pressed: Pressed) -> World:
    world = nemid.to_login(held.put_down(world)).done("nemid.rejected")
    return world.at("nemid.login", stage.words("nemid.rejected"))


PRESSES: Final[dict[str, Callable[[Stage, World, Pressed], World]]] = {
    "nemid.swipe": _swiped,
    "nemid.reject": _rejected,
}
