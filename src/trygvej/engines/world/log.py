"""A session is the fold of its events: the same events always give the same world."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from trygvej.engines.world import play, sent
from trygvej.engines.world.cast import Stage
from trygvej.engines.world.events import (
    Arrived,
    Began,
    Event,
    Hinted,
    Looked,
    Pressed,
    Recalled,
    Restarted,
    Undone,
    Unhinted,
)
from trygvej.engines.world.model import World


@dataclass(frozen=True, slots=True)
class Run:
    """Where a session is: every world so far, the newest last, and the help that was asked for.

    Undo drops the newest world; starting over adds a fresh one, so that undo brings back what was there.
    """

    worlds: tuple[World, ...]
    hints: tuple[str, ...] = ()  # the step each hint was asked at, since the world last changed
    misses: int = 0  # presses in a row that were answered by a refusal
    events: int = 0

    @property
    def world(self) -> World:
        """The world as it is now."""
        return self.worlds[-1]

    @property
    def can_undo(self) -> bool:
        """True where there is something to take back."""
        return len(self.worlds) > 1


def start(stage: Stage) -> Run:
    """A session in which nothing has happened."""
    return Run((play.begin(stage),))


def follow(stage: Stage, run: Run, event: Event) -> Run:
    """The session after one more event."""
    run = replace(run, events=run.events + 1)
    match event:
        case Pressed():
            return _pressed(stage, run, event)
        case Undone():
            return replace(run, worlds=run.worlds[:-1], hints=(), misses=0) if run.can_undo else run
        case Restarted():
            return replace(run, worlds=(*run.worlds, play.begin(stage)), hints=(), misses=0)
        case Looked():
            world = run.world.done(f"looked:{event.step}")
            return replace(run, worlds=(*run.worlds, world), hints=(), misses=0)
        case Hinted():
            return replace(run, hints=(*run.hints, event.step))
        case Unhinted():
            return replace(run, hints=run.hints[:-1])
        case Arrived() | Recalled():
            return _sent(stage, run, event)
        case Began():
            return run


def _sent(stage: Stage, run: Run, event: Arrived | Recalled) -> Run:
    """It comes into every world so far: to take a press back does not take away what was sent."""
    put = sent.arrive if isinstance(event, Arrived) else sent.recall
    thing = sent.Thing(event.kind, event.key)
    return replace(run, worlds=tuple(put(stage, world, thing) for world in run.worlds))


def _pressed(stage: Stage, run: Run, event: Pressed) -> Run:
    world = play.press(stage, run.world, event)
    if world is run.world:  # it was not there to press
        return run
    moved = replace(world, said=None) != replace(run.world, said=None)
    refused = world.said is not None and world.said.tone == "wrong"
    before = run.worlds if moved else run.worlds[:-1]  # an answer alone is nothing that one could undo
    return replace(
        run,
        worlds=(*before, world),
        hints=() if moved and not refused else run.hints,
        misses=run.misses + 1 if refused else 0,
    )


def fold(stage: Stage, events: Iterable[Event]) -> Run:
    """The session after all of these events."""
    run = start(stage)
    for event in events:
        run = follow(stage, run, event)
    return run
