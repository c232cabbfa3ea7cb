"""Editing steps: each leaves a wizard that can be written and read, or says what stands in the way."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from trygvej.engines.problems import Problem
from trygvej.engines.reading import Refused
from trygvej.engines.wizard import diagram, documents, edit
from trygvej.engines.wizard.check import check
from trygvej.engines.wizard.model import Wizard
from trygvej.engines.wizard.pointers import PARTS
from trygvej.engines.wizard.tests import small
from trygvej.engines.wizard.tests.small import da
from trygvej.engines.wizard.tests.strategies import any_words, wizards

TODAY = date(2026, 11, 25)
LOST = {"unknown-node", "unknown-question", "unknown-option", "unknown-fact", "unknown-source", "unknown-link",
        "unknown-help", "rate-not-listed", "term-not-listed"}  # fmt: skip

names = st.from_regex(r"[a-z0-9]{1,6}(-[a-z0-9]{1,3})?", fullmatch=True)


def lost(wizard: Wizard) -> set[tuple[str, str]]:
    """Every name that leads nowhere."""
    return {(found.code, found.place) for found in check(wizard, TODAY) if found.code in LOST}


def kept(wizard: Wizard) -> None:
    """Assert that the wizard survives being written and read, both ways."""
    assert documents.read(documents.write(wizard)) == wizard
    assert documents.from_json(documents.to_json(wizard)) == wizard
    assert edit.build(edit.plain(wizard)) == wizard


@st.composite
def steps(draw: st.DrawFn, wizard: Wizard) -> Any:
    """Some editing step on a wizard, sensible or not, as a function without arguments."""
    part = draw(st.sampled_from(PARTS))
    name = draw(st.sampled_from([*getattr(wizard, part), "findes-ikke"]))
    question = draw(st.sampled_from(list(wizard.questions)))
    option = draw(st.sampled_from([*wizard.questions[question].options, "findes-ikke"]))
    nodes = [*wizard.questions, *wizard.outcomes]
    everything = [
        found.place
        for found in (*edit.uses(wizard, part, name), *edit.uses_of_option(wizard, question, option))
    ]
    settle = {
        place: draw(st.sampled_from(["", "", *nodes, *wizard.questions[question].options]))
        for place in everything
    }
    fresh = {"kind": "yes_no", "text": da(draw(any_words))}
    helped = {**edit.plain(wizard)["questions"][question], "help": da("Hjælp")}
    return draw(
        st.sampled_from(
            [
                lambda: edit.add(wizard, part, draw(names), fresh),
                lambda: edit.add(wizard, "questions", draw(names), fresh),
                lambda: edit.add(wizard, "outcomes", draw(names), {"name": da("Et svar"), "answer": {}}),
                lambda: edit.change(wizard, "questions", question, helped),
                lambda: edit.change(wizard, part, name, fresh),
                lambda: edit.move(wizard, part, name, draw(st.integers(-1, 9))),
                lambda: edit.rename(wizard, part, name, draw(names)),
                lambda: edit.remove(wizard, part, name, draw(st.sampled_from([{}, settle]))),
                lambda: edit.remove_option(wizard, question, option, draw(st.sampled_from([{}, settle]))),
                lambda: edit.change_head(wizard, {"title": da(draw(any_words)), "note": draw(st.none() | any_words)}),
            ]
        )
    )  # fmt: skip


@settings(max_examples=60)
@given(data=st.data(), wizard=wizards())
def test_every_step_leaves_a_wizard_or_a_named_problem(data: st.DataObject, wizard: Wizard) -> None:
    for _ in range(3):
        step = data.draw(steps(wizard))
        try:
            wizard = step()
        except Refused as refused:
            assert refused.problems
            assert all(isinstance(problem, Problem) for problem in refused.problems)
        kept(wizard)
        if not wizard.questions:  # the only one may be removed, when the start is led to an outcome
            return


@given(wizard=wizards())
def test_what_goes_away_is_nothing_to_point_at(wizard: Wizard) -> None:
    with pytest.raises(Refused):
        edit.remove(wizard, "questions", wizard.start, {"start": wizard.start})


@settings(max_examples=60)
@given(data=st.data(), wizard=wizards())
def test_renaming_and_removing_leave_no_name_that_leads_nowhere(data: st.DataObject, wizard: Wizard) -> None:
    part = data.draw(st.sampled_from(["questions", "outcomes", "rates"]))
    name = data.draw(st.sampled_from(list(getattr(wizard, part))))
    renamed = edit.rename(wizard, part, name, "helt-nyt-navn")
    assert lost(renamed) == lost(wizard) == set()
    assert edit.rename(renamed, part, "helt-nyt-navn", name) == wizard
    used = edit.uses(wizard, part, name)
    away = {found.place: "" for found in used}
    if any(found.how == "must" for found in used):
        with pytest.raises(Refused):
            edit.remove(wizard, part, name, away)
    else:
        assert lost(edit.remove(wizard, part, name, away)) == set()


@settings(max_examples=40)
@given(data=st.data(), wizard=wizards())
def test_a_renamed_entry_leaves_the_checks_with_nothing_new_to_say(
    data: st.DataObject, wizard: Wizard
) -> None:
    part = data.draw(st.sampled_from(["questions", "outcomes", "rates"]))
    name = data.draw(st.sampled_from(list(getattr(wizard, part))))
    told = sorted((one.code, one.severity) for one in check(wizard, TODAY))
    renamed = edit.rename(wizard, part, name, "helt-nyt-navn")
    assert sorted((one.code, one.severity) for one in check(renamed, TODAY)) == told


@settings(max_examples=60)
@given(data=st.data(), wizard=wizards())
def test_nothing_that_is_pointed_at_goes_unasked(data: st.DataObject, wizard: Wizard) -> None:
    part = data.draw(st.sampled_from(["questions", "outcomes", "rates"]))
    name = data.draw(st.sampled_from(list(getattr(wizard, part))))
    places = {found.place for found in edit.uses(wizard, part, name)}
    try:
        edit.remove(wizard, part, name)
    except Refused as refused:
        assert {problem.place for problem in refused.problems} == places
        assert {problem.code for problem in refused.problems} == {"still-used"}
    else:
        assert not places


@pytest.mark.parametrize("key", sorted(small.bundled()))
def test_every_entry_of_a_bundled_wizard_can_be_renamed_and_back(key: str) -> None:
    wizard = small.bundled()[key]
    for part in PARTS:
        for name in list(getattr(wizard, part))[:6]:
            renamed = edit.rename(wizard, part, name, "helt-nyt-navn")
            assert not lost(renamed), (part, name)
            assert edit.rename(renamed, part, "helt-nyt-navn", name) == wizard, (part, name)


def test_leading_elsewhere_moves_every_way() -> None:
    wizard = small.wizard({"a": small.yes_no("x", "y"), "b": small.yes_no("x", "y")})
    settle = {found.place: "y" for found in edit.uses(wizard, "outcomes", "x")}
    found = edit.remove(wizard, "outcomes", "x", settle)
    assert [edge.to for edge in found.questions["a"].next] == ["y", "y"]


def test_an_option_is_put_in_place_of_another_in_conditions_and_examples() -> None:
    asked = small.question(
        "one",
        {"to": "x", "when": {"question": "a", "in": ["p", "q"]}},
        {"to": "y", "when": {"not": {"question": "a", "equal": "q"}}},
        options={key: small.option() for key in "pqr"},
    )
    example = {"name": "En", "date": "2020-01-01", "answers": {"a": "q"}, "outcome": "x"}
    wizard = small.wizard({"a": asked}, examples=[example])
    settle = {found.place: "r" for found in edit.uses_of_option(wizard, "a", "q")}
    raw = edit.plain(edit.remove_option(wizard, "a", "q", settle))
    assert [edge["when"] for edge in raw["questions"]["a"]["next"]] == [
        {"question": "a", "in": ["p", "r"]},
        {"not": {"question": "a", "equal": "r"}},
    ]
    assert raw["examples"][0]["answers"] == {"a": "r"}


def test_an_option_in_use_cannot_be_left_out_of_a_change() -> None:
    wizard = small.wizard({"a": small.one(p="x", q="y")})
    entry = edit.plain(wizard)["questions"]["a"]
    del entry["options"]["p"]
    with pytest.raises(Refused) as refused:
        edit.change(wizard, "questions", "a", entry)
    assert [(found.code, found.place) for found in refused.value.problems] == [
        ("still-used", "questions.a.next[0].when")
    ]


@pytest.mark.parametrize(
    ("words", "taken", "name"),
    [
        ("Bor du på en ø?", (), "bor-du-paa-en-oe"),
        ("Bor du på en ø?", ("bor-du-paa-en-oe",), "bor-du-paa-en-oe-2"),
        ("", (), "ny"),
        ("؟؟؟", ("ny",), "ny-2"),
        ("a" * 100, (), "a" * 40),
    ],
)
def test_names_are_made_from_words(words: str, taken: tuple[str, ...], name: str) -> None:
    assert edit.name_for(words, taken) == name


@pytest.mark.parametrize("part", PARTS)
@pytest.mark.parametrize("key", sorted(small.bundled()))
def test_a_wizard_that_names_what_is_not_there_can_be_drawn_without_it(key: str, part: str) -> None:
    raw = edit.plain(small.bundled()[key])
    first = next((name for name in raw.get(part, {}) if name != raw["start"]), None)
    if first is None:
        pytest.skip("there is nothing of the kind in it")
    del raw[part][first]
    torn = edit.build(raw)
    whole = edit.whole(torn)
    assert {code for code, place in lost(whole) if place != "start"} <= {"unknown-option"}
    assert edit.whole(whole) == whole
    assert diagram.draw(whole, "da", TODAY, small.plainly(whole, "da", TODAY), small.LABELS)


def test_a_whole_wizard_stays_as_it_is() -> None:
    for wizard in small.bundled().values():
        assert edit.whole(wizard) is wizard


def test_a_sentence_keeps_the_words_of_a_mark_that_names_nothing() -> None:
    found = small.wizard(
        {"a": small.yes_no("x", "y")}, summary=da("Se [[bog|den her]] og [[bog]] til {rate:pris}.")
    )
    assert edit.whole(found).summary == da("Se den her og bog til (pris).")
