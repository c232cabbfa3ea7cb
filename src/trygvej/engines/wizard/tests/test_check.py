"""The checks as a whole: quick, never at a loss, and quiet where all is well."""

import time
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trygvej.engines.language.lix import LixReport
from trygvej.engines.problems import Problem
from trygvej.engines.wizard.check import check, lix
from trygvej.engines.wizard.check.figures import first_gap
from trygvej.engines.wizard.model import Rate, Wizard
from trygvej.engines.wizard.tests import large, strategies
from trygvej.engines.wizard.tests.small import bundled, da, library, one, question, rate, wizard, yes_no

TODAY = date(2026, 11, 24)
SOURCE = {"title": "Loven", "publisher": "Folketinget", "url": "https://ft.dk", "checked": date(2026, 1, 1)}


def codes(found: Wizard, today: date = TODAY, jargon: Any = None) -> set[str]:
    """The codes of everything that is wrong, what these small wizards never have apart."""
    return {one.code for one in check(found, today, jargon)} - {"source-missing", "example-missing"}


# --- Bundled content


@pytest.mark.parametrize("key", bundled())
def test_a_bundled_wizard_has_no_errors(key: str) -> None:
    assert [one for one in check(bundled()[key], TODAY, library().jargon) if one.severity == "error"] == []


@pytest.mark.parametrize("key", bundled())
def test_a_bundled_wizard_is_easy_to_read(key: str) -> None:
    limit = 30 if bundled()[key].audience == "citizen" else 35
    for report in lix(bundled()[key]).values():
        assert report.value <= limit, "\n".join(f"{one.lix:.0f}  {one.text}" for one in report.hardest)


def test_lix_counts_explained_words_as_short() -> None:
    text = {"da": "Du skal have startkapital. " * 60}
    term = {
        "kapital": {"key": "kapital", "name": da("startkapital"), "explanation": da("De penge, du lægger.")}
    }
    asked = {"spm": {**yes_no("a", "b"), "help": text}}
    hard, easy = lix(wizard(asked))["da"], lix(wizard(asked, terms=term))["da"]
    assert isinstance(hard, LixReport) and hard.value > easy.value + 10


# --- Never at a loss


@given(strategies.wizards(strategies.any_words))
def test_any_wizard_can_be_checked(found: Wizard) -> None:
    problems = check(found, TODAY, library().jargon)
    assert list(problems) == sorted(set(problems))
    assert all(isinstance(one, Problem) for one in problems)
    wrong = {one.code for one in problems if one.severity == "error"}
    assert not wrong & {
        "no-branch",
        "overlap",
        "two-otherwise",
        "cycle",
        "dead-end",
        "unknown-node",
        "rate-gap",
    }


@given(st.data(), strategies.wizards())
def test_a_wizard_in_disorder_can_be_checked(data: st.DataObject, found: Wizard) -> None:
    nodes = st.sampled_from([*found.questions, *found.outcomes, "findes-ikke"])
    questions = {
        key: asked.model_copy(
            update={"next": tuple(edge.model_copy(update={"to": data.draw(nodes)}) for edge in asked.next)}
        )
        for key, asked in found.questions.items()
    }
    start = data.draw(nodes)
    check(found.model_copy(update={"questions": questions, "start": start}), TODAY)


# --- Flow


def test_a_way_that_an_earlier_answer_rules_out_needs_no_branch() -> None:
    only_yes = question("yes_no", {"to": "ud", "when": {"all": [{"question": "b", "equal": "ja"}, A_YES]}},
                        {"to": "hjem", "when": {"all": [{"question": "b", "equal": "nej"}, A_YES]}})  # fmt: skip
    assert codes(wizard({"a": yes_no("b", "slut"), "b": only_yes})) == set()
    assert codes(wizard({"a": yes_no("b", "b"), "b": only_yes})) == {"no-branch"}


A_YES = {"question": "a", "equal": "ja"}


def test_those_who_do_not_know_need_a_branch_later_too() -> None:
    unsure = {**yes_no("b", "b"), "unsure": {"help": da("Se efter."), "to": "b"}}
    later = question(
        "yes_no", {"to": "x", "when": A_YES}, {"to": "y", "when": {"question": "a", "equal": "nej"}}
    )
    assert codes(wizard({"a": unsure, "b": later})) == {"no-branch"}


