"""Logging on: what the rest of the world may use of the eID simulators, and a small page to log on at. Prefix ``eid``.

A page that needs somebody to be logged on calls ``ask``; the eID shows its own screens and, when the learner has
approved, leads to ``then`` and records ``fact``. ``is_on`` and ``log_off`` are for the page too; ``device`` says
what it is drawn on, ``company`` for which one acts, and ``at_hand`` gives what lies beside it (a phone on which a
request waits).

``printable`` gives a persona's practice cards, key card and codes as screens to print for a class.

Places: ``eid.front`` (a page of a made-up municipality, to log on at for its own sake), ``eid.inside`` (logged on).

Elements: ``eid.log-on``, ``eid.log-off``. The practice card beside all log-ons is the screen ``eid.card``.

Facts: ``eid.logged-on:front``, ``eid.logged-off:front``.

Setup ``eid``: ``kind: mitid | nemid``, ``device: computer | phone``.
"""

from __future__ import annotations

from trygvej.engines.world.cast import Stage
from trygvej.engines.world.eid.hand import at_hand, printable
from trygvej.engines.world.eid.state import (
    DEVICES,
    KINDS,
    Eid,
    Request,
    ask,
    chosen,
    company,
    device,
    is_on,
    log_off,
    on_phone,
)
from trygvej.engines.world.events import Pressed
from trygvej.engines.world.model import World
from trygvej.engines.world.screen import Block, Button, Screen, Style, Text, Tone, Weight

__all__ = [
    "Eid",
    "Request",
    "ask",
    "at_hand",
    "begin",
    "company",
    "device",
    "is_on",
    "log_off",
    "on_phone",
    "press",
    "printable",
    "screens",
]


def begin(stage: Stage) -> Eid:
    """Nobody is logged on. Where one begins in the log-on itself, it is to that page."""
    asked = chosen(stage, "eid", {"kind": KINDS, "device": DEVICES})
    begun = stage.start.partition(".")[0] in KINDS
    return Eid(request=_request(stage) if begun else None, kind=asked["kind"], device=asked["device"])


def screens(stage: Stage, world: World) -> tuple[Screen, ...]:
    """The page to log on at, before and after."""
    words = stage.words
    if world.place == "eid.inside" and is_on(world, "front"):
        button = Button("eid.log-off", words("eid.log-off"), Weight.MAIN)
        text = Text(words("eid.inside.text", name=stage.persona.name), Style.LEAD)
    else:
        button = Button("eid.log-on", words("eid.log-on"), Weight.MAIN)
        text = Text(words("eid.front.text"), Style.LEAD)
    blocks: tuple[Block, ...] = (text, button)
    name, site, address = world.place, words("eid.site"), words("eid.address")
    page = Screen(name, device(world), site, words(f"{name}.title"), blocks, (), address)
    return (page, *at_hand(stage, world))


def press(stage: Stage, world: World, pressed: Pressed) -> World:
    """Log on or off at that page."""
    if pressed.element == "eid.log-on":
        return ask(stage, world, _request(stage))
    off = log_off(world, "front").done("eid.logged-off:front")
    return off.at("eid.front", stage.words("eid.logged-off"), Tone.DONE)


def _request(stage: Stage) -> Request:
    what = stage.words("eid.front.what")
    return Request(what, "front", "eid.inside", "eid.front", "eid.logged-on:front")
