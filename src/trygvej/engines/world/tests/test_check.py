"""What comes with the program holds no number that could be somebody's, and what is said is said kindly."""

from __future__ import annotations

import pytest
from pydantic import BaseModel

from trygvej.engines.problems import describe
from trygvej.engines.world.check import check
from trygvej.engines.world.tests.table import personas, shelves

FILES: dict[str, BaseModel] = {
    f"{kind}/{key}": value
    for kind, shelf in {**shelves(), "personas": personas()}.items()
    for key, value in shelf.items()
    if isinstance(value, BaseModel)
}


@pytest.mark.parametrize("name", FILES)
def test_the_content_that_comes_with_the_program(name: str) -> None:
    found = check(FILES[name], quotes=not name.startswith("personas"))
    assert not found, [describe(problem) for problem in found]


@pytest.mark.parametrize(
    ("content", "codes"),
    [
        ({"text": "Skriv til 010170-1234."}, ["identifier-cpr"]),
        ({"why": {"da": "Tryk på den blå knap."}}, ["colour"]),
        ({"why": {"da": "Det er nemt!"}}, ["exclamation"]),
        ({"lines": [{"text": "Skynd dig!"}]}, []),
    ],
)
def test_a_mistake_is_told_of(content: dict[str, object], codes: list[str]) -> None:
    assert [problem.code for problem in check(content, quotes=True)] == codes


def test_what_is_nobody_elses_words_is_held_to_the_lints_too() -> None:
    assert [problem.code for problem in check({"mitid.hello": "Velkommen!"})] == ["exclamation"]
