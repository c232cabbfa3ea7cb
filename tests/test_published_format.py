"""The published formats: their pages, examples and schemas are true to the code."""

from __future__ import annotations

import json
import re
from datetime import date
from pathlib import Path

import pytest

from trygvej.cli import schema
from trygvej.engines.script import check as exercises
from trygvej.engines.script import documents as scripts
from trygvej.engines.script.model import Exercise, Step
from trygvej.engines.wizard import answers, documents
from trygvej.engines.wizard.check import check
from trygvej.engines.wizard.conditions import KINDS
from trygvej.engines.wizard.model import Kind, Wizard
from trygvej.engines.wizard.walk import walk
from trygvej.engines.world.tests.table import personas, shelves, words

ROOT = Path(__file__).resolve().parents[1]
PAGE = ROOT / "docs" / "format" / "wizard.md"
EXERCISE_PAGE = ROOT / "docs" / "format" / "exercise.md"


@pytest.fixture(scope="module")
def page() -> str:
    return PAGE.read_text("utf-8")


@pytest.fixture(scope="module")
def example(page: str) -> Wizard:
    """The example on the page, read as a file would be."""
    block = re.search(r"<!-- example -->\n```yaml\n(.*?)```", page, re.DOTALL)
    assert block
    return documents.read(block[1])


def test_the_example_has_nothing_wrong(example: Wizard) -> None:
    assert not check(example, date(2026, 11, 24))


def test_the_example_can_be_walked_to_every_outcome(example: Wizard) -> None:
    found = set()
    for case in example.examples:
        given = {
            key: answers.from_example(example.questions[key], value) for key, value in case.answers.items()
        }
        trail = walk(example, given, case.date)
        assert trail.at == case.outcome, case.name
        found.add(trail.at)
    assert found == example.outcomes.keys()


def test_the_example_survives_writing_and_reading(example: Wizard) -> None:
    assert documents.read(documents.write(example)) == example


def test_the_page_tells_of_every_field_kind_and_comparison(page: str) -> None:
    for name in Wizard.model_fields:
        assert f"`{name}`" in page, name
    for kind in Kind:
        assert f"`{kind}`" in page, kind
    for word in KINDS:
        assert f"{word}:" in page, word


def test_the_schema_in_the_docs_is_up_to_date() -> None:
    kept = (ROOT / "docs" / "format" / "wizard.schema.json").read_text("utf-8")
    assert kept == schema.text(), "run: make docs"


def test_the_schema_knows_both_spellings_of_rates_and_terms() -> None:
    properties = json.loads(schema.text())["properties"]
    for name in ("rates", "terms"):
        assert [kind["type"] for kind in properties[name]["anyOf"]] == ["object", "array"]


def test_the_exercise_on_its_page_can_be_played() -> None:
    block = re.search(r"<!-- example -->\n```yaml\n(.*?)```", EXERCISE_PAGE.read_text("utf-8"), re.DOTALL)
    assert block
    world = scripts.World(personas(), words(), shelves())
    assert not exercises.check(scripts.read(block[1]), world, date(2026, 11, 25))


def test_the_page_tells_of_every_field_of_an_exercise() -> None:
    page = EXERCISE_PAGE.read_text("utf-8")
    for name in (*Exercise.model_fields, *Step.model_fields):
        assert f"`{name}`" in page, name


def test_the_schema_of_exercises_in_the_docs_is_up_to_date() -> None:
    kept = (ROOT / "docs" / "format" / "exercise.schema.json").read_text("utf-8")
    assert kept == schema.exercise_text(), "run: make docs"
