"""The practice world as three functions: ``begin``, ``scene`` (what is seen) and ``press`` (what a press does).

A simulator is a module (or a package) with the same three, for the places and elements that begin with its prefix:

- ``begin(stage) -> state``: its frozen, hashable state before the first press. Raises ``ValueError`` on a setup that
  it cannot use.
- ``screens(stage, world) -> tuple[Screen, ...]``: for a place of its own, the screen to act on first, then the things
  at hand beside it (a phone, a key card), which it may ask other simulators for.
- ``press(stage, world, pressed) -> World``: for an element of its own. It is called only for elements that are in
  the scene; what it gets is safe to keep.

Simulators hand over to each other by ``world.at(place)`` and by the functions in each other's ``__init__``.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Any, Final, Protocol

from trygvej.engines.world import desk, eid, fraud, post, sent, service
from trygvej.engines.world.cast import Stage
from trygvej.engines.world.eid import phone
from trygvej.engines.world.eid import sim_erhverv as erhverv
from trygvej.engines.world.eid import sim_mitid as mitid
from trygvej.engines.world.eid import sim_nemid as nemid
from trygvej.engines.world.events import Pressed
from trygvej.engines.world.model import World
from trygvej.engines.world.screen import Scene, Screen


class Simulator(Protocol):
    """What every simulator offers."""

    def begin(self, stage: Stage) -> Any:
        """Give the state before the first press."""

    def screens(self, stage: Stage, world: World) -> tuple[Screen, ...]:
        """Give what is before the learner at a place of this simulator."""

    def press(self, stage: Stage, world: World, pressed: Pressed) -> World:
        """Give the world after a press on an element of this simulator."""


SIMULATORS: Final[Mapping[str, Simulator]] = MappingProxyType(
    {
        "desk": desk,
        "eid": eid,
        "phone": phone,
        "mitid": mitid,
        "nemid": nemid,
        "erhverv": erhverv,
        "post": post,
        "fraud": fraud,
        "service": service,
        "sent": sent,
    }
)
"""By prefix: the part of a place or an element before the first full stop."""


def begin(stage: Stage) -> World:
    """The world before the first press.

    Raises:
        ValueError: the setup asks for something that a simulator cannot give, or the start is no place.
    """
    if stage.start.partition(".")[0] not in SIMULATORS or not set(stage.setup) <= set(SIMULATORS):
        raise ValueError(f"{stage.start}, {', '.join(stage.setup)}: no simulator of that name")
    states = {prefix: simulator.begin(stage) for prefix, simulator in SIMULATORS.items()}
    return World(place=stage.start, states=states)


def scene(stage: Stage, world: World) -> Scene:
    """What is before the learner; a thing at hand that says something says it itself."""
    first, *others = _of(world.place).screens(stage, world) or (None,)
    if first is None:
        return Scene(())
    said = world.said
    if said is not None and said.device is not None:
        others = [
            replace(one, blocks=(said, *one.blocks)) if one.device is said.device else one for one in others
        ]
    return Scene((first, *others, *desk.edge(stage, world), *sent.edge(stage, world)))


def press(stage: Stage, world: World, pressed: Pressed, seen: Scene | None = None) -> World:
    """The world after a press; a press on what is not there changes nothing.

    ``seen`` is the scene of this world, from whoever has it already.
    """
    seen = seen or scene(stage, world)
    screen = seen.on(pressed.element)
    if screen is None:
        return world
    if pressed.refused:
        then = world.refuse(stage.words(f"guard.{pressed.refused}"))
    else:
        then = _of(pressed.element).press(stage, replace(world, said=None), pressed)
    if then.said is None or screen is seen.screens[0]:
        return then
    return replace(then, said=replace(then.said, device=screen.device))


def _of(name: str) -> Simulator:
    return SIMULATORS[name.partition(".")[0]]
