"""Every way at once: what `explore` and `paths` say agrees with walking, one answer after the other."""

from collections.abc import Mapping
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from trygvej.engines.wizard import answers as spelling
from trygvej.engines.wizard import paths
from trygvej.engines.wizard.conditions import Answer
from trygvej.engines.wizard.explore import OneDay, Seen, change_days, explore
from trygvej.engines.wizard.graph import Graph
from trygvej.engines.wizard.model import Day, Wizard
from trygvej.engines.wizard.possible import possible
from trygvej.engines.wizard.tests import strategies
from trygvej.engines.wizard.tests.small import bundled, one, option, question, rate, wizard, yes_no
from trygvej.engines.wizard.walk import Trail, walk

WIZARDS = [pytest.param(found, id=key) for key, found in bundled().items()]


def written(found: Wizard, given: Mapping[str, Answer]) -> dict[str, str]:
    """Answers as they stand in an address."""
    return {key: spelling.write(found.questions[key], answer) for key, answer in given.items()}


def reached_on(seen: Seen, node: str, day: Day) -> bool:
    """Whether a node can be reached on a day."""
    return [there for since, there in seen.reached.get(node, []) if since <= day][-1:] == [True]


# --- Every case that is made up leads where it says


def leads_there(found: Wizard, case: paths.Case) -> None:
    """Assert that somebody who gives these answers asked is asked exactly these questions, and gets this outcome."""
    trail = walk(found, written(found, case.answers), case.date)
    assert trail.at == case.outcome
    assert trail.answers == case.answers
    assert not trail.dropped


@given(strategies.wizards(), st.sampled_from([0, 3, paths.MOST_PATHS]))
def test_every_case_of_any_wizard_leads_to_its_outcome(found: Wizard, most: int) -> None:
    for case in paths.cases(found, most=most):
        leads_there(found, case)


@pytest.mark.parametrize("found", WIZARDS)
def test_the_cases_of_a_bundled_wizard_reach_every_outcome(found: Wizard) -> None:
    cases = list(paths.cases(found))
    for case in cases:
        leads_there(found, case)
    assert {case.outcome for case in cases} == found.outcomes.keys()


@given(strategies.wizards())
def test_all_paths_are_different_and_as_many_as_counted(found: Wizard) -> None:
    for day in change_days(found):
        number = paths.count(found, day)
        assume(number <= paths.MOST_PATHS)
        cases = [tuple(written(found, case.answers).items()) for case in paths.cases(found, [day])]
        assert len(cases) == len(set(cases)) == number


@given(strategies.wizards())
def test_a_covering_gives_every_answer_that_all_paths_give(found: Wizard) -> None:
    day = found.valid_from
    assume(paths.count(found, day) <= paths.MOST_PATHS)

    def given_in(most: int) -> set[tuple[str, Answer]]:
        return {pair for case in paths.cases(found, [day], most) for pair in case.answers.items()}

    assert given_in(0) == given_in(paths.MOST_PATHS)


# --- What explore says, a walk finds


@given(strategies.wizards())
def test_a_good_wizard_has_no_loose_ends(found: Wizard) -> None:
    seen = explore(found)
    assert seen.complete
    assert not seen.unsettled and not seen.no_options and not seen.gaps


@given(st.data(), strategies.wizards(), strategies.days)
def test_a_walk_never_comes_where_explore_does_not(data: st.DataObject, found: Wizard, day: Day) -> None:
    seen = explore(found)
    trail = walk(found, data.draw(strategies.full_answers(found, day)), day)
    for node in (*trail.answers, trail.at):
        assert reached_on(seen, node, day)
    for step in trail.steps:
        taken = found.questions[step.question].next
        if step.edge in taken:
            assert any(
                found.questions[step.question].next[number] == step.edge
                for key, number in seen.taken
                if key == step.question and number >= 0
            )


def without_an_edge(found: Wizard, key: str, number: int) -> Wizard:
    """The wizard with one edge left out."""
    asked = found.questions[key]
    fewer = asked.model_copy(update={"next": (*asked.next[:number], *asked.next[number + 1 :])})
    return found.model_copy(update={"questions": {**found.questions, key: fewer}})


def is_stuck(found: Wizard, trail: Trail, given: Mapping[str, str]) -> bool:
    """Whether a fitting answer was given to the question at the end, and led nowhere."""
    return trail.at in found.questions and trail.at in given


