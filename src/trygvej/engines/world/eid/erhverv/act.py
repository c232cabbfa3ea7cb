"""What the presses of the user administration do."""

from __future__ import annotations

from trygvej.engines.world.cast import Stage
from trygvej.engines.world.eid import state as eid
from trygvej.engines.world.eid.erhverv import state as erhverv
from trygvej.engines.world.events import Pressed
from trygvej.engines.world.model import World
from trygvej.engines.world.screen import Tone


def press(stage: Stage, world: World, pressed: Pressed) -> World:
    """Log on or off, look at a colleague, give a right or take it."""
    name, _, which = pressed.element.removeprefix("erhverv.").partition("-")
    if name == "log":
        return _log_on(stage, world) if which == "on" else _log_off(stage, world)
    if name == "to":
        return world.at("erhverv.give") if which == "give" else _dropped(world).at("erhverv.users")
    match name:
        case "user":
            return erhverv.change(world, user=int(which)).done(f"erhverv.saw:{which}").at("erhverv.user")
        case "take":
            return erhverv.change(world, right=which, taking=True).at("erhverv.check-take")
        case "next":
            return _next(stage, world, pressed.values.get("erhverv.right", ""))
        case "confirm":
            return _confirmed(world)
    return _dropped(world).at("erhverv.user", stage.words("erhverv.stopped"))


def _dropped(world: World) -> World:
    """What one was about to do is forgotten."""
    return erhverv.change(world, right="", taking=False)


def _log_off(stage: Stage, world: World) -> World:
    off = erhverv.change(eid.log_off(world, "erhverv"), on=False).done("erhverv.logged-off")
    return off.at("erhverv.front", stage.words("erhverv.logged-off"), Tone.DONE)


def _log_on(stage: Stage, world: World) -> World:
    words = stage.words
    what = words("erhverv.what", site=words(f"erhverv.site.{eid.of(world).kind}"))
    fact = "eid.logged-on:erhverv"
    return eid.ask(
        stage, world, eid.Request(what, "erhverv", "erhverv.users", "erhverv.front", fact, company=True)
    )


def _next(stage: Stage, world: World, right: str) -> World:
    state = erhverv.of(world)
    if not right:
        return world.refuse(stage.words("erhverv.right.empty"))
    if (state.user, right) in state.has:
        return world.refuse(stage.words("erhverv.right.had", name=erhverv.name(stage, state.user)))
    return erhverv.change(world, right=right, taking=False).at("erhverv.check-give")


def _confirmed(world: World) -> World:
    state = erhverv.of(world)
    one = frozenset({(state.user, state.right)})
    has, done = (state.has - one, "taken") if state.taking else (state.has | one, "given")
    return erhverv.change(world, has=has).done(f"erhverv.{done}:{state.right}").at("erhverv.receipt")
