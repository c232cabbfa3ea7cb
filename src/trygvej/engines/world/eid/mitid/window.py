"""The log-on window in the browser: what you approve, your user id, then the authenticator."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from trygvej.engines.world.cast import Stage
from trygvej.engines.world.eid import held, printed
from trygvej.engines.world.eid import state as eid
from trygvej.engines.world.eid.mitid import state as mitid
from trygvej.engines.world.events import Pressed
from trygvej.engines.world.model import World
from trygvej.engines.world.screen import (
    Block,
    Button,
    Field,
    Fill,
    Picture,
    Row,
    Rows,
    Screen,
    Style,
    Text,
    Weight,
)
from trygvej.engines.world.typed import EMPTY, YES

PLACES: Final = (
    "mitid.user",
    "mitid.forgot-user",
    "mitid.open",
    "mitid.choose",
    "mitid.code",
    "mitid.password",
    "mitid.company",
)
_AUTHENTICATORS: Final = ("app", "code")


def screen(stage: Stage, world: World) -> Screen:
    """The window at this place."""
    words = stage.words
    request = eid.asked_for(world)
    blocks: tuple[Block, ...] = (
        Text(request.what, Style.REQUEST),
        *_BLOCKS[world.place](stage, world),
        Button("mitid.cancel", words("mitid.cancel"), Weight.BACK),
    )
    title = words(f"{world.place}.title")
    return Screen(
        world.place, eid.device(world), words("mitid.site"), title, blocks, (), words("mitid.address")
    )


def _user(stage: Stage, world: World) -> tuple[Block, ...]:
    words, login = stage.words, stage.persona.login
    slips = [(stage.persona.cpr, "cpr"), (login.mitid_password, "password"), (login.mitid_pin, "pin")]
    slips += [
        (stage.persona.name, "name"),
        (stage.persona.name.split()[0], "name"),
        (stage.persona.email, "email"),
    ]
    return (
        Field(
            "mitid.user-id",
            words("mitid.user-id"),
            right=(login.mitid_user,),
            slips=tuple(slips),
            hint=words("mitid.user-id.hint"),
        ),
        Button("mitid.continue", words("mitid.continue"), Weight.MAIN),
        Button("mitid.forgot-user-id", words("mitid.forgot-user-id"), Weight.QUIET),
    )


def _forgot_user(stage: Stage, world: World) -> tuple[Block, ...]:
    words = stage.words
    return (
        Text(words("mitid.forgot-user.text")),
        Button("mitid.back-to-user", words("mitid.back-to-user"), Weight.MAIN),
    )


def _open(stage: Stage, world: World) -> tuple[Block, ...]:
    words = stage.words
    if eid.on_phone(world):
        lead = Text(words("mitid.open.here"), Style.LEAD)
        return (lead, Button("mitid.open-app", words("mitid.open-app"), Weight.MAIN), _change(stage))
    if mitid.of(world).linked:
        return (Text(words("mitid.scanned"), Style.LEAD), _change(stage))
    return (Text(words("mitid.open.lead"), Style.LEAD), Picture("qr", words("mitid.qr")), _change(stage))


def _choose(stage: Stage, world: World) -> tuple[Block, ...]:
    words = stage.words
    rows = (
        Row(f"mitid.choose-{name}", words(f"mitid.choose-{name}"), (words(f"mitid.choose-{name}.line"),))
        for name in _AUTHENTICATORS
    )
    return (Rows(tuple(rows)),)


def _code(stage: Stage, world: World) -> tuple[Block, ...]:
    words, login, state = stage.words, stage.persona.login, mitid.of(world)
    older = [(code, "older") for code in printed.codes(stage.persona)]
    slips = ((mitid.pin(stage, world), "pin"), (login.mitid_password, "password"), *older)
    right = (printed.code(stage.persona, state.code),)
    return (
        Field("mitid.code-digits", words("mitid.code-digits"), Fill.DIGITS, right=right, slips=slips),
        Button("mitid.code-continue", words("mitid.continue"), Weight.MAIN),
        _change(stage),
    )


def _password(stage: Stage, world: World) -> tuple[Block, ...]:
    words, login = stage.words, stage.persona.login
    code = printed.code(stage.persona, mitid.of(world).code)
    slips = ((mitid.pin(stage, world), "pin"), (code, "code"), (login.mitid_user, "user"))
    return (
        Field(
            "mitid.password-field",
            words("mitid.password-field"),
            Fill.SECRET,
            right=(login.mitid_password,),
            slips=slips,
        ),
        Button("mitid.password-continue", words("mitid.continue"), Weight.MAIN),
        Button("mitid.forgot-password", words("mitid.forgot-password"), Weight.QUIET),
        _change(stage),
    )


def _company(stage: Stage, world: World) -> tuple[Block, ...]:
    words, company = stage.words, eid.company(stage)
    rows = (
        Row("mitid.as-self", stage.persona.name, (words("mitid.as-self.line"),)),
        Row("mitid.as-company", company.name, (words("mitid.as-company.line", cvr=company.cvr),)),
    )
    return (Text(words("mitid.company.lead"), Style.LEAD), Rows(rows))


def _change(stage: Stage) -> Button:
    return Button("mitid.change", stage.words("mitid.change"), Weight.QUIET)


_BLOCKS: Final[dict[str, Callable[[Stage, World], tuple[Block, ...]]]] = {
    "mitid.user": _user,
    "mitid.forgot-user": _forgot_user,
    "mitid.open": _open,
    "mitid.choose": _choose,
    "mitid.code": _code,
    "mitid.password": _password,
    "mitid.company": _company,
}


def to_user(world: World) -> World:
    """The window asks for the user id."""
    return mitid.change(world, linked=False, step="").at("mitid.user")


def to_authenticator(world: World) -> World:
    """The window asks for the authenticator that is in use; the first time one chooses it."""
    state = mitid.of(world)
    if state.choose:
        return world.at("mitid.choose")
    return world.at("mitid.open" if state.authenticator == "app" else "mitid.code")


def _continued(stage: Stage, world: World, pressed: Pressed) -> World:
    match = pressed.matches.get("mitid.user-id", EMPTY)
    if match != YES:
        return world.refuse(stage.words(f"mitid.user-id.{match}"))
    return to_authenticator(mitid.change(world, linked=False).done("mitid.user-id"))


def _code_continued(stage: Stage, world: World, pressed: Pressed) -> World:
    if not mitid.of(world).lit:
        return world.refuse(stage.words("mitid.code.dark"))
    match = pressed.matches.get("mitid.code-digits", EMPTY)
    if match != YES:
        return world.refuse(stage.words(f"mitid.code.{match}"))
    return world.done("mitid.code").at("mitid.password")


def _password_continued(stage: Stage, world: World, pressed: Pressed) -> World:
    match = pressed.matches.get("mitid.password-field", EMPTY)
    if match != YES:
        return world.refuse(stage.words(f"mitid.password.{match}"))
    return mitid.approved(world)


def _open_app(stage: Stage, world: World, pressed: Pressed) -> World:
    return held.take_up(mitid.change(world, linked=True, step="").done("mitid.opened"), "mitid")


def _chose(name: str) -> Callable[[Stage, World, Pressed], World]:
    def press(stage: Stage, world: World, pressed: Pressed) -> World:
        world = mitid.change(world, authenticator=name, choose=False, linked=False)
        return to_authenticator(world.done(f"mitid.chose:{name}"))

    return press


def _cancel(stage: Stage, world: World, pressed: Pressed) -> World:
    return eid.cancel(held.put_down(to_user(world)), "mitid.cancelled")


PRESSES: Final[dict[str, Callable[[Stage, World, Pressed], World]]] = {
    "mitid.continue": _continued,
    "mitid.forgot-user-id": lambda stage, world, pressed: world.at("mitid.forgot-user"),
    "mitid.back-to-user": lambda stage, world, pressed: world.at("mitid.user"),
    "mitid.open-app": _open_app,
    "mitid.change": lambda stage, world, pressed: mitid.change(world, linked=False).at("mitid.choose"),
    "mitid.choose-app": _chose("app"),
    "mitid.choose-code": _chose("code"),
    "mitid.code-continue": _code_continued,
    "mitid.password-continue": _password_continued,
    "mitid.forgot-password": lambda stage, world, pressed: world.refuse(stage.words("mitid.password.forgot")),
    "mitid.as-self": lambda stage, world, pressed: world.refuse(stage.words("mitid.as-self.no")),
    "mitid.as-company": lambda stage, world, pressed: eid.approve(
        world, "mitid.logged-on", "eid.for-company"
    ),
    "mitid.cancel": _cancel,
}
