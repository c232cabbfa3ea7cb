"""The phone as a thing at hand: its first screen, its messages, and the apps on it. Prefix ``phone``.

Places: ``phone.front`` is the phone alone, whatever app is in front; its screens are those below.

Screens: ``phone.home``, ``phone.messages``, ``phone.message``, and those of the apps (``mitid.…``, ``nemid.app-…``).

Elements: ``phone.mitid``, ``phone.nemid``, ``phone.messages``, ``phone.camera`` (another app, harmless),
``phone.internet`` (back to the page, where one browses on the phone), ``phone.go-home`` (on every screen),
``phone.message-<key>`` (a text message; ``mitid`` is the one with a temporary PIN).

Facts: ``phone.read:<key>``. Setup: none.

Others put a text message on the phone with ``held.receive``.
"""

from __future__ import annotations

from dataclasses import replace

from trygvej.engines.world.cast import Stage
from trygvej.engines.world.eid import held
from trygvej.engines.world.eid import state as eid
from trygvej.engines.world.eid.cards import practice_card
from trygvej.engines.world.eid.held import Phone
from trygvej.engines.world.eid.mitid import app as mitid_app
from trygvej.engines.world.eid.nemid import app as nemid_app
from trygvej.engines.world.events import Pressed
from trygvej.engines.world.model import World
from trygvej.engines.world.screen import Block, Bubble, Button, Device, Row, Rows, Screen, Weight


def begin(stage: Stage) -> Phone:
    """No message has come, and no app is in front."""
    eid.chosen(stage, "phone", {})
    return Phone()


def screens(stage: Stage, world: World) -> tuple[Screen, ...]:
    """The phone alone, with the practice card beside it."""
    return (screen(stage, world), practice_card(stage, world))


def screen(stage: Stage, world: World) -> Screen:
    """What the phone shows now."""
    words = stage.words
    front, _, key = held.of(world).front.partition(":")
    home = (Button("phone.go-home", words("phone.go-home"), Weight.BACK),)
    if front == "mitid":
        return mitid_app.screen(stage, world, home)
    if front == "nemid":
        return nemid_app.screen(stage, world, home)
    if front == "home":
        return _made(stage, "home", (Rows(_apps(stage, world)),), ())
    if front == "messages":
        return _made(stage, "messages", (Rows(_messages(stage, world), words("phone.messages.empty")),), home)
    sms = next(sms for sms in held.of(world).messages if sms.key == key)
    back = Button("phone.messages", words("phone.back"), Weight.BACK)
    return _made(stage, "message", (Bubble(sms.sender, sms.text), back), home)


def _made(stage: Stage, name: str, blocks: tuple[Block, ...], menu: tuple[Button, ...]) -> Screen:
    words = stage.words
    return Screen(
        f"phone.{name}", Device.PHONE, words("phone.site"), words(f"phone.{name}.title"), blocks, menu
    )


def _apps(stage: Stage, world: World) -> tuple[Row, ...]:
    words, phone = stage.words, held.of(world)
    kind = eid.of(world).kind
    waits = (words("phone.waits"),) if mitid_app.asking(world) or nemid_app.asking(world) else ()
    unread = (words("phone.unread"),) if any(sms.key not in phone.read for sms in phone.messages) else ()
    rows = [
        Row(f"phone.{kind}", words(f"phone.{kind}"), marks=waits),
        Row("phone.messages", words("phone.messages"), marks=unread),
        Row("phone.camera", words("phone.camera")),
    ]
    if phone.under:
        rows.append(Row("phone.internet", words("phone.internet"), (words("phone.internet.line"),)))
    return tuple(rows)


def _messages(stage: Stage, world: World) -> tuple[Row, ...]:
    phone = held.of(world)
    unread = (stage.words("phone.unread"),)
    return tuple(
        Row(
            f"phone.message-{sms.key}",
            sms.sender,
            (sms.text[:60],),
            marks=() if sms.key in phone.read else unread,
        )
        for sms in phone.messages
    )


def press(stage: Stage, world: World, pressed: Pressed) -> World:
    """Open an app or a message, go back."""
    name = pressed.element.removeprefix("phone.")
    if name == "camera":
        return world.at(world.place, stage.words("phone.camera.text"))
    if name == "internet":
        return held.put_down(world).at(held.of(world).under)
    if name.startswith("message-"):
        key = name.removeprefix("message-")
        phone = held.of(world)
        opened = replace(phone, front=f"message:{key}", read=phone.read | {key})
        return world.put("phone", opened).done(f"phone.read:{key}")
    return held.front(world, "home" if name == "go-home" else name)
