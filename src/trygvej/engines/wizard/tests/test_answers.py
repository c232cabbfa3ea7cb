"""Answers between the address and their value: one canonical spelling, and a reason for every refusal."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trygvej.engines.wizard.answers import Misfit, from_example, options_on, read, write
from trygvej.engines.wizard.conditions import UNSURE, Answer
from trygvej.engines.wizard.model import Question
from trygvej.engines.wizard.tests import strategies
from trygvej.engines.wizard.tests.small import SOME_DAY, da, option, question


def made(kind: str, **more: Any) -> Question:
    return Question.model_validate(question(kind, **more))


CHOICE = made("one", options={"alene": option(), "ivs": option(valid_to=date(2019, 4, 14))})
NEEDS = made(
    "several",
    options={"moms": option(), "loen": option(), "ivs": option(valid_to=date(2019, 4, 14))},
    none=option(),
)
AMOUNT = made("amount", min=0, max=1_000_000)
DAY = made("date", min=date(2014, 1, 1), max=date(2030, 1, 1))
OPEN = made("yes_no", unsure={"help": da("Se efter."), "to": "videre"})
CLOSED = made("yes_no", unsure={"help": da("Se efter.")})


@pytest.mark.parametrize(
    ("asked", "raw", "value"),
    [
        (CHOICE, "alene", "alene"),
        (NEEDS, "moms,loen", frozenset({"moms", "loen"})),
        (NEEDS, "loen,moms,loen", frozenset({"moms", "loen"})),
        (NEEDS, "ingen", frozenset()),
        (AMOUNT, "0", 0),
        (AMOUNT, "50000", 50_000),
        (DAY, "2018-03-01", date(2018, 3, 1)),
        (OPEN, "ja", "ja"),
        (OPEN, "ved-ikke", UNSURE),
    ],
)
def test_reads(asked: Question, raw: str, value: Answer) -> None:
    assert read(asked, raw, SOME_DAY) == value


@pytest.mark.parametrize(
    ("asked", "raw", "code"),
    [
        (CHOICE, "begge", "no-such-option"),
        (CHOICE, "", "no-such-option"),
        (CHOICE, "ivs", "not-then"),
        (NEEDS, "moms,begge", "no-such-option"),
        (NEEDS, "moms,ingen", "no-such-option"),
        (NEEDS, "moms,", "no-such-option"),
        (NEEDS, "moms,ivs", "not-then"),
        (AMOUNT, "50.000", "not-a-number"),
        (AMOUNT, "007", "not-a-number"),
        (AMOUNT, "-0", "not-a-number"),
        (AMOUNT, "١٢", "not-a-number"),
        (AMOUNT, "9" * 16, "not-a-number"),
        (AMOUNT, "-1", "too-small"),
        (AMOUNT, "1000001", "too-large"),
        (DAY, "2019-02-29", "not-a-date"),
        (DAY, "20190301", "not-a-date"),
        (DAY, "2019-3-1", "not-a-date"),
        (DAY, "0000-01-01", "not-a-date"),
        (DAY, "2013-12-31", "too-small"),
        (DAY, "2030-01-02", "too-large"),
        (CLOSED, "ved-ikke", "no-such-option"),
        (OPEN, "yes", "no-such-option"),
    ],
)
def test_refuses(asked: Question, raw: str, code: str) -> None:
    with pytest.raises(Misfit) as refused:
        read(asked, raw, SOME_DAY)
    assert refused.value.code == code


def test_several_are_spelled_in_the_order_they_are_shown() -> None:
    assert write(NEEDS, frozenset({"loen", "moms"})) == "moms,loen"
    assert write(NEEDS, frozenset()) == "ingen"


@pytest.mark.parametrize(
    ("asked", "value", "spelled"),
    [
        (NEEDS, ("loen", "moms"), "moms,loen"),
        (NEEDS, (), "ingen"),
        (NEEDS, "ingen", "ingen"),
        (NEEDS, ("findes-ikke",), "findes-ikke"),
        (AMOUNT, 5, "5"),
        (DAY, date(2018, 3, 1), "2018-03-01"),
        (OPEN, "ved-ikke", "ved-ikke"),
    ],
)
def test_example_cases_are_spelled_as_addresses(asked: Question, value: Any, spelled: str) -> None:
    assert from_example(asked, value) == spelled


def test_options_are_those_of_the_day() -> None:
    assert list(options_on(CHOICE, date(2019, 4, 14))) == ["alene", "ivs"]
    assert list(options_on(CHOICE, date(2019, 4, 15))) == ["alene"]


@given(st.data())
def test_every_answer_has_one_spelling(data: st.DataObject) -> None:
    wizard, day = data.draw(strategies.wizards()), data.draw(strategies.days)
    for asked in wizard.questions.values():
        answer = read(asked, data.draw(strategies.fitting(asked, day)), day)
        assert read(asked, write(asked, answer), day) == answer
        assert write(asked, read(asked, write(asked, answer), day)) == write(asked, answer)


@given(st.data())
def test_any_words_are_read_or_refused(data: st.DataObject) -> None:
    wizard, day = data.draw(strategies.wizards()), data.draw(strategies.days)
    for asked in wizard.questions.values():
        raw = data.draw(strategies.raw_answers(asked, day))
        try:
            answer = read(asked, raw, day)
        except Misfit:
            continue
        assert read(asked, write(asked, answer), day) == answer
