"""What MitID remembers between two presses."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, Final

from trygvej.engines.world.cast import Stage
from trygvej.engines.world.eid import state as eid
from trygvej.engines.world.model import World

WRONG_BEFORE_BLOCKED: Final = 3
_WAYS: Final[Mapping[str, tuple[Any, ...]]] = {
    "authenticator": ("app", "code"),
    "pin_blocked": (False, "hour", "pin"),
    "unasked": (False, True),
    "mismatch": (False, True),
    "first_time": (False, True),
}


@dataclass(frozen=True, slots=True)
class MitId:
    """The state of MitID.

    ``step`` is what the app shows where it is not a request ("" lets a waiting request through). ``linked``: the app
    knows of the log-on one is doing (it was opened from the page, or has scanned the QR code). ``blocked``: "" or
    until an hour has gone ("hour") or a new PIN is made ("pin"). ``lit`` and ``code``: what the display shows.
    """

    authenticator: str = "app"
    choose: bool = False
    unasked: bool = False
    mismatch: bool = False
    step: str = ""
    linked: bool = False
    tries: int = 0
    blocked: str = ""
    warned: bool = False
    new_pin: bool = False
    lit: bool = False
    code: int = 0


def begin(stage: Stage) -> MitId:
    """As the exercise asks."""
    asked = eid.chosen(stage, "mitid", _WAYS)
    return MitId(
        authenticator=asked["authenticator"],
        choose=asked["first_time"],
        unasked=asked["unasked"],
        mismatch=asked["mismatch"],
        blocked=asked["pin_blocked"] or "",
    )


def of(world: World) -> MitId:
    """The state in this world."""
    state: MitId = world.states["mitid"]
    return state


def change(world: World, **fields: Any) -> World:
    """The same world with some of it changed."""
    return world.put("mitid", replace(of(world), **fields))


def pin(stage: Stage, world: World) -> str:
    """The PIN that opens the app now."""
    login = stage.persona.login
    return login.mitid_new_pin if of(world).new_pin else login.mitid_pin


def approved(world: World) -> World:
    """The log-on one was doing is approved, with the authenticator in use."""
    state = of(world)
    world = change(world, linked=False, step="", lit=False, tries=0, choose=False)
    if eid.asked_for(world).company:
        return world.done(f"mitid.used:{state.authenticator}").at("mitid.company")
    return eid.approve(world, f"mitid.used:{state.authenticator}", "mitid.logged-on")
