"""What the user administration remembers between two presses."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any, Final

from trygvej.engines.world.cast import Stage
from trygvej.engines.world.eid import state as eid
from trygvej.engines.world.model import World

RIGHTS: Final = ("moms", "sygdom", "ulykke")


@dataclass(frozen=True, slots=True)
class Erhverv:
    """Who has which rights (number of the colleague, right), and what one is about to do with whom.

    ``on``: the exercise begins with somebody logged on.
    """

    has: frozenset[tuple[int, str]] = frozenset()
    user: int = 1
    right: str = ""
    taking: bool = False
    on: bool = False

    def rights(self, user: int) -> tuple[str, ...]:
        """The rights of a colleague, in the order of the list."""
        return tuple(right for right in RIGHTS if (user, right) in self.has)


def begin(stage: Stage) -> Erhverv:
    """As the exercise asks."""
    asked = eid.chosen(stage, "erhverv", {"given": (False, *RIGHTS), "logged-on": (False, True)})
    given = asked["given"]
    return Erhverv(has=frozenset({(1, given)} if given else ()), on=asked["logged-on"])


def is_on(world: World) -> bool:
    """True where somebody is logged on, by MitID or because the exercise begins so."""
    return of(world).on or eid.is_on(world, "erhverv")


def of(world: World) -> Erhverv:
    """The state in this world."""
    state: Erhverv = world.states["erhverv"]
    return state


def change(world: World, **fields: Any) -> World:
    """The same world with some of it changed."""
    return world.put("erhverv", replace(of(world), **fields))


def name(stage: Stage, user: int) -> str:
    """What a colleague is called."""
    return eid.company(stage).colleagues[user - 1]
