"""Film scripts: what they say, what is wrong with a bad one, and which way a wizard's film goes."""

from __future__ import annotations

from datetime import date

import pytest
from django.conf import settings

from trygvej.engines.film import check, documents
from trygvej.engines.film.model import Script
from trygvej.engines.film.walked import case_of, given, way_of
from trygvej.engines.wizard.documents import read as read_wizard
from trygvej.engines.wizard.model import Wizard
from trygvej.practice.public import exercises
from trygvej.wizards.public import library

TODAY = date(2026, 11, 29)
FILES = sorted((settings.CONTENT / "films").glob("*.yaml"))
SMALL = """
key: prøve
audience: citizen
languages: [da]
title: {da: En film}
summary: {da: Den er kort.}
scenes:
- key: et
  card: {heading: {da: Et ark}}
  say: {da: Læs arket.}
  alt: {da: Et ark med to ord.}
owner: Redaktionen
checked: 2026-11-01
check_again: 2027-11-01
""".replace("prøve", "proeve")


@pytest.fixture(scope="module")
def wizards() -> dict[str, Wizard]:
    paths = (settings.CONTENT / "wizards").glob("*.yaml")
    return {path.stem: read_wizard(path.read_text("utf-8"), library()) for path in paths}


def problems(text: str, wizards: dict[str, Wizard] | None = None) -> set[tuple[str, str]]:
    """Codes and places of what is wrong with a script."""
    try:
        script = documents.read(text)
    except documents.Refused as refused:
        return {(one.code, one.place) for one in refused.problems}
    found = check.check(script, exercises(), wizards or {}, TODAY)
    return {(one.code, one.place) for one in found}


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_script_is_in_order(path: object, wizards: dict[str, Wizard]) -> None:
    assert problems(path.read_text("utf-8"), wizards) == set()  # type: ignore[attr-defined]


def test_a_good_script_has_no_problem() -> None:
    assert problems(SMALL) == set()


BAD = [
    ("card:", "page: {path: /}\n  card:", "wrong-value", "scenes[0]"),
    ("scenes:", "wizard: virksomhedsform\nscenes:", "wrong-value", ""),
    ("languages: [da]", "languages: [da, en]", "text-language-missing", "title"),
    ("key: proeve", "key: foerste-brev", "film-key-taken", "key"),
    ("card: {heading: {da: Et ark}}", "screen: {exercise: foerste-brev, step: intet}", "film-step", "scenes[0].screen"),
    ("card: {heading: {da: Et ark}}", "wizard: {wizard: findes-ikke}", "film-wizard", "scenes[0].wizard.wizard"),
    ("Læs arket.", "Tryk på den grønne knap.", "colour", "scenes[0].say.da"),
    ("Læs arket.", "Skriv 070170-1234.", "identifier-cpr", "scenes[0].say.da"),
    ("check_again: 2027", "check_again: 2025", "check-again-passed", "check_again"),
    ("key: et\n", "key: et\n  alt: {da: Et.}\n  card: {heading: {da: E}}\n  say: {da: E.}\n- key: et\n",
     "script-key-twice", "scenes[1].key"),
    ("key: et\n", "key: titel\n", "script-key-twice", "scenes[0].key"),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new", "code", "place"), BAD, ids=[f"{one[2]} at {one[3]}" for one in BAD])
def test_what_is_wrong_is_told_at_its_place(old: str, new: str, code: str, place: str) -> None:
    assert (code, place) in problems(SMALL.replace(old, new, 1))


def test_a_scene_that_only_shows_must_say_something() -> None:
    assert ("text-language-missing", "scenes[0].say") in problems(
        SMALL.replace("  say: {da: Læs arket.}\n", "")
    )


def script_of(key: str, case: str | None = None) -> Script:
    named = f"wizard: {key}\n" + (f"case: {case}\n" if case else "")
    return documents.read(SMALL[: SMALL.index("scenes:")] + named + SMALL[SMALL.index("owner:") :])


def test_a_case_that_is_not_there_is_told(wizards: dict[str, Wizard]) -> None:
    script = script_of("virksomhedsform", "En, der ikke findes")
    found = check.check(script, exercises(), wizards, TODAY)
    assert {("film-case", "case")} == {(one.code, one.place) for one in found}


def test_every_wizard_has_a_case_to_walk_today(wizards: dict[str, Wizard]) -> None:
    for key, wizard in wizards.items():
        case = case_of(wizard, TODAY)
        assert case is not None, key
        way = way_of(wizard, case, TODAY)
        assert way.outcome == case.outcome
        assert dict(way.answers) == given(wizard, case)
        for number, stop in enumerate(way.stops):
            assert stop.before == way.answers[:number]
            assert (stop.question, stop.answer) == way.answers[number]
