"""The pages of the user administration."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from trygvej.engines.world.cast import Stage
from trygvej.engines.world.eid import state as eid
from trygvej.engines.world.eid.erhverv import state as erhverv
from trygvej.engines.world.model import World
from trygvej.engines.world.screen import (
    Block,
    Button,
    Field,
    Fill,
    Option,
    Pairs,
    Row,
    Rows,
    Screen,
    Style,
    Text,
    Weight,
)

Blocks = tuple[Block, ...]


def screen(stage: Stage, world: World) -> Screen:
    """The page at this place; the first one until somebody is logged on."""
    words = stage.words
    place = world.place if erhverv.is_on(world) else "erhverv.front"
    kind = eid.of(world).kind
    off = (
        ()
        if place == "erhverv.front"
        else (Button("erhverv.log-off", words("erhverv.log-off"), Weight.QUIET),)
    )
    site, address = words(f"erhverv.site.{kind}"), words("erhverv.address")
    title = words(f"{place}.title")
    return Screen(place, eid.device(world), site, title, _BLOCKS[place](stage, world), off, address)


def _front(stage: Stage, world: World) -> Blocks:
    words = stage.words
    lead = words("erhverv.front.text", company=eid.company(stage).name)
    return (Text(lead, Style.LEAD), Button("erhverv.log-on", words("erhverv.log-on"), Weight.MAIN))


def _users(stage: Stage, world: World) -> Blocks:
    words, state = stage.words, erhverv.of(world)
    rows = []
    for number, name in enumerate(eid.company(stage).colleagues, 1):
        count = len(state.rights(number))
        rows.append(Row(f"erhverv.user-{number}", name, (words("erhverv.users.line", count=count),)))
    return (Text(words("erhverv.users.text", company=eid.company(stage).name)), Rows(tuple(rows)))


def _user(stage: Stage, world: World) -> Blocks:
    words, state = stage.words, erhverv.of(world)
    has = state.rights(state.user)
    listed = tuple((words("erhverv.user.right"), words(f"erhverv.right.{right}")) for right in has)
    takes = tuple(
        Button(f"erhverv.take-{right}", words("erhverv.take", right=words(f"erhverv.right.{right}")))
        for right in has
    )
    return (
        Text(erhverv.name(stage, state.user), Style.HEADING),
        Pairs(listed) if listed else Text(words("erhverv.user.none")),
        Button("erhverv.to-give", words("erhverv.to-give"), Weight.MAIN),
        *takes,
        Button("erhverv.to-users", words("erhverv.to-users"), Weight.BACK),
    )


def _give(stage: Stage, world: World) -> Blocks:
    words, state = stage.words, erhverv.of(world)
    options = tuple(Option(right, words(f"erhverv.right.{right}")) for right in erhverv.RIGHTS)
    return (
        Text(words("erhverv.give.text", name=erhverv.name(stage, state.user))),
        Field("erhverv.right", words("erhverv.right"), Fill.CHOICE, options=options),
        Button("erhverv.next", words("erhverv.next"), Weight.MAIN),
        Button("erhverv.stop", words("erhverv.stop"), Weight.BACK),
        Text(words("erhverv.give.small"), Style.SMALL),
    )


def _check(stage: Stage, world: World) -> Blocks:
    words = stage.words
    how = "take" if erhverv.of(world).taking else "give"
    return (
        Text(words(f"erhverv.check-{how}.text"), Style.LEAD),
        _what(stage, world),
        Button("erhverv.confirm", words(f"erhverv.check-{how}.confirm"), Weight.MAIN),
        Button("erhverv.stop", words("erhverv.stop"), Weight.BACK),
    )


def _receipt(stage: Stage, world: World) -> Blocks:
    words = stage.words
    how = "taken" if erhverv.of(world).taking else "given"
    return (
        Text(words(f"erhverv.receipt.{how}"), Style.LEAD),
        _what(stage, world),
        Button("erhverv.to-users", words("erhverv.to-users"), Weight.MAIN),
    )


def _what(stage: Stage, world: World) -> Pairs:
    words, state = stage.words, erhverv.of(world)
    right = words(f"erhverv.right.{state.right or erhverv.RIGHTS[0]}")
    return Pairs(
        (
            (words("erhverv.company"), eid.company(stage).name),
            (words("erhverv.user"), erhverv.name(stage, state.user)),
            (words("erhverv.user.right"), right),
        )
    )


_BLOCKS: Final[dict[str, Callable[[Stage, World], Blocks]]] = {
    "erhverv.front": _front,
    "erhverv.users": _users,
    "erhverv.user": _user,
    "erhverv.give": _give,
    "erhverv.check-give": _check,
    "erhverv.check-take": _check,
    "erhverv.receipt": _receipt,
}
