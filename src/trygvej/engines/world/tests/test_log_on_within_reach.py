"""Whatever somebody has pressed and typed, she can still log on by what the screens offer."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from trygvej.engines.world import events, explore, log
from trygvej.engines.world.cast import Stage
from trygvej.engines.world.model import World
from trygvej.engines.world.tests.table import stage
from trygvej.engines.world.tests.walking import wander

TABLES: tuple[Stage, ...] = (
    stage("eid.front", eid={"device": "phone"}),
    stage("eid.front", eid={"device": "phone"}, mitid={"mismatch": True, "pin_blocked": "hour"}),
    stage("eid.front", mitid={"unasked": True, "pin_blocked": "pin"}),
    stage("eid.front", mitid={"authenticator": "code", "first_time": True}),
    stage("eid.front", eid={"kind": "nemid"}, nemid={"keys_left": 1, "blocked": True}),
    stage("eid.front", eid={"kind": "nemid", "device": "phone"}, nemid={"authenticator": "app"}),
)
LOGGED_ON = "eid.logged-on:front"


def prove(at: Stage, walks: int, steps: int, seed: int) -> None:
    """After each of these walks, forget that one has logged on, and find the way to do it again."""
    chance = Random(seed)
    for _ in range(walks):
        world = wander(at, chance.randrange(steps), chance)
        fresh = World(world.place, world.states, world.facts - {LOGGED_ON}, world.said, world.clock)
        assert explore.way(at, fresh, lambda found: LOGGED_ON in found.facts) is not None, fresh


@pytest.mark.parametrize("at", TABLES)
def test_log_on_stays_within_reach(at: Stage) -> None:
    prove(at, walks=6, steps=40, seed=4)


@pytest.mark.proof
@pytest.mark.parametrize("at", TABLES)
@pytest.mark.parametrize("seed", range(10))
def test_log_on_stays_within_reach_of_many_walks(at: Stage, seed: int) -> None:
    prove(at, walks=200, steps=120, seed=seed)


@settings(max_examples=30, deadline=None)
@given(st.sampled_from(TABLES), st.randoms(use_true_random=False), st.integers(1, 40))
def test_replay_gives_the_same_world_and_undo_is_exact(at: Stage, chance: Random, steps: int) -> None:
    run = log.start(at)
    kept: list[events.Event] = []
    for _ in range(steps):
        choices = [*explore.offered(at, run.world, wrong=True), events.Pressed(element="mitid.gone")]
        kept.append(chance.choice(choices))
        before, run = run, log.follow(at, run, kept[-1])
        if len(run.worlds) > len(before.worlds):
            assert log.follow(at, run, events.Undone()).worlds == before.worlds
    assert log.fold(at, [events.from_json(events.to_json(event)) for event in kept]) == run
