"""Every exercise that comes with the program can be played as it is written, and reads easily."""

from __future__ import annotations

from datetime import date
from statistics import mean

import pytest

from trygvej.engines.problems import describe
from trygvej.engines.script import documents
from trygvej.engines.script.check import check, lix
from trygvej.engines.script.deadends import Explored, explored
from trygvej.engines.script.model import Exercise
from trygvej.engines.world.tests.table import CONTENT, personas, shelves, words

WORLD = documents.World(personas(), words(), shelves())
EXERCISES: dict[str, Exercise] = {
    path.stem: documents.read(path.read_text("utf-8"))
    for path in sorted((CONTENT / "exercises").glob("*.yaml"))
}


@pytest.mark.parametrize("key", EXERCISES)
def test_it_can_be_played_as_it_is_written(key: str) -> None:
    exercise = EXERCISES[key]
    assert exercise.key == key
    problems = check(exercise, WORLD, date(2026, 11, 25))
    assert not problems, [describe(problem) for problem in problems]


@pytest.mark.parametrize("key", EXERCISES)
def test_it_is_in_danish_and_english_and_leads_on(key: str) -> None:
    exercise = EXERCISES[key]
    assert {"da", "en"} <= set(exercise.languages)
    assert set(exercise.languages) - {"da"} <= set(exercise.unreviewed)
    assert exercise.next is None or exercise.next in EXERCISES


def test_the_danish_is_easy() -> None:
    found = [lix(exercise)["da"].value for exercise in EXERCISES.values()]
    assert max(found) <= 30
    assert mean(found) <= 25


def tried(key: str, most: int) -> Explored:
    """An exercise tried with every press, right and wrong."""
    return explored(EXERCISES[key], documents.stage(EXERCISES[key], WORLD), most)


@pytest.mark.parametrize("key", EXERCISES)
def test_the_helper_leads_to_the_end_from_wherever_one_strays(key: str) -> None:
    found = tried(key, 80)
    assert found.worlds > 5
    assert not found.stranded, [world.place for world in found.stranded]


@pytest.mark.proof
def test_there_is_no_dead_end_in_a_hundred_thousand_worlds() -> None:
    left, worlds = 130_000, 0
    for number, key in enumerate(sorted(EXERCISES, key=lambda key: len(EXERCISES[key].steps))):
        found = tried(key, left // (len(EXERCISES) - number))
        assert not found.stranded, (key, [world.place for world in found.stranded])
        worlds, left = worlds + found.worlds, left - found.worlds
    print(f"{worlds} worlds in {len(EXERCISES)} exercises")
    assert worlds >= 100_000
