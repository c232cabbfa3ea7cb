"""Walk through the world as somebody does who presses and types; the words of these tests."""

from __future__ import annotations

from random import Random
from typing import Any

from trygvej.engines.world import explore, play
from trygvej.engines.world.cast import Stage
from trygvej.engines.world.events import Pressed
from trygvej.engines.world.model import World
from trygvej.engines.world.screen import Scene
from trygvej.engines.world.tests.table import stage
from trygvej.engines.world.typed import safe


class Walk:
    """Somebody at the table."""

    def __init__(self, start: str = "eid.front", persona: str = "karen", **setup: dict[str, Any]) -> None:
        self.stage: Stage = stage(start, persona, **setup)
        self.world: World = play.begin(self.stage)

    @property
    def scene(self) -> Scene:
        return play.scene(self.stage, self.world)

    @property
    def said(self) -> str:
        return self.world.said.text if self.world.said else ""

    def press(self, element: str, **typed: str) -> Walk:
        """Press something; ``user_id="…"`` fills in the field of the same simulator."""
        prefix = element.partition(".")[0]
        given = {f"{prefix}.{name.replace('_', '-')}": text for name, text in typed.items()}
        pressed = safe(self.scene, element, given)
        assert pressed is not None, f"{element} is not in {self.elements()}"
        self.world = play.press(self.stage, self.world, pressed)
        return self

    def go(self, *elements: str) -> Walk:
        """Press one thing after another, with the right answers filled in."""
        for element in elements:
            right = (one for one in explore.offered(self.stage, self.world) if one.element == element)
            pressed = next(right, None)
            assert pressed is not None, f"{element} is not in {self.elements()}"
            self.world = play.press(self.stage, self.world, pressed)
        return self

    def elements(self) -> list[str]:
        return [element.id for screen in self.scene.screens for element in screen.elements()]

    def sees(self, screen: str) -> bool:
        return self.scene.shows(screen)

    def did(self, *facts: str) -> bool:
        return set(facts) <= self.world.facts


def wander(at: Stage, steps: int, chance: Random) -> World:
    """The world after a walk over whatever the screens offer, with right, wrong and empty answers."""
    world = play.begin(at)
    for _ in range(steps):
        choices: list[Pressed] = list(explore.offered(at, world, wrong=True))
        if not choices:
            break
        world = play.press(at, world, chance.choice(choices))
    return world


def logged_on(at: Stage, world: World) -> World:
    """The world after the log-on that waits has been approved by the shortest way."""
    waits = world.states["eid"].request
    way = explore.way(at, world, lambda found: waits.service in found.states["eid"].services)
    assert way is not None
    for pressed in way:
        world = play.press(at, world, pressed)
    return world
