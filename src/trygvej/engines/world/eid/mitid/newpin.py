"""A new PIN for the app: scan the passport, scan the face, the code that comes by text message, choose the PIN."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from trygvej.engines.world.cast import Stage
from trygvej.engines.world.eid import held, printed
from trygvej.engines.world.eid.mitid import state as mitid
from trygvej.engines.world.events import Pressed
from trygvej.engines.world.model import World
from trygvej.engines.world.screen import Block, Button, Field, Fill, Style, Text, Tone, Weight
from trygvej.engines.world.typed import EMPTY, YES


def _passport(stage: Stage, world: World) -> tuple[Block, ...]:
    words = stage.words
    return (
        Text(words("mitid.new-passport.text")),
        Button("mitid.scan-passport", words("mitid.scan-passport"), Weight.MAIN),
        Button("mitid.no-passport", words("mitid.no-passport"), Weight.QUIET),
        _stop(stage),
    )


def _face(stage: Stage, world: World) -> tuple[Block, ...]:
    words = stage.words
    return (
        Text(words("mitid.new-face.text")),
        Button("mitid.scan-face", words("mitid.scan-face"), Weight.MAIN),
        _stop(stage),
    )


def _temporary(stage: Stage, world: World) -> tuple[Block, ...]:
    words = stage.words
    code = printed.temporary(stage.persona, "pin")
    slips = ((mitid.pin(stage, world), "pin"),)
    return (
        Text(words("mitid.new-temporary.banner", code=code), Style.SMALL),
        Text(words("mitid.new-temporary.text")),
        Field("mitid.temporary-pin", words("mitid.temporary-pin"), Fill.DIGITS, (code,), slips),
        Button("mitid.temporary-ok", words("mitid.next"), Weight.MAIN),
        _stop(stage),
    )


def _choose(stage: Stage, world: World) -> tuple[Block, ...]:
    words = stage.words
    right = (other(stage, world),)
    slips = ((mitid.pin(stage, world), "same"), (printed.temporary(stage.persona, "pin"), "temporary"))
    return (
        Text(words("mitid.new-choose.text", pin=right[0])),
        Field("mitid.chosen-pin", words("mitid.chosen-pin"), Fill.DIGITS, right, slips),
        Field("mitid.chosen-again", words("mitid.chosen-again"), Fill.DIGITS, right, slips),
        Button("mitid.chosen-ok", words("mitid.next"), Weight.MAIN),
        _stop(stage),
    )


def _stop(stage: Stage) -> Button:
    return Button("mitid.new-stop", stage.words("mitid.new-stop"), Weight.BACK)


def other(stage: Stage, world: World) -> str:
    """The PIN that takes the place of the one in use; a learner's own never does, for it must not be typed here."""
    login = stage.persona.login
    return login.mitid_pin if mitid.of(world).new_pin else login.mitid_new_pin


BLOCKS: Final[dict[str, Callable[[Stage, World], tuple[Block, ...]]]] = {
    "new-passport": _passport,
    "new-face": _face,
    "new-temporary": _temporary,
    "new-choose": _choose,
}


def _face_scanned(stage: Stage, world: World, pressed: Pressed) -> World:
    words = stage.words
    text = words("mitid.sms.temporary", code=printed.temporary(stage.persona, "pin"))
    world = held.receive(world, held.Sms("mitid", words("mitid.sms.sender"), text))
    return mitid.change(world, step="new-temporary")


def _temporary_given(stage: Stage, world: World, pressed: Pressed) -> World:
    match = pressed.matches.get("mitid.temporary-pin", EMPTY)
    if match != YES:
        return world.refuse(stage.words(f"mitid.temporary.{match}"))
    return mitid.change(world, step="new-choose")


def _chosen(stage: Stage, world: World, pressed: Pressed) -> World:
    first = pressed.matches.get("mitid.chosen-pin", EMPTY)
    if first != YES:
        return world.refuse(stage.words(f"mitid.chosen.{first}"))
    if pressed.matches.get("mitid.chosen-again", EMPTY) != YES:
        return world.refuse(stage.words("mitid.chosen.again"))
    new = not mitid.of(world).new_pin
    world = mitid.change(world, step="", new_pin=new, blocked="", tries=0, warned=False).done("mitid.new-pin")
    return world.at(world.place, stage.words("mitid.chosen.done"), Tone.DONE)


def _to(step: str) -> Callable[[Stage, World, Pressed], World]:
    return lambda stage, world, pressed: mitid.change(world, step=step)


PRESSES: Final[dict[str, Callable[[Stage, World, Pressed], World]]] = {
    "mitid.scan-passport": _to("new-face"),
    "mitid.scan-face": _face_scanned,
    "mitid.temporary-ok": _temporary_given,
    "mitid.chosen-ok": _chosen,
    "mitid.no-passport": lambda stage, world, pressed: world.refuse(stage.words("mitid.no-passport.text")),
    "mitid.new-stop": _to(""),
}
