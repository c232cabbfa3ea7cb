"""The MitID app on the phone: the request to read, the swipe, the PIN; and what happens where it goes otherwise."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from trygvej.engines.world.cast import Stage
from trygvej.engines.world.eid import held
from trygvej.engines.world.eid import state as eid
from trygvej.engines.world.eid.mitid import newpin
from trygvej.engines.world.eid.mitid import state as mitid
from trygvej.engines.world.eid.mitid.window import to_user
from trygvej.engines.world.events import Pressed
from trygvej.engines.world.model import World
from trygvej.engines.world.screen import Block, Button, Device, Field, Fill, Screen, Style, Text, Tone, Weight
from trygvej.engines.world.typed import EMPTY, YES

HOUR: Final = 60
Press = Callable[[Stage, World, Pressed], World]


def asking(world: World) -> str:
    """Which request waits in the app: "unasked", "mismatch", "own", or "" for none."""
    state = mitid.of(world)
    if state.unasked:
        return "unasked"
    if state.linked and eid.of(world).request is not None:
        return "mismatch" if state.mismatch else "own"
    return ""


def expects_scan(world: World) -> bool:
    """True where the window on the computer waits for its QR code to be scanned."""
    return world.place == "mitid.open" and not eid.on_phone(world) and not mitid.of(world).linked


def shows(world: World) -> str:
    """What the app shows: the last part of its screen's key."""
    state = mitid.of(world)
    if state.step in _ANYTIME:
        return state.step
    if state.blocked:
        return "blocked"
    if asking(world):
        return state.step or "request"
    return "scan" if expects_scan(world) else "empty"


def screen(stage: Stage, world: World, menu: tuple[Button, ...]) -> Screen:
    """The app as it is now; ``menu`` is what the phone itself has on every screen."""
    name = shows(world)
    words = stage.words
    title = words(f"mitid.app.{name}")
    return Screen(
        f"mitid.{name}", Device.PHONE, words("mitid.app-name"), title, _BLOCKS[name](stage, world), menu
    )


def request_text(stage: Stage, world: World) -> str:
    """The words to read before one swipes."""
    which = asking(world)
    return eid.asked_for(world).what if which == "own" else stage.words(f"mitid.ask.{which}")


def _request(stage: Stage, world: World) -> tuple[Block, ...]:
    words = stage.words
    return (
        Text(words("mitid.request.lead"), Style.LEAD),
        Text(request_text(stage, world), Style.REQUEST),
        Text(words("mitid.request.small"), Style.SMALL),
        Button("mitid.swipe", words("mitid.swipe"), Weight.SWIPE, words("mitid.swipe.hint")),
        Button("mitid.reject", words("mitid.reject"), Weight.OTHER),
    )


def _pin(stage: Stage, world: World) -> tuple[Block, ...]:
    words, login = stage.words, stage.persona.login
    old = ((login.mitid_pin, "old"),) if mitid.of(world).new_pin else ()
    slips = ((login.mitid_password, "password"), (login.mitid_user, "user"), *old)
    return (
        Text(request_text(stage, world), Style.REQUEST),
        Field(
            "mitid.pin-code",
            words("mitid.pin-code"),
            Fill.DIGITS,
            (mitid.pin(stage, world),),
            slips,
            longest=12,
        ),
        Button("mitid.approve", words("mitid.approve"), Weight.MAIN),
        Button("mitid.forgot-pin", words("mitid.forgot-pin"), Weight.QUIET),
        Button("mitid.reject", words("mitid.reject"), Weight.OTHER),
    )


def _blocked(stage: Stage, world: World) -> tuple[Block, ...]:
    words, state = stage.words, mitid.of(world)
    waiting = (Button("mitid.wait", words("mitid.wait"), Weight.MAIN),) if state.blocked == "hour" else ()
    return (
        Text(words(f"mitid.blocked.{state.blocked}")),
        *waiting,
        Button("mitid.new-pin", words("mitid.new-pin"), Weight.OTHER if waiting else Weight.MAIN),
        Button("mitid.support", words("mitid.support"), Weight.QUIET),
    )


def _scan(stage: Stage, world: World) -> tuple[Block, ...]:
    words = stage.words
    return (
        Text(words("mitid.scan.text")),
        Button("mitid.scan-qr", words("mitid.scan-qr"), Weight.MAIN),
        *_menu(stage),
    )


def _empty(stage: Stage, world: World) -> tuple[Block, ...]:
    return (Text(stage.words("mitid.empty.text")), *_menu(stage))


