"""Logging on: what the rest of the world may use of the eID simulators.

A page that needs somebody to be logged on calls ``ask``; the eID shows its own screens and, when the learner has
approved, leads to ``then`` and records ``fact``.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from trygvej.engines.world.cast import Stage
from trygvej.engines.world.events import Pressed
from trygvej.engines.world.model import World
from trygvej.engines.world.screen import Screen


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
    """The state of the log-on: who is logged on, and what waits for approval."""

    services: frozenset[str] = frozenset()
    request: Request | None = None


def begin(stage: Stage) -> Eid:
    """Nobody is logged on."""
    return Eid()


def screens(stage: Stage, world: World) -> tuple[Screen, ...]:
    """There are none yet: ``ask`` approves at once."""
    return ()


def press(stage: Stage, world: World, pressed: Pressed) -> World:
    """There is nothing to press yet."""
    return world


def ask(stage: Stage, world: World, request: Request) -> World:
    """Begin a log-on. (Until the simulators are here it is approved at once.)"""
    state: Eid = world.states["eid"]
    on = replace(state, services=state.services | {request.service}, request=None)
    return world.put("eid", on).done(request.fact).at(request.then)


def is_on(world: World, service: str) -> bool:
    """True where somebody is logged on at this service."""
    state: Eid = world.states["eid"]
    return service in state.services


def log_off(world: World, service: str) -> World:
    """Leave a service; to come back one logs on again."""
    state: Eid = world.states["eid"]
    return world.put("eid", replace(state, services=state.services - {service}))
