"""Somebody judges messages, is caught, and puts it right."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trygvej.engines.world import explore, log, play
from trygvej.engines.world.events import Event, Pressed, Undone
from trygvej.engines.world.fraud import RESCUE, SHELF
from trygvej.engines.world.fraud.case import Case
from trygvej.engines.world.model import World
from trygvej.engines.world.screen import Fake
from trygvej.engines.world.tests.table import shelves, stage
from trygvej.engines.world.typed import safe

CASES: dict[str, Case] = shelves()[SHELF]


def at(key: str) -> World:
    """The world in front of one case."""
    return play.begin(stage(f"fraud.case:{key}"))


def pressed(world: World, *elements: str) -> World:
    """The world after these presses."""
    for element in elements:
        seen = play.scene(stage(), world)
        event = safe(seen, element, {})
        assert event is not None, f"{element} is not at {world.place}"
        world = play.press(stage(), world, event)
    return world


@pytest.mark.parametrize("key", CASES)
def test_each_case_is_judged_and_its_signs_are_shown(key: str) -> None:
    right, wrong = ("is-fraud", "is-real") if CASES[key].fraud else ("is-real", "is-fraud")
    told = pressed(at(key), f"fraud.{right}")
    assert {f"fraud.judged:{key}", f"fraud.right:{key}"} <= told.facts
    fooled = pressed(at(key), f"fraud.{wrong}")
    assert f"fraud.right:{key}" not in fooled.facts
    assert pressed(fooled, "fraud.again").place == f"fraud.case:{key}"


@pytest.mark.parametrize("key", CASES)
@pytest.mark.parametrize("language", ["da", "en", "ar"])
def test_what_the_teacher_says_is_there_in_each_language(key: str, language: str) -> None:
    case = CASES[key]
    for text in (case.verdict, case.do, *(sign.why for sign in case.signs)):
        assert text.get(language)


@pytest.mark.parametrize("key", [key for key, case in CASES.items() if case.page])
def test_a_false_page_stands_in_a_marked_frame_and_forgets_what_is_typed(key: str) -> None:
    page = pressed(at(key), "fraud.link")
    seen = play.scene(stage(), page)
    assert any(isinstance(block, Fake) for block in seen.screens[0].blocks)
    if seen.find("fraud.give") is None:
        return
    typed = {f"fraud.field-{number}": "hemmeligt" for number in range(1, 9)}
    event = safe(seen, "fraud.give", typed)
    assert event is not None
    assert "hemmeligt" not in event.model_dump_json()
    caught = play.press(stage(), page, event)
    assert f"fraud.caught:{key}" in caught.facts


def test_the_most_urgent_thing_comes_first() -> None:
    world = play.begin(stage("fraud.rescue"))
    early = pressed(world, "fraud.do:police")
    assert early.said is not None and early.facts == world.facts
    for name in RESCUE:
        world = pressed(world, f"fraud.do:{name}")
    assert "fraud.rescued" in world.facts


GOALS: list[Callable[[World], bool]] = [
    lambda world: "fraud.rescued" in world.facts,
    lambda world: any(fact.startswith("fraud.right:") for fact in world.facts),
]


@given(st.lists(st.integers(0, 30), max_size=12))
def test_no_press_leads_to_a_dead_end(choices: list[int]) -> None:
    few = stage("fraud.list", fraud={"cases": sorted(CASES)[:3]})
    run, events = log.start(few), list[Event]()
    for choice in choices:
        offered = list(explore.offered(few, run.world, wrong=True))
        event: Event = Undone() if choice == 0 else offered[choice % len(offered)]
        events.append(event)
        run = log.follow(few, run, event)
    assert log.fold(few, events) == run
    for goal in GOALS:
        assert explore.way(few, run.world, goal) is not None


def test_a_setup_it_cannot_use_is_refused() -> None:
    for name, cases in (("cases", ["findes-ikke"]), ("sager", [])):
        with pytest.raises(ValueError, match="fraud"):
            play.begin(stage("fraud.list", fraud={name: cases}))


def test_a_press_on_another_page_changes_nothing() -> None:
    world = play.begin(stage("fraud.list"))
    assert play.press(stage(), world, Pressed(element="fraud.give")) is world
