"""One bad file for each mistake, and the message it must give: its code, its place and its Danish sentence."""

import gettext
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

import trygvej
from trygvej.engines.messages import film, letter, page, script
from trygvej.engines.problems import CATALOGUE, Problem, describe
from trygvej.engines.reading.yaml import MOST_CHARACTERS
from trygvej.engines.wizard import documents
from trygvej.engines.wizard.check import check
from trygvej.engines.wizard.tests.small import library

HERE = Path(__file__).parent
TODAY = date(2026, 11, 24)
LOCALE = Path(trygvej.__file__).parent / "engines" / "locale"
EXPECTED: dict[str, dict[str, Any]] = yaml.safe_load((HERE / "bad_files.yaml").read_text("utf-8"))


def bad(name: str) -> str:
    """The text of a bad file."""
    return (HERE / "bad" / f"{name}.yaml").read_text("utf-8")


def found_in(text: str) -> tuple[Problem, ...]:
    """What is told of a file, whether it is refused or only checked."""
    try:
        wizard = documents.read(text)
    except documents.Refused as refused:
        return refused.problems
    return check(wizard, TODAY, library().jargon)


def danish(problem: Problem) -> str:
    """The message as an editor reads it."""
    return describe(problem, gettext.translation("django", LOCALE, ["da"]).gettext)


def test_the_good_file_is_good() -> None:
    assert found_in(bad("good")) == ()


@pytest.mark.parametrize("name", EXPECTED)
def test_a_bad_file_gets_its_message(name: str) -> None:
    expected = EXPECTED[name]
    found = found_in(bad(name))
    about = [one for one in found if (one.code, one.place) == (expected["code"], expected["place"])]
    assert about, found
    assert danish(about[0]).startswith(f"{expected['place']}: {expected['says']}")
    assert {one.code for one in found} - {expected["code"]} == set(expected.get("also", ()))


def test_every_bad_file_has_its_message() -> None:
    files = {path.stem for path in (HERE / "bad").glob("*.yaml")}
    assert files == EXPECTED.keys() | {"good"}
    assert len(EXPECTED) >= 25


@pytest.mark.parametrize("name", EXPECTED)
def test_a_bad_file_says_its_mistake_and_has_no_other(name: str) -> None:
    good = set(bad("good").splitlines())
    first, *lines = bad(name).splitlines()
    assert first.startswith("# ")
    assert len([line for line in lines if line not in good]) <= 8


def test_a_file_that_is_too_large_is_not_even_read() -> None:
    (problem,) = found_in("note: " + "x" * MOST_CHARACTERS)
    assert problem.code == "yaml-large"
    assert "Filen har mere end" in danish(problem)


@pytest.mark.parametrize(
    ("text", "code"), [("", "empty-file"), ("# kun en note", "empty-file"), ("- a", "needs-fields")]
)
def test_a_file_without_a_wizard_is_refused(text: str, code: str) -> None:
    assert [problem.code for problem in found_in(text)] == [code]


@pytest.mark.parametrize(
    ("instead", "code"),
    [
        (("owner: Haveredaktionen", f"owner: {'x' * 5000}"), "too-long"),
        (("start: bolig", "start: bolig\nsensitive: måske"), "needs-truth"),
        (("start: bolig", "start: bolig\nnote: null\nlanguages: [da]"), "yaml-duplicate"),
        (("min: 1\n", "min: [1]\n"), "wrong-value"),
        (("answers: {bolig: hus", "answers: {bolig: {hus: 1}"), "wrong-value"),
        (("format: 1", "format: true"), "boolean"),
        (("owner: Haveredaktionen", "owner: {da: Redaktionen}"), "needs-text"),
        (("  hegn:\n    text:", "  Hegn!:\n    text:"), "needs-name"),
    ],
)
def test_other_mistakes_are_refused_too(instead: tuple[str, str], code: str) -> None:
    assert code in {problem.code for problem in found_in(bad("good").replace(*instead, 1))}


def test_a_rate_or_a_term_that_is_not_there_is_refused() -> None:
    text = bad("good").partition("rates:\n")[0] + "rates: [flokk]\nterms: [hegnn]\n"
    with pytest.raises(documents.Refused) as found:
        documents.read(text, library())
    assert [problem.code for problem in found.value.problems] == ["unknown-rate", "unknown-term"]


def test_nearly_every_code_has_a_bad_file() -> None:
    tried = {expected["code"] for expected in EXPECTED.values()}
    above = {"yaml-large", "empty-file", "too-long", "needs-truth", "unknown-rate", "unknown-term"}
    elsewhere = {"unreadable", "not-text", "key-is-not-name", "too-many"}
    elsewhere |= {"name-taken", "not-there", "still-used"}  # an editing step can fail so, a file cannot
    elsewhere |= {"needs-reference", "needs-picture"}  # a page of the library has those
    others = (
        script.MESSAGES.keys() | letter.MESSAGES.keys() | page.MESSAGES.keys() | film.MESSAGES.keys()
    )  # what only these get wrong
    assert CATALOGUE.keys() - others - tried == above | elsewhere
