"""A world of four screens: a front page, a form with a code, a side room, and the end."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType, SimpleNamespace
from typing import Any

import pytest

from trygvej.engines.script import documents
from trygvej.engines.script.model import Exercise
from trygvej.engines.world import play
from trygvej.engines.world.cast import Stage, Words
from trygvej.engines.world.events import Pressed
from trygvej.engines.world.model import World
from trygvej.engines.world.screen import Button, Device, Field, Fill, Screen, Weight
from trygvej.engines.world.tests.table import personas

PLACES: Mapping[str, tuple[Any, ...]] = {
    "toy.front": (Button("toy.go", "Gå ind", Weight.MAIN), Button("toy.side", "Om siden")),
    "toy.form": (
        Field("toy.code", "Kode", Fill.DIGITS, right=("1234",)),
        Button("toy.send", "Send", Weight.MAIN),
        Button("toy.home", "Forside"),
    ),
    "toy.room": (Button("toy.home", "Forside"),),
    "toy.end": (Button("toy.home", "Forside"),),
}
LEADS = {"toy.go": "toy.form", "toy.side": "toy.room", "toy.home": "toy.front"}


def _screens(stage: Stage, world: World) -> tuple[Screen, ...]:
    return (Screen(world.place, Device.BROWSER, "Legetøj", world.place, PLACES[world.place]),)


def _press(stage: Stage, world: World, pressed: Pressed) -> World:
    if pressed.element == "toy.send":
        if pressed.matches["toy.code"] != "yes":
            return world.refuse("Koden passer ikke.")
        return world.done("toy.sent").at("toy.end")
    return world.at(LEADS[pressed.element])


def _begin(stage: Stage) -> None:
    if stage.asked("toy"):
        raise ValueError("the toy takes no setup")


@pytest.fixture
def toy(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Let the toy be the whole world."""
    one = SimpleNamespace(begin=_begin, screens=_screens, press=_press)
    monkeypatch.setattr(play, "SIMULATORS", MappingProxyType({"toy": one}))
    yield


WORLD = documents.World(personas(), Words({}))
TEXT = """\
format: 1
key: legetoej
topic: eid
languages: [da]
title: {da: Send en kode}
summary: {da: Du sender en kode.}
teaches:
- {da: At sende en kode.}
minutes: 2
persona: karen
start: toy.front
steps:
- key: ind
  screen: toy.front
  press: toy.go
  say: {da: Tryk på «Gå ind».}
  hints: [{da: Se efter en stor knap.}, {da: Knappen hedder «Gå ind».}]
  alt: {da: Forsiden med knappen Gå ind.}
  expect: {screen: toy.form}
- key: laes
  screen: toy.form
  look: toy.code
  say: {da: Se på feltet.}
  hints: [{da: Feltet hedder «Kode».}, {da: Der står «Kode».}]
  alt: {da: Et felt til koden.}
- key: send
  screen: toy.form
  press: toy.send
  fill: {toy.code: '1234'}
  say: {da: Skriv 1234. Tryk på «Send».}
  hints: [{da: Koden er 1234.}, {da: Skriv i feltet «Kode».}]
  alt: {da: Koden er skrevet i feltet.}
  expect: {fact: toy.sent}
learned: {da: Du sendte en kode.}
owner: Redaktionen
checked: 2026-11-25
check_again: 2027-05-25
"""


def exercise() -> Exercise:
    """The exercise of the toy."""
    return documents.read(TEXT)


def stage() -> Stage:
    """Its stage."""
    return documents.stage(exercise(), WORLD)
