"""Whoever presses ahead, goes another way or comes back is met where she is."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from trygvej.engines.script.progress import Standing, leads_on, standing
from trygvej.engines.script.rehearse import frames
from trygvej.engines.script.taken import right_now
from trygvej.engines.script.tests.toy import exercise, stage
from trygvej.engines.world import log, play
from trygvej.engines.world.events import Event, Hinted, Looked, Pressed, Restarted, Undone

GO, SIDE, HOME = (Pressed(element=f"toy.{name}") for name in ("go", "side", "home"))
RIGHT = Pressed(element="toy.send", matches={"toy.code": "yes"})
WRONG = Pressed(element="toy.send", matches={"toy.code": "no"})

pytestmark = pytest.mark.usefixtures("toy")


def after(*events: Event) -> Standing:
    """Where the learner is after these events."""
    return standing(exercise(), stage(), log.fold(stage(), events))


@pytest.mark.parametrize(
    ("events", "step"),
    [
        ((), "ind"),
        ((GO,), "laes"),
        ((GO, Looked(step="laes")), "send"),
        ((GO, Looked(step="laes"), WRONG), "send"),
        ((GO, Looked(step="laes"), HOME), "ind"),
        ((GO, Looked(step="laes"), HOME, GO), "send"),
        ((GO, Undone()), "ind"),
        ((GO, Looked(step="laes"), Restarted()), "ind"),
        ((GO, Looked(step="laes"), Restarted(), Undone()), "send"),
    ],
)
def test_the_step_at_hand_follows_the_world(events: tuple[Event, ...], step: str) -> None:
    found = after(*events)
    assert found.step is not None
    assert found.step.key == step


def test_pressing_ahead_past_a_look_finishes_all_the_same() -> None:
    assert after(GO, RIGHT).finished


def test_elsewhere_the_way_back_is_named() -> None:
    found = after(SIDE)
    assert found.elsewhere
    assert found.back == HOME
    assert found.points_at == "toy.home"


@pytest.mark.parametrize(
    ("events", "leads"), [((), True), ((GO,), True), ((SIDE,), False), ((GO, RIGHT), True)]
)
def test_only_where_the_steps_lead_to_the_goal_is_one_on_the_way(
    events: tuple[Event, ...], leads: bool
) -> None:
    assert leads_on(exercise(), stage(), log.fold(stage(), events).world) is leads


def test_steps_that_lead_astray_are_no_way() -> None:
    """The first step goes into the side room, where no step begins: to follow the steps from the front helps nobody."""
    first, *others = exercise().steps
    astray = exercise().model_copy(
        update={"steps": (first.model_copy(update={"press": "toy.side"}), *others)}
    )
    assert not leads_on(astray, stage(), play.begin(stage()))
    assert leads_on(astray, stage(), log.fold(stage(), (GO,)).world)


@pytest.mark.parametrize(
    ("written", "typed"), [("1234", "1234"), ("9999", "1234"), ("", "1234")], ids=["right", "old", "empty"]
)
def test_a_code_that_has_changed_is_typed_as_it_stands_now(written: str, typed: str) -> None:
    step = exercise().steps[-1].model_copy(update={"fill": {"toy.code": written, "toy.gone": "x"}})
    scene = play.scene(stage(), log.fold(stage(), (GO,)).world)
    assert right_now(step, scene).fill == {"toy.code": typed, "toy.gone": "x"}


def test_help_grows_with_asking_and_begins_anew_at_the_next_step() -> None:
    asked = [Hinted(step="ind")] * 5
    assert [after(*asked[:count]).help for count in range(6)] == [0, 1, 2, 3, 3, 3]
    assert after(*asked, GO).help == 0


def test_a_wrong_code_keeps_the_help_and_counts_as_a_miss() -> None:
    events = (GO, Looked(step="laes"), Hinted(step="send"), WRONG, WRONG)
    assert after(*events).help == 1
    assert log.fold(stage(), events).misses == 2


def test_the_ring_goes_round_what_is_to_be_filled_in_first() -> None:
    assert after(GO, Looked(step="laes")).points_at == "toy.code"
    assert after().points_at == "toy.go"


EVENTS = st.sampled_from(
    [GO, SIDE, HOME, RIGHT, WRONG, Undone(), Restarted(), Hinted(step="ind"), Looked(step="laes")]
)


@given(st.lists(EVENTS, max_size=12))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_there_is_always_a_step_a_way_back_or_an_end(events: list[Event]) -> None:
    found = after(*events)
    assert found.finished or found.step is not None or found.back is not None
    assert 1 <= found.number <= found.total


def test_the_rehearsal_plays_every_step_once() -> None:
    played = list(frames(exercise(), stage()))
    assert [frame.step.key for frame in played] == ["ind", "laes", "send"]
    assert played[-1].event == Pressed(element="toy.send", matches={"toy.code": "yes"})
    assert "toy.sent" in played[-1].after.facts
