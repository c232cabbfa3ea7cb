"""Who is logged on, what waits for approval, and on which device one sits: what all eID simulators share."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, Final

from trygvej.engines.world.cast import Company, Stage
from trygvej.engines.world.model import World
from trygvej.engines.world.screen import Device

KINDS: Final = ("mitid", "nemid")
DEVICES: Final = ("computer", "phone")
_FIRST: Final = {"mitid": "mitid.user", "nemid": "nemid.login"}


@dataclass(frozen=True, slots=True)
class Request:
    """What somebody is asked to approve.

    ``what`` are the words to read before one swipes ("Log på hos Digital Post"); ``service`` who asks. After the
    approval the world goes to ``then``, after "Afbryd" to ``back``; ``fact`` is recorded ("eid.logged-on:post").
    ``company``: one logs on for a company, not for oneself.
    """

    what: str
    service: str
    then: str
    back: str
    fact: str
    company: bool = False


@dataclass(frozen=True, slots=True)
class Eid:
    """The state of the log-on: who is logged on, what waits for approval, with what and on what one does it."""

    services: frozenset[str] = frozenset()
    request: Request | None = None
    kind: str = "mitid"
    device: str = "computer"


def of(world: World) -> Eid:
    """The state in this world."""
    state: Eid = world.states["eid"]
    return state


def ask(stage: Stage, world: World, request: Request) -> World:
    """Begin a log-on: the eID shows its own screens from here, and leads to ``request.then`` when it is approved."""
    state = of(world)
    first = "nemid.choose" if request.company and state.kind == "nemid" else _FIRST[state.kind]
    return world.put("eid", replace(state, request=request)).at(first)


def company(stage: Stage) -> Company:
    """The persona's company; whoever has none borrows one, so that every page can be tried."""
    words = stage.words
    borrowed = (words("eid.borrowed.name"), words("eid.borrowed.cvr"), words("eid.borrowed.colleague"))
    return stage.persona.company or Company(name=borrowed[0], cvr=borrowed[1], colleagues=(borrowed[2],))


def asked_for(world: World) -> Request:
    """What waits for approval; something to show where nothing does (one began an exercise in mid-air)."""
    return of(world).request or Request("", "", "eid.front", "eid.front", "eid.logged-on:nothing")


def approve(world: World, *facts: str) -> World:
    """What waited is approved: one is logged on, and the world goes where the page wanted."""
    request = asked_for(world)
    state = of(world)
    on = replace(state, services=state.services | {request.service}, request=None)
    return world.put("eid", on).done(request.fact, *facts).at(request.then)


def cancel(world: World, *facts: str) -> World:
    """What waited is dropped, and the world goes back to the page that asked."""
    request = asked_for(world)
    return world.put("eid", replace(of(world), request=None)).done(*facts).at(request.back)


def is_on(world: World, service: str) -> bool:
    """True where somebody is logged on at this service."""
    return service in of(world).services


def log_off(world: World, service: str) -> World:
    """Leave a service; to come back one logs on again."""
    state = of(world)
    return world.put("eid", replace(state, services=state.services - {service}))


def on_phone(world: World) -> bool:
    """True where pages and apps are on one and the same phone."""
    return of(world).device == "phone"


def device(world: World) -> Device:
    """What a page is drawn on."""
    return Device.PHONE if on_phone(world) else Device.BROWSER


def chosen(stage: Stage, simulator: str, ways: Mapping[str, tuple[Any, ...]]) -> dict[str, Any]:
    """What the exercise asks of a simulator, each key checked against the values it may have; the first is usual.

    Raises:
        ValueError: an unknown key or value, with those that are known.
    """
    asked = stage.asked(simulator)
    for key, value in asked.items():
        if key not in ways:
            raise ValueError(f"{simulator}: {key}? {', '.join(ways)}")
        if value not in ways[key]:
            raise ValueError(f"{simulator}.{key}: {value}? {', '.join(map(str, ways[key]))}")
    return {key: asked.get(key, values[0]) for key, values in ways.items()}
