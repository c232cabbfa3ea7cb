"""What NemID remembers between two presses."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, Final

from trygvej.engines.world.cast import Stage
from trygvej.engines.world.eid import printed
from trygvej.engines.world.eid import state as eid
from trygvej.engines.world.model import World

WRONG_BEFORE_BLOCKED: Final = 3
NEW_CARD_AT: Final = 20
"""Keys left when a new card is sent."""

_WAYS: Final[Mapping[str, tuple[Any, ...]]] = {
    "authenticator": ("card", "app"),
    "keys_left": tuple(range(printed.KEYS, -1, -1)),
    "blocked": (False, True),
}


@dataclass(frozen=True, slots=True)
class NemId:
    """The state of NemID.

    ``card`` is which key card is in use, ``used`` how many of its keys. ``letter``: a temporary password is on its
    way ("ordered") or has come ("here"). ``changed``: the password is the one chosen here. ``way``: for a company,
    with one's own NemID ("private") or with the employee signature ("employee"). ``linked``: a request waits in the
    app.
    """

    authenticator: str = "card"
    card: int = 0
    used: int = 0
    tries: int = 0
    blocked: bool = False
    letter: str = ""
    changed: bool = False
    way: str = ""
    linked: bool = False

    @property
    def left(self) -> int:
        """Keys left on the card in use."""
        return printed.KEYS - self.used


def begin(stage: Stage) -> NemId:
    """As the exercise asks."""
    asked = eid.chosen(stage, "nemid", _WAYS)
    return NemId(
        authenticator=asked["authenticator"],
        used=printed.KEYS - asked["keys_left"],
        blocked=asked["blocked"],
    )


def of(world: World) -> NemId:
    """The state in this world."""
    state: NemId = world.states["nemid"]
    return state


def change(world: World, **fields: Any) -> World:
    """The same world with some of it changed."""
    return world.put("nemid", replace(of(world), **fields))


def user(stage: Stage, world: World) -> str:
    """The user id that is right now; an employee signature has one of its own."""
    login = stage.persona.login
    return login.nemid_employee if of(world).way == "employee" else login.nemid_user


def password(stage: Stage, world: World) -> str:
    """The password in use, leaving aside a temporary one."""
    login = stage.persona.login
    return login.nemid_new_password if of(world).changed else login.nemid_password


def other_password(stage: Stage, world: World) -> str:
    """The password that takes its place."""
    login = stage.persona.login
    return login.nemid_password if of(world).changed else login.nemid_new_password


def missed(stage: Stage, world: World, why: str) -> World:
    """A wrong password or key: say why; after too many, blocked for a while."""
    tries = of(world).tries + 1
    if tries < WRONG_BEFORE_BLOCKED:
        return change(world, tries=tries).refuse(why)
    return change(world, tries=0, blocked=True, linked=False).done("nemid.blocked").at("nemid.blocked")


def approved(stage: Stage, world: World, with_what: str) -> World:
    """The log-on one was doing is approved; for a company with one's own NemID, one still has to say which."""
    way = of(world).way
    world = change(world, tries=0, linked=False, way="").done(f"nemid.used:{with_what}")
    if eid.asked_for(world).company and way != "employee":
        return world.at("nemid.company")
    facts = ("eid.for-company",) if eid.asked_for(world).company else ()
    return eid.approve(world, "nemid.logged-on", *facts)


def to_login(world: World) -> World:
    """Back to user id and password."""
    return change(world, linked=False).at("nemid.login")
