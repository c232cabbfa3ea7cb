"""One mistake at a time in a good exercise, and the message it must give."""

from __future__ import annotations

from datetime import date

import pytest

from trygvej.engines.problems import Problem
from trygvej.engines.script import documents
from trygvej.engines.script.check import check, lix
from trygvej.engines.script.tests.toy import TEXT, WORLD, exercise

pytestmark = pytest.mark.usefixtures("toy")

TODAY = date(2026, 11, 25)


def found_in(text: str) -> list[tuple[str, str]]:
    """Code and place of everything that is told of a file."""
    problems: tuple[Problem, ...]
    try:
        problems = check(documents.read(text), WORLD, TODAY)
    except documents.Refused as refused:
        problems = refused.problems
    return [(problem.code, problem.place) for problem in problems]


def test_a_good_exercise_has_no_problem_and_survives_being_written() -> None:
    assert found_in(TEXT) == []
    assert documents.read(documents.write(exercise())) == exercise()


BAD = [
    ("format: 1", "format: 2", "format-version", "format"),
    ("persona: karen", "persona: ukendt", "script-persona", "persona"),
    ("start: toy.front", "start: nowhere.front", "script-setup", "setup"),
    ("start: toy.front", "setup: {toy: {x: y}}\nstart: toy.front", "script-setup", "setup"),
    ("  screen: toy.front", "  screen: toy.end", "script-screen", "steps[0].screen"),
    ("press: toy.go", "press: toy.gone", "script-element", "steps[0].press"),
    ("look: toy.code", "look: toy.kode", "script-element", "steps[1].look"),
    ("{toy.code: '1234'}", "{toy.kode: '1234'}", "script-element", "steps[2].fill"),
    ("{toy.code: '1234'}", "{toy.code: '4321'}", "script-fill", "steps[2].fill.toy.code"),
    ("{toy.code: '1234'}", "{toy.code: 1234}", "needs-text", "steps[2].fill.toy.code"),
    ("{toy.code: '1234'}", "{toy.code: '0101701234'}", "script-fill-refused", "steps[2].fill"),
    ("{screen: toy.form}", "{screen: toy.end}", "script-not-done", "steps[0].expect"),
    ("{fact: toy.sent}", "{fact: toy.flown}", "script-not-done", "steps[2].expect"),
    ("{fact: toy.sent}", "{screen: toy.end}", "script-end", "steps[2].expect"),
    ("{fact: toy.sent}", "{fact: toy.sent, screen: toy.end}", "script-expect", "steps[2].expect"),
    ("  expect: {screen: toy.form}\n", "", "script-no-expect", "steps[0]"),
    ("key: laes", "key: ind", "script-key-twice", "steps[1].key"),
    ("{da: Tryk på «Gå ind».}", "{da: Tryk på «Gå».}", "script-label", "steps[0].say.da"),
    ("{da: Tryk på «Gå ind».}", "{da: Tryk på den blå knap.}", "colour", "steps[0].say.da"),
    ("{da: Tryk på «Gå ind».}", "{da: Tryk bare på «Gå ind».}", "tone", "steps[0].say.da"),
    ("{da: Tryk på «Gå ind».}", "{da: Tryk på «Gå ind»!}", "exclamation", "steps[0].say.da"),
    ("{da: Tryk på «Gå ind».}", "{en: Press «Gå ind».}", "text-language-missing", "steps[0].say"),
    ("{da: Se på feltet.}", "{da: " + "ord " * 31 + "}", "script-long", "steps[1].say.da"),
    ("{da: Send en kode}", "{da: " + "x" * 61 + "}", "label-too-long", "title.da"),
    ("{da: Du sender en kode.}", "{da: Skriv 010170-1234.}", "identifier-cpr", "summary.da"),
    ("languages: [da]", "languages: [da]\nunreviewed: [en]", "language-not-listed", "unreviewed[0]"),
    ("2027-05-25", "2026-05-25", "check-again-passed", "check_again"),
    ("minutes: 2", "minuter: 2", "did-you-mean", "minuter"),
    ("topic: eid", "topic: alt", "wrong-choice", "topic"),
]


@pytest.mark.parametrize(("good", "bad", "code", "place"), BAD)
def test_a_mistake_is_told_of_at_its_place(good: str, bad: str, code: str, place: str) -> None:
    assert good in TEXT
    assert (code, place) in found_in(TEXT.replace(good, bad, 1))


AGAIN = """\
- key: igen
  screen: toy.form
  press: toy.home
  say: {da: Gå tilbage.}
  hints: [{da: Tilbage.}, {da: Tilbage.}]
  alt: {da: Formularen.}
  expect: {screen: toy.front}
"""


def test_a_step_that_the_progress_would_not_reach_is_told_of() -> None:
    twice = TEXT.replace("- key: laes", f"{AGAIN}- key: laes")
    assert ("script-screen", "steps[2].screen") in found_in(twice)


def test_the_whole_exercise_is_measured() -> None:
    assert 5 < lix(exercise())["da"].value < 30