def _menu(stage: Stage) -> tuple[Button, ...]:
    words = stage.words
    return (
        Button("mitid.see-user-id", words("mitid.see-user-id"), Weight.QUIET),
        Button("mitid.new-pin", words("mitid.new-pin"), Weight.QUIET),
        Button("mitid.support", words("mitid.support"), Weight.QUIET),
    )


def _user_id(stage: Stage, world: World) -> tuple[Block, ...]:
    words = stage.words
    return (Text(words("mitid.user-id.text", user=stage.persona.login.mitid_user), Style.LEAD), *_done(stage))


def _support(stage: Stage, world: World) -> tuple[Block, ...]:
    words = stage.words
    return (
        Text(words("mitid.support.number"), Style.LEAD),
        Text(words("mitid.support.text")),
        *_done(stage),
    )


def _harm(stage: Stage, world: World) -> tuple[Block, ...]:
    words = stage.words
    return (
        Text(words(f"mitid.harm.{asking(world) or 'unasked'}"), Style.LEAD),
        Text(words("mitid.harm.do")),
        Button("mitid.harm-back", words("mitid.harm-back"), Weight.MAIN),
    )


def _done(stage: Stage) -> tuple[Button, ...]:
    return (Button("mitid.app-back", stage.words("mitid.app-back"), Weight.MAIN),)


_BLOCKS: Final[dict[str, Callable[[Stage, World], tuple[Block, ...]]]] = {
    "request": _request,
    "pin": _pin,
    "blocked": _blocked,
    "scan": _scan,
    "empty": _empty,
    "app-user-id": _user_id,
    "app-support": _support,
    "harm": _harm,
    **newpin.BLOCKS,
}
_ANYTIME: Final = frozenset({"app-user-id", "app-support", *newpin.BLOCKS})
"""Steps that the app shows whatever waits."""


def _swiped(stage: Stage, world: World, pressed: Pressed) -> World:
    return mitid.change(world, step="pin").done(f"mitid.swiped:{asking(world)}")


def _approve(stage: Stage, world: World, pressed: Pressed) -> World:
    match = pressed.matches.get("mitid.pin-code", EMPTY)
    if match == YES:
        return _approved(world)
    if match in (EMPTY, "password", "user", "old"):  # not an attempt to guess, so it does not count as one
        return world.refuse(stage.words(f"mitid.pin.{match}"))
    return _missed(stage, world)


def _approved(world: World) -> World:
    which = asking(world)
    if which == "own":
        return mitid.approved(held.put_down(world))
    return mitid.change(world, step="harm", tries=0).done(f"mitid.approved:{which}")


def _missed(stage: Stage, world: World) -> World:
    state = mitid.of(world)
    tries = state.tries + 1
    if tries < mitid.WRONG_BEFORE_BLOCKED:
        return mitid.change(world, tries=tries).refuse(stage.words(f"mitid.pin.no-{tries}"))
    blocked = "pin" if state.warned else "hour"
    world = mitid.change(world, tries=0, blocked=blocked, step="").done("mitid.blocked")
    return world.refuse(stage.words("mitid.pin.blocked"))


def _rejected(stage: Stage, world: World, pressed: Pressed) -> World:
    which = asking(world)
    world = mitid.change(world, step="").done(f"mitid.rejected:{which}")
    said = stage.words(f"mitid.rejected.{which}")
    if which == "unasked":
        return mitid.change(world, unasked=False).at(world.place, said, Tone.DONE)
    world = to_user(held.put_down(mitid.change(world, mismatch=False)))
    return world.at(world.place, said, Tone.DONE if which == "mismatch" else Tone.INFO)


def _waited(stage: Stage, world: World, pressed: Pressed) -> World:
    later = replace(world, clock=world.clock + HOUR)
    later = mitid.change(later, blocked="", tries=0, warned=True, step="").done("mitid.waited")
    return later.at(later.place, stage.words("mitid.waited"))


def _scanned(stage: Stage, world: World, pressed: Pressed) -> World:
    return mitid.change(world, linked=True, step="").done("mitid.scanned")


def _to(step: str, *facts: str) -> Press:
    return lambda stage, world, pressed: mitid.change(world, step=step).done(*facts)


PRESSES: Final[dict[str, Press]] = {
    "mitid.swipe": _swiped,
    "mitid.reject": _rejected,
    "mitid.approve": _approve,
    "mitid.forgot-pin": _to("new-passport"),
    "mitid.new-pin": _to("new-passport"),
    "mitid.wait": _waited,
    "mitid.support": _to("app-support", "mitid.saw-support"),
    "mitid.see-user-id": _to("app-user-id", "mitid.saw-user-id"),
    "mitid.app-back": _to(""),
    "mitid.harm-back": _to(""),
    "mitid.scan-qr": _scanned,
    **newpin.PRESSES,
}
