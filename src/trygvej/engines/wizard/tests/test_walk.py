"""Walks: where answers lead, what is kept when one is changed, how many questions are left."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trygvej.engines.wizard.answers import from_example
from trygvej.engines.wizard.conditions import UNSURE
from trygvej.engines.wizard.model import Example, Wizard
from trygvej.engines.wizard.tests import strategies
from trygvej.engines.wizard.tests.small import (
    SOME_DAY,
    Walked,
    answer,
    bundled,
    da,
    one,
    option,
    question,
    wizard,
    yes_no,
)
from trygvej.engines.wizard.walk import facts, leads_to, least_left, most_left, reasons, walk

SHOP = wizard(
    {
        "ejere": one(alene="ansatte", flere="aftale", klub="forening"),
        "ansatte": yes_no(ja="moms", nej="moms"),
        "aftale": yes_no(ja="moms", nej="skriv-aftale"),
        "moms": question(
            "amount",
            {"to": "stor", "when": {"at_least": 50_000}},
            {"to": "lille", "when": {"below": 50_000}},
            unsure={"help": da("Gæt."), "to": "lille"},
            min=0,
        ),
    }
)


def test_no_answer_is_at_the_start() -> None:
    answer(SHOP).ends_at("ejere").asked()


def test_answers_lead_to_an_outcome() -> None:
    answer(SHOP, ejere="alene", ansatte="nej", moms="50000").ends_at("stor").asked(
        "ejere", "ansatte", "moms"
    ).dropped()


def test_not_knowing_leads_on_where_it_may() -> None:
    found = answer(SHOP, ejere="alene", ansatte="nej", moms=UNSURE).ends_at("lille")
    assert found.trail.steps[-1].edge.when is None


def test_an_answer_that_does_not_fit_is_asked_again_and_the_later_ones_wait() -> None:
    answer(SHOP, ejere="mange", moms="7").ends_at("ejere").dropped(ejere="no-such-option").keeps(moms=7)


def test_names_that_are_no_question_are_ignored() -> None:
    answer(SHOP, utm_source="x", ejere="alene").ends_at("ansatte").dropped()


def test_changing_an_answer_stops_there_and_keeps_the_others() -> None:
    given = {"ejere": "alene", "ansatte": "ja", "moms": "7"}
    answer(SHOP, given, change="ejere").ends_at("ejere").asked().keeps(ejere="alene", ansatte="ja", moms=7)
    answer(SHOP, given, change="moms").ends_at("moms").asked("ejere", "ansatte").keeps(moms=7)


def test_a_changed_answer_keeps_the_later_ones_that_fit_and_names_the_others() -> None:
    given = {"ejere": "flere", "ansatte": "ja", "moms": "7"}
    answer(SHOP, given).ends_at("aftale").keeps(ansatte="ja", moms=7)
    answer(SHOP, given, aftale="ja").ends_at("lille").dropped(ansatte="not-asked")


def test_changing_a_question_that_is_not_on_the_way_changes_nothing() -> None:
    answer(SHOP, ejere="klub", change="aftale").ends_at("forening")


def test_questions_left_are_promised_honestly() -> None:
    def left(**given: str) -> int:
        return most_left(SHOP, answer(SHOP, given).trail, SOME_DAY)

    assert [left(), left(ejere="alene"), left(ejere="alene", ansatte="ja")] == [3, 2, 1]
    assert left(ejere="klub") == 0
    assert least_left(SHOP, "ejere", SOME_DAY) == 1
    assert least_left(SHOP, "ansatte", SOME_DAY) == 2


def test_what_earlier_answers_rule_out_is_not_counted() -> None:
    hobby = {"question": "hvad", "equal": "hobby"}
    found = wizard(
        {
            "hvad": one(hobby="salg", firma="salg"),
            "salg": question("number", {"to": "fri", "when": hobby}, {"to": "flere", "when": {"not": hobby}}),
            "flere": yes_no(ja="stor", nej="lille"),
        }
    )
    assert most_left(found, answer(found, hvad="hobby").trail, SOME_DAY) == 1
    assert most_left(found, answer(found, hvad="firma").trail, SOME_DAY) == 2


def test_an_edge_holds_only_on_its_days() -> None:
    found = wizard(
        {
            "penge": question(
                "yes_no",
                {"to": "ivs", "when": {"equal": "nej"}, "valid_to": date(2019, 4, 14)},
                {"to": "vent", "when": {"equal": "nej"}, "valid_from": date(2019, 4, 15)},
                {"to": "aps"},
            )
        }
    )
    answer(found, penge="nej", day=date(2019, 4, 14)).ends_at("ivs")
    answer(found, penge="nej", day=date(2019, 4, 15)).ends_at("vent")
    answer(found, penge="ja", day=date(2019, 4, 15)).ends_at("aps")


def test_otherwise_is_taken_last_wherever_it_stands() -> None:
    found = wizard({"spm": question("yes_no", {"to": "ellers"}, {"to": "ja", "when": {"equal": "ja"}})})
    answer(found, spm="ja").ends_at("ja")
    answer(found, spm="nej").ends_at("ellers")


def test_an_answer_that_leads_nowhere_stays_at_the_question() -> None:
    found = wizard({"spm": question("yes_no", {"to": "svar", "when": {"equal": "ja"}})})
    answer(found, spm="nej").ends_at("spm").asked()
    assert leads_to(found, "spm", {"spm": "nej"}, SOME_DAY) is None


def test_a_loop_ends() -> None:
    found = wizard({"a": one(x="b"), "b": one(x="a", y="svar")})
    trail = answer(found, a="x", b="x").asked("a", "b").trail
    assert trail.at == "a"
    assert most_left(found, trail, SOME_DAY) >= 1


def test_reasons_are_sentences_of_options_of_edges_and_of_none() -> None:
    def said(asked: dict[str, Any], raw: str) -> list[str]:
        found = wizard({"spm": asked})
        return [text["da"] for text in reasons(found, answer(found, spm=raw).trail.steps[0])]

    options = {"a": option(reason=da("A.")), "b": option(reason=da("B.")), "c": option()}
    several = question("several", {"to": "svar"}, none=option(reason=da("Intet af det.")), options=options)
    assert said(several, "b,a") == ["A.", "B."]
    assert said(several, "c") == []
    assert said(several, "ingen") == ["Intet af det."]
    assert said(question("yes_no", {"to": "svar"}, yes=da("Du har.")), "ja") == ["Du har."]
    assert said(question("yes_no", {"to": "svar"}, yes=da("Du har.")), "nej") == []
    assert said(question("number", {"to": "svar", "reason": da("Du er over.")}), "5") == ["Du er over."]


def test_facts_are_those_of_the_day_and_of_the_answers() -> None:
    told = {
        "altid": {"text": da("Altid.")},
        "foer": {"text": da("Før."), "valid_to": date(2019, 4, 14)},
        "ansat": {"text": da("Ansat."), "when": {"question": "ansatte", "equal": "ja"}},
    }
    found = wizard({"ansatte": yes_no(ja="svar", nej="svar")}, facts=told)
    outcome = found.outcomes["svar"].model_copy(update={"do": ("altid", "foer", "ansat")})

    def shown(raw: str, day: date) -> list[str]:
        trail = answer(found, ansatte=raw, day=day).trail
        return [fact.text["da"] for fact in facts(found, outcome, outcome.facts(), trail, day)]

    assert shown("ja", date(2019, 4, 14)) == ["Altid.", "Før.", "Ansat."]
    assert shown("nej", date(2019, 4, 15)) == ["Altid."]


# --- Any wizard, any answers, any day


@given(st.data())
def test_any_answers_on_any_day_end_somewhere(data: st.DataObject) -> None:
    found, day = data.draw(strategies.wizards()), data.draw(strategies.days)
    given_ = data.draw(strategies.any_answers(found, day))
    change = data.draw(st.none() | st.sampled_from([*found.questions, "ukendt"]))
    trail = walk(found, given_, day, change)
    assert trail.at in found.questions or trail.at in found.outcomes
    assert (most_left(found, trail, day) == 0) == (trail.at in found.outcomes)
    for step in trail.steps:
        reasons(found, step)


@given(st.data())
def test_questions_left_get_fewer_with_every_answer(data: st.DataObject) -> None:
    found, day = data.draw(strategies.wizards()), data.draw(strategies.days)
    given_ = data.draw(strategies.full_answers(found, day))
    trail = walk(found, given_, day)
    assert trail.at in found.outcomes
    on_the_way = [walk(found, given_, day, change=step.question) for step in trail.steps]
    left = [most_left(found, part, day) for part in (*on_the_way, trail)]
    assert left == sorted(set(left), reverse=True)
    assert left[-1] == 0
    assert least_left(found, found.start, day) <= len(trail.steps) <= left[0]


@given(st.data())
def test_a_changed_answer_keeps_every_later_one_that_fits(data: st.DataObject) -> None:
    found, day = data.draw(strategies.wizards()), data.draw(strategies.days)
    given_ = data.draw(strategies.full_answers(found, day))
    before = walk(found, given_, day)
    changed = data.draw(st.sampled_from([step.question for step in before.steps]))
    stopped = walk(found, given_, day, change=changed)
    assert stopped.at == changed
    assert (
        stopped.later.items()
        >= {key: given for key, given in before.answers.items() if key not in stopped.answers}.items()
    )
    other = data.draw(strategies.fitting(found.questions[changed], day))
    after = walk(found, {**given_, changed: other}, day)
    assert after.at in found.outcomes
    for key, kept in after.answers.items():
        assert key == changed or key not in before.answers or kept == before.answers[key]


# --- The bundled wizards

EXAMPLES = [
    pytest.param(found, example, id=f"{key}: {example.name}")
    for key, found in bundled().items()
    for example in found.examples
]


def example_walk(found: Wizard, example: Example) -> Walked:
    given_ = {key: from_example(found.questions[key], value) for key, value in example.answers.items()}
    return answer(found, given_, day=example.date)


@pytest.mark.parametrize(("found", "example"), EXAMPLES)
def test_every_example_gives_its_answer_and_says_its_words(found: Wizard, example: Example) -> None:
    walked = example_walk(found, example).ends_at(example.outcome).dropped()
    shown = walked.says()
    assert [words for words in example.says if words not in shown] == []


@pytest.mark.parametrize("found", bundled().values(), ids=bundled().keys())
def test_the_examples_reach_every_outcome(found: Wizard) -> None:
    assert {example.outcome for example in found.examples} == found.outcomes.keys()
    assert len(found.examples) >= (15 if found.key == "virksomhedsform" else 8)


def test_an_ivs_could_be_started_in_2018_and_not_in_2019() -> None:
    given_ = {"situation": "ny", "hvem": "alene", "ansatte": "nej", "risiko": "nej", "penge": "lidt"}
    found = bundled()["virksomhedsform"]
    answer(found, given_, day=date(2018, 3, 1)).ends_at("ivs")
    answer(found, given_, day=date(2019, 5, 1)).ends_at("vent-med-selskab")


@given(st.data())
def test_any_answers_to_a_bundled_wizard_end_somewhere(data: st.DataObject) -> None:
    found = data.draw(st.sampled_from(list(bundled().values())))
    day = data.draw(strategies.days)
    walked = answer(found, data.draw(strategies.any_answers(found, day)), day=day)
    assert walked.trail.at in found.questions or walked.says()