def test_a_circle_of_thousands_is_told_shortly() -> None:
    names = [f"q{number}" for number in range(2000)]
    ring = {name: yes_no(names[(place + 1) % 2000], "ud") for place, name in enumerate(names)}
    (problem,) = [one for one in check(wizard(ring), TODAY) if one.code == "cycle"]
    assert len(str(problem.parameters["path"])) < 100


def test_a_figure_is_only_needed_while_somebody_can_see_it() -> None:
    asked = one(gammel="ivs", ny="aps")
    asked["options"]["gammel"]["valid_to"] = date(2019, 4, 14)
    outcomes = {
        "ivs": {"name": da("IVS"), "answer": da("Du skal have {rate:ivs}.")},
        "aps": {"name": da("ApS"), "answer": da("Start et ApS.")},
    }
    covered = rate("ivs", ("2014-01-01", "2019-04-14", 1))
    assert codes(wizard({"spm": asked}, outcomes=outcomes, rates=covered)) == set()
    short = rate("ivs", ("2014-01-01", "2019-04-13", 1))
    assert codes(wizard({"spm": asked}, outcomes=outcomes, rates=short)) == {"rate-gap"}


@pytest.mark.parametrize(
    ("rows", "gap"),
    [
        ([("2014-01-01", None, 1)], None),
        ([("2014-01-02", None, 1)], date(2014, 1, 1)),
        ([("2016-01-01", None, 2), ("2014-01-01", "2015-12-31", 1)], None),
        ([("2014-01-01", "2015-12-30", 1), ("2016-01-01", None, 2)], date(2015, 12, 31)),
        ([("2014-01-01", "2019-12-31", 1)], None),
        ([("2014-01-01", "2019-12-30", 1)], date(2019, 12, 31)),
        ([("2014-01-01", "2018-01-01", 1), ("2015-01-01", "2016-01-01", 1)], date(2018, 1, 2)),
    ],
)
def test_the_first_day_without_a_figure(rows: list[tuple[str, str | None, int]], gap: date | None) -> None:
    table = Rate.model_validate(rate("x", *rows)["x"])
    assert first_gap(table, [(date(2014, 1, 1), date(2019, 12, 31))]) == gap


# --- Words


def test_a_hard_word_must_be_explained_on_the_same_screen() -> None:
    hard = {"da": {"hæftelse": ("hæfter", "hæftelse*")}}
    term = {
        "haefte": {
            "key": "haefte",
            "name": da("hæfte"),
            "forms": {"da": ["hæft*"]},
            "explanation": da("At betale."),
        }
    }
    here = {**yes_no("b", "x"), "help": da("Du [[haefte|hæfter]] selv. Hvem hæfter?")}
    there = {**yes_no("x", "y"), "help": da("Hvem hæfter nu?")}
    found = check(wizard({"a": here, "b": there}, terms=term), TODAY, hard)
    assert [one.place for one in found if one.code == "jargon"] == ["questions.b.help.da"]


def test_warnings_and_errors_are_told_apart() -> None:
    late = check(wizard({"spm": yes_no("a", "b")}), date(2030, 1, 1))
    assert {one.severity for one in late if one.code == "check-again-passed"} == {"warning"}
    assert "check-again-passed" not in codes(wizard({"spm": yes_no("a", "b")}))


# --- Large wizards


def cpu(action: Callable[[], object], tries: int = 3) -> float:
    """The least CPU time of a few tries: what it costs when nobody else is in the way."""
    costs = []
    for _ in range(tries):
        start = time.process_time()
        action()
        costs.append(time.process_time() - start)
    return min(costs)


@pytest.mark.proof
@pytest.mark.parametrize("dated", [0, 100])
def test_ten_thousand_nodes_are_checked_in_two_seconds(dated: int) -> None:
    found = large.tree(10_000, dated)
    assert {one.code for one in check(found, TODAY)} <= {"example-missing", "never-taken"}
    assert cpu(lambda: check(found, TODAY, library().jargon)) < 2


@pytest.mark.parametrize("make", [large.tree, large.chain, large.fan])
def test_twice_the_size_costs_about_twice(make: Callable[[int], Wizard]) -> None:
    small, twice = make(400), make(800)
    assert cpu(lambda: check(twice, TODAY)) < 4 * cpu(lambda: check(small, TODAY)) + 0.1
