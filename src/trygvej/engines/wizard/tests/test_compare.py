"""What two wizards have that the other has not, and both in one drawing."""

from __future__ import annotations

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from trygvej.engines.wizard import diagram, edit
from trygvej.engines.wizard.compare import Change, Difference, compare, differences, sources_of, together
from trygvej.engines.wizard.model import Wizard
from trygvej.engines.wizard.tests import small
from trygvej.engines.wizard.tests.small import da, wizard, yes_no
from trygvej.engines.wizard.tests.strategies import wizards

DAY = date(2026, 6, 1)
WORDS = {"added": "Ny: {}", "removed": "Fjernet: {}", "changed": "Ændret: {}"}
BEFORE = wizard({"a": yes_no("x", "b"), "b": yes_no("y", "z")})


def drawn(found: Wizard) -> str:
    """The drawing of a wizard."""
    return diagram.draw(found, "da", DAY, small.plainly(found, "da", DAY), small.LABELS)


@settings(max_examples=50)
@given(wizards(), st.integers(0, 3))
def test_a_wizard_is_no_different_from_itself(found: Wizard, _: int) -> None:
    assert compare(found, found) == ()
    assert differences(found, found) == ()
    both, how = together(found, found, WORDS)
    assert (both, dict(how)) == (found, {})


@settings(max_examples=50)
@given(wizards(), wizards())
def test_what_one_has_more_the_other_has_less(first: Wizard, second: Wizard) -> None:
    turned = {"added": "removed", "removed": "added", "changed": "changed"}
    there = {(change.part, change.name, change.how) for change in compare(first, second)}
    back = {(change.part, change.name, turned[change.how]) for change in compare(second, first)}
    assert there == back
    assert bool(there) == (first != second)
    both, _ = together(first, second, WORDS)
    assert {*both.questions} == {*first.questions, *second.questions}


def test_every_kind_of_change_is_told() -> None:
    after = edit.remove(BEFORE, "questions", "b", {"questions.a.next[1].to": "y"})
    after = edit.change(after, "outcomes", "x", {"name": da("x"), "answer": da("Noget andet.")})
    after = edit.add(after, "outcomes", "ny", {"name": da("Ny"), "answer": da("Ja.")})
    assert compare(BEFORE, after) == (
        Change("questions", "a", "changed"),
        Change("questions", "b", "removed"),
        Change("outcomes", "x", "changed"),
        Change("outcomes", "ny", "added"),
    )
    assert Difference("outcomes.x.answer.da", "Svaret er x.", "Noget andet.") in differences(BEFORE, after)
    assert Difference("questions.a.next[1].to", "b", "y") in differences(BEFORE, after)


def test_what_was_removed_still_stands_in_the_drawing_of_both() -> None:
    after = edit.remove(BEFORE, "questions", "b", {"questions.a.next[1].to": "y"})
    both, how = together(BEFORE, after, WORDS)
    assert how == {"a": "changed", "b": "removed"}
    picture = drawn(both)
    assert "Fjernet: Hvad nu?" in picture
    assert "Ændret: Hvad nu?" in picture


@settings(max_examples=30)
@given(wizards(), wizards())
def test_a_change_stands_on_sources_of_the_new_wizard(before: Wizard, after: Wizard) -> None:
    found = sources_of(before, after)
    assert set(found) <= after.sources.keys()
    assert {
        change.name
        for change in compare(before, after)
        if change.part == "sources" and change.how != "removed"
    } <= {*found}
    assert sources_of(after, after) == ()
