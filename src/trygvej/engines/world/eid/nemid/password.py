"""Blocked, or the password forgotten: the ways back into NemID."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from trygvej.engines.world.cast import Stage
from trygvej.engines.world.eid import printed
from trygvej.engines.world.eid.nemid import state as nemid
from trygvej.engines.world.events import Pressed
from trygvej.engines.world.model import World
from trygvej.engines.world.screen import Block, Button, Device, Field, Fill, Screen, Style, Text, Tone, Weight
from trygvej.engines.world.typed import EMPTY, YES

Press = Callable[[Stage, World, Pressed], World]
HOUR: Final = 60
THREE_DAYS: Final = 3 * 24 * HOUR


def temporary(stage: Stage) -> str:
    """The temporary password that comes by post."""
    return printed.temporary(stage.persona, "password")


def letter(stage: Stage) -> Screen:
    """The letter with the temporary password."""
    words = stage.words
    blocks = (Text(words("nemid.letter.text")), Text(temporary(stage), Style.LEAD))
    return Screen(
        "nemid.letter", Device.PAPER, words("nemid.letter.site"), words("nemid.letter.title"), blocks
    )


def _blocked(stage: Stage, world: World) -> tuple[Block, ...]:
    words = stage.words
    return (
        Text(words("nemid.blocked.text")),
        Button("nemid.wait", words("nemid.wait"), Weight.MAIN),
        Button("nemid.forgot-password", words("nemid.forgot-password"), Weight.QUIET),
    )


def _forgot(stage: Stage, world: World) -> tuple[Block, ...]:
    words = stage.words
    return (
        Text(words("nemid.forgot.text")),
        Button("nemid.order-password", words("nemid.order-password"), Weight.MAIN),
        Button("nemid.back", words("nemid.back"), Weight.QUIET),
    )


def _ordered(stage: Stage, world: World) -> tuple[Block, ...]:
    words = stage.words
    return (
        Text(words("nemid.ordered.text")),
        Button("nemid.wait-letter", words("nemid.wait-letter"), Weight.MAIN),
    )


def _new_password(stage: Stage, world: World) -> tuple[Block, ...]:
    words = stage.words
    right = (nemid.other_password(stage, world),)
    slips = ((temporary(stage), "temporary"), (nemid.password(stage, world), "same"))
    return (
        Text(words("nemid.new-password.text", password=right[0])),
        Field("nemid.chosen-password", words("nemid.chosen-password"), Fill.SECRET, right, slips),
        Field("nemid.chosen-again", words("nemid.chosen-again"), Fill.SECRET, right, slips),
        Button("nemid.chosen-ok", words("nemid.chosen-ok"), Weight.MAIN),
    )


BLOCKS: Final[dict[str, Callable[[Stage, World], tuple[Block, ...]]]] = {
    "nemid.blocked": _blocked,
    "nemid.forgot": _forgot,
    "nemid.ordered": _ordered,
    "nemid.new-password": _new_password,
}


def _waited(stage: Stage, world: World, pressed: Pressed) -> World:
    later = nemid.change(replace(world, clock=world.clock + HOUR), blocked=False, tries=0)
    return later.done("nemid.waited").at("nemid.login", stage.words("nemid.waited"))


def _order(stage: Stage, world: World, pressed: Pressed) -> World:
    return (
        nemid.change(world, letter="ordered", linked=False)
        .done("nemid.temporary-ordered")
        .at("nemid.ordered")
    )


def _letter_came(stage: Stage, world: World, pressed: Pressed) -> World:
    later = replace(world, clock=world.clock + THREE_DAYS)
    return nemid.change(later, letter="here", blocked=False, tries=0).at(
        "nemid.login", stage.words("nemid.came")
    )


def _chosen(stage: Stage, world: World, pressed: Pressed) -> World:
    first = pressed.matches.get("nemid.chosen-password", EMPTY)
    if first != YES:
        return world.refuse(stage.words(f"nemid.chosen.{first}"))
    if pressed.matches.get("nemid.chosen-again", EMPTY) != YES:
        return world.refuse(stage.words("nemid.chosen.again"))
    world = nemid.change(world, letter="", changed=not nemid.of(world).changed).done("nemid.new-password")
    return nemid.to_login(world).at("nemid.login", stage.words("nemid.chosen.done"), Tone.DONE)


PRESSES: Final[dict[str, Press]] = {
    "nemid.wait": _waited,
    "nemid.forgot-password": lambda stage, world, pressed: world.at("nemid.forgot"),
    "nemid.order-password": _order,
    "nemid.back": lambda stage, world, pressed: nemid.to_login(world),
    "nemid.wait-letter": _letter_came,
    "nemid.chosen-ok": _chosen,
}