@given(st.data(), strategies.wizards(), strategies.days)
def test_wherever_a_walk_is_stuck_explore_tells(data: st.DataObject, found: Wizard, day: Day) -> None:
    key = data.draw(st.sampled_from(sorted(found.questions)))
    broken = without_an_edge(found, key, data.draw(st.integers(0, len(found.questions[key].next) - 1)))
    given = data.draw(strategies.full_answers(broken, day))
    trail = walk(broken, given, day)
    if is_stuck(broken, trail, given):
        stuck = {question for question, _, edges in explore(broken).unsettled if not edges}
        assert trail.at in stuck


def test_answers_are_remembered_only_while_somebody_asks_about_them() -> None:
    found = wizard(
        {
            "a": yes_no("b", "b"), "b": yes_no("c", "c"),
            "c": question("yes_no", {"to": "ud", "when": {"question": "a", "equal": "ja"}}, {"to": "hjem"}),
        }
    )  # fmt: skip
    graph = Graph(found)
    assert graph.live["b"] == graph.live["c"] == graph.bits["a"]
    assert graph.live["ud"] == 0 and "b" not in graph.bits
    assert paths.count(found, found.valid_from) == 8


def test_many_questions_that_somebody_asks_about_later_are_too_many_to_try() -> None:
    names = [f"q{number}" for number in range(14)]
    asked = {name: yes_no(later, later) for name, later in pairwise(names)}
    ask_all = {"any": [{"question": name, "equal": "ja"} for name in names[:-1]]}
    asked[names[-1]] = question("yes_no", {"to": "ja", "when": ask_all}, {"to": "nej"})
    seen = explore(wizard(asked))
    assert not seen.complete


# --- The answers worth trying

DAY = date(2020, 6, 1)


def tried(key: str, asked: Mapping[str, object], **more: object) -> tuple[Answer, ...]:
    """The answers tried for one question of a small wizard."""
    found = wizard({key: dict(asked)}, **more)
    today = OneDay(Graph(found), DAY, Seen())
    compared = [comparison for _, comparison in Graph(found).compared.get(key, ())]
    return possible(found.questions[key], compared, today.figures, DAY)


def test_numbers_are_tried_around_every_figure_and_at_the_bounds() -> None:
    ways = ({"to": "a", "when": {"below": 10}}, {"to": "b", "when": {"at_least": {"rate": "sats"}}})
    found = tried("n", question("number", *ways, min=0, max=50), rates=rate("sats", ("2014-01-01", None, 40)))
    assert found == (0, 9, 10, 11, 39, 40, 41, 50)


def test_dates_are_tried_around_every_day_compared_with() -> None:
    found = tried("d", question("date", {"to": "a", "when": {"before": date(2020, 3, 1)}}, {"to": "b"}))
    assert found == (date.min, date(2020, 2, 29), date(2020, 3, 1), date(2020, 3, 2), date.max)


def test_several_choices_are_tried_in_every_combination_that_is_compared() -> None:
    options = {key: option() for key in "abc"}
    ways = ({"to": "x", "when": {"includes": "a"}}, {"to": "y", "when": {"includes": "b"}})
    found = tried("s", question("several", *ways, options=options, none=option()))
    assert found == tuple(frozenset(part) for part in ("", "c", "a", "b", "ab"))


def test_very_many_choices_are_tried_in_pairs() -> None:
    options = {f"o{number}": option() for number in range(20)}
    ways = [{"to": "x", "when": {"includes": key}} for key in options]
    found = tried("s", question("several", *ways, options=options))
    assert len(found) == 20 + 190 + 20 + 1


def test_options_that_are_not_there_that_day_are_not_tried() -> None:
    asked = one(a="x", b="y")
    asked["options"]["a"]["valid_to"] = date(2019, 12, 31)
    assert tried("s", asked) == ("b",)


def test_the_days_on_which_the_flow_changes() -> None:
    asked = question("one", {"to": "x", "valid_to": date(2016, 5, 31)}, {"to": "y", "valid_from": date(2016, 6, 1)},
                     options={"a": option(valid_from=date(2018, 1, 1)), "b": option()})  # fmt: skip
    found = wizard({"s": asked}, valid_to=date(2020, 1, 1))
    assert list(change_days(found)) == [date(2014, 1, 1), date(2016, 6, 1), date(2018, 1, 1)]
