"""The state of the practice world: frozen values, changed by making new ones."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from trygvej.engines.world.screen import Message, Tone


@dataclass(frozen=True, slots=True)
class World:
    """Everything that can differ between two moments of a practice session.

    ``place`` is the main screen. ``states`` holds each simulator's own frozen state by its prefix. ``facts`` are
    what has been done ("post.read:hospital"); nothing takes them away but undo, so an exercise can ask whether
    it is done. ``said`` is what the last press was answered with. ``clock`` counts minutes of make-believe time.
    """

    place: str
    states: Mapping[str, Any] = field(default_factory=dict)
    facts: frozenset[str] = frozenset()
    said: Message | None = None
    clock: int = 0

    def at(self, place: str, said: str = "", tone: Tone = Tone.INFO) -> World:
        """The same world at another place, with something said there."""
        return replace(self, place=place, said=Message(said, tone) if said else None)

    def refuse(self, why: str) -> World:
        """Stay here, and say why and what to try."""
        return replace(self, said=Message(why, Tone.WRONG))

    def done(self, *facts: str) -> World:
        """The same world in which these things have been done."""
        return replace(self, facts=self.facts | frozenset(facts))

    def put(self, simulator: str, state: object) -> World:
        """The same world with another state of one simulator."""
        return replace(self, states={**self.states, simulator: state})

    def wait(self, minutes: int) -> World:
        """The same world after so many minutes of make-believe time."""
        return replace(self, clock=self.clock + minutes)
