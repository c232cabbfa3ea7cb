"""NemID's window: user id and password, then the key beside the number shown, or the app."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from trygvej.engines.world.cast import Stage
from trygvej.engines.world.eid import held, printed
from trygvej.engines.world.eid import state as eid
from trygvej.engines.world.eid.nemid import password
from trygvej.engines.world.eid.nemid import state as nemid
from trygvej.engines.world.events import Pressed
from trygvej.engines.world.model import World
from trygvej.engines.world.screen import (
    Block,
    Button,
    Device,
    Field,
    Fill,
    KeyCard,
    Row,
    Rows,
    Screen,
    Style,
    Text,
    Weight,
)
from trygvej.engines.world.typed import EMPTY, YES

Blocks = tuple[Block, ...]
Press = Callable[[Stage, World, Pressed], World]


def screen(stage: Stage, world: World) -> Screen:
    """The window at this place."""
    words = stage.words
    blocks: Blocks = (
        Text(eid.asked_for(world).what, Style.REQUEST),
        *_BLOCKS[world.place](stage, world),
        Button("nemid.cancel", words("nemid.cancel"), Weight.BACK),
        Text(words("nemid.closed"), Style.SMALL),
    )
    title = words(f"{world.place}.title")
    return Screen(
        world.place, eid.device(world), words("nemid.site"), title, blocks, (), words("nemid.address")
    )


def card(stage: Stage, world: World) -> Screen:
    """The key card in one's hand."""
    words, state, persona = stage.words, nemid.of(world), stage.persona
    blocks: Blocks = (
        Text(words("nemid.card.number", number=printed.card_number(persona, state.card)), Style.SMALL),
        KeyCard(printed.key_card(persona, state.card)),
        Text(words("nemid.card.left", left=state.left)),
    )
    return Screen("nemid.card", Device.CARD, words("nemid.card.site"), words("nemid.card.title"), blocks)


def _choose(stage: Stage, world: World) -> Blocks:
    words = stage.words
    rows = (
        Row(f"nemid.{way}", words(f"nemid.{way}"), (words(f"nemid.{way}.line"),))
        for way in ("private", "employee")
    )
    return (Rows(tuple(rows)),)


def _login(stage: Stage, world: World) -> Blocks:
    words, login, state = stage.words, stage.persona.login, nemid.of(world)
    user, right = nemid.user(stage, world), nemid.password(stage, world)
    slips = [(right, "password"), (login.nemid_user, "private"), (login.nemid_employee, "employee")]
    slips += [(stage.persona.name, "name"), (stage.persona.name.split()[0], "name")]
    word = Field(
        "nemid.password-field",
        words("nemid.password-field"),
        Fill.SECRET,
        right=(password.temporary(stage),) if state.letter == "here" else (right,),
        slips=((right, "forgotten"), (user, "user"), (login.nemid_password, "old")),
    )
    return (
        Field("nemid.user-id", words("nemid.user-id"), right=_users(stage, user), slips=tuple(slips)),
        word,
        Button("nemid.next", words("nemid.next"), Weight.MAIN),
        Button("nemid.forgot-password", words("nemid.forgot-password"), Weight.QUIET),
    )


def _users(stage: Stage, user: str) -> tuple[str, ...]:
    """One may give one's CPR number instead of a user id, as with the real one; but not for a company's."""
    return (user, stage.persona.cpr) if user == stage.persona.login.nemid_user else (user,)


def _key(stage: Stage, world: World) -> Blocks:
    words, state = stage.words, nemid.of(world)
    number, key = printed.asked(stage.persona, state.card, state.used)
    others = [(found, "other") for _, found in printed.key_card(stage.persona, state.card) if found != key]
    slips = ((number, "number"), (nemid.password(stage, world), "password"), *others)
    return (
        Text(words("nemid.key.lead", number=number), Style.LEAD),
        Field("nemid.key-digits", words("nemid.key-digits"), Fill.DIGITS, right=(key,), slips=slips),
        Button("nemid.log-on", words("nemid.log-on"), Weight.MAIN),
        Button("nemid.use-app", words("nemid.use-app"), Weight.QUIET),
    )


def _used_up(stage: Stage, world: World) -> Blocks:
    words = stage.words
    return (
        Text(words("nemid.used-up.text")),
        Button("nemid.new-card", words("nemid.new-card"), Weight.MAIN),
        Button("nemid.use-app", words("nemid.use-app"), Weight.QUIET),
    )


def _app(stage: Stage, world: World) -> Blocks:
    words = stage.words
    lead = Text(words("nemid.app.lead"), Style.LEAD)
    card = Button("nemid.use-card", words("nemid.use-card"), Weight.QUIET)
    if eid.on_phone(world):
        return (lead, Button("nemid.open-app", words("nemid.open-app"), Weight.MAIN), card)
    return (lead, card)


def _company(stage: Stage, world: World) -> Blocks:
    words, company = stage.words, eid.company(stage)
    row = Row("nemid.as-company", company.name, (words("nemid.as-company.line", cvr=company.cvr),))
    return (Text(words("nemid.company.lead"), Style.LEAD), Rows((row,)))


_BLOCKS: Final[dict[str, Callable[[Stage, World], Blocks]]] = {
    "nemid.choose": _choose,
    "nemid.login": _login,
    "nemid.key": _key,
    "nemid.used-up": _used_up,
    "nemid.app": _app,
    "nemid.company": _company,
    **password.BLOCKS,
}


def _next(stage: Stage, world: World, pressed: Pressed) -> World:
    state = nemid.of(world)
    if state.blocked:
        return world.at("nemid.blocked")
    if state.letter == "ordered":
        return world.at("nemid.ordered")
    match = pressed.matches.get("nemid.user-id", EMPTY)
    if match != YES:
        return world.refuse(stage.words(f"nemid.user-id.{match}"))
    return _with_password(stage, world, pressed.matches.get("nemid.password-field", EMPTY))


def _with_password(stage: Stage, world: World, match: str) -> World:
    if match in (EMPTY, "user", "old", "forgotten"):  # not a guess, so it does not count as one
        return world.refuse(stage.words(f"nemid.password.{match}"))
    if match != YES:
        return nemid.missed(stage, world, stage.words("nemid.password.no"))
    world = nemid.change(world, tries=0).done("nemid.password")
    if nemid.of(world).letter == "here":
        return world.at("nemid.new-password")
    return _to_authenticator(world)


def _to_authenticator(world: World) -> World:
    state = nemid.of(world)
    if state.authenticator == "app":
        return nemid.change(world, linked=True).at("nemid.app")
    return nemid.change(world, linked=False).at("nemid.key" if state.left else "nemid.used-up")


def _log_on(stage: Stage, world: World, pressed: Pressed) -> World:
    match = pressed.matches.get("nemid.key-digits", EMPTY)
    if match in (EMPTY, "number", "password"):
        return world.refuse(stage.words(f"nemid.key.{match}"))
    if match != YES:
        return nemid.missed(stage, world, stage.words(f"nemid.key.{match}"))
    left = nemid.of(world).left - 1
    world = nemid.change(world, used=nemid.of(world).used + 1).done("nemid.key")
    world = nemid.approved(stage, world, "card")
    if left == nemid.NEW_CARD_AT:
        return world.done("nemid.card-ordered").at(world.place, stage.words("nemid.card-ordered"))
    return world


def _new_card(stage: Stage, world: World, pressed: Pressed) -> World:
    following = (nemid.of(world).card + 1) % printed.CARDS
    world = nemid.change(world, card=following, used=0).done("nemid.new-card")
    return world.at("nemid.key", stage.words("nemid.new-card.done"))


def _use(authenticator: str) -> Press:
    return lambda stage, world, pressed: _to_authenticator(nemid.change(world, authenticator=authenticator))


def _way(way: str) -> Press:
    return lambda stage, world, pressed: nemid.change(world, way=way).done(f"nemid.{way}").at("nemid.login")


def _cancel(stage: Stage, world: World, pressed: Pressed) -> World:
    world = nemid.change(world, linked=False, way="")
    return eid.cancel(held.put_down(world), "nemid.cancelled")


PRESSES: Final[dict[str, Press]] = {
    "nemid.private": _way("private"),
    "nemid.employee": _way("employee"),
    "nemid.next": _next,
    "nemid.log-on": _log_on,
    "nemid.new-card": _new_card,
    "nemid.use-app": _use("app"),
    "nemid.use-card": _use("card"),
    "nemid.open-app": lambda stage, world, pressed: held.take_up(world, "nemid"),
    "nemid.as-company": lambda stage, world, pressed: eid.approve(
        world, "nemid.logged-on", "eid.for-company"
    ),
    "nemid.cancel": _cancel,
    **password.PRESSES,
}
