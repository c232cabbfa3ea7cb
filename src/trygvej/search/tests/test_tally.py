"""Nothing can be told of what was typed fewer than five times."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trygvej.search import tally
from trygvej.search.tally import ENOUGH, Tally, countable

DAY, NEXT = date(2026, 11, 28), date(2026, 11, 29)


def test_the_fifth_time_tells_of_all_five() -> None:
    one = Tally()
    assert [one.typed("moms", "da", DAY) for _time in range(7)] == [0, 0, 0, 0, 5, 1, 1]


def test_a_new_day_forgets() -> None:
    one = Tally()
    for _time in range(ENOUGH - 1):
        one.typed("moms", "da", DAY)
    assert one.typed("moms", "da", NEXT) == 0


def test_languages_and_spellings() -> None:
    one = Tally()
    told = [one.typed(text, "da", DAY) for text in ("e-boks", "E-Boks", " eboks ", "E-BOKS", "eboks")]
    assert told[-1] == 5
    assert one.typed("eboks", "en", DAY) == 0


@pytest.mark.parametrize(
    "text",
    ["", "  ", "?", "moms 2026", "٣ خطوات", "mig@firma.dk", "½", "en to tre fire fem seks syv", "a" * 61],
)
def test_what_could_be_somebodys_is_not_counted(text: str) -> None:
    assert countable(text) == ""
    assert [Tally().typed(text, "da", DAY)] * 6 == [0] * 6


def test_the_memory_is_bounded_and_holds_no_words(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tally, "MOST", 10)
    one = Tally()
    for number in range(50):
        one.typed("ord" + "abcdefghij"[number % 10] + "klmno"[number // 10], "da", DAY)
    assert len(one._counts) == 10
    assert all(len(mark) == 16 for mark in one._counts)


@given(st.lists(st.sampled_from(["moms", "post", "brev"]), max_size=40))
def test_the_numbers_add_up(typed: list[str]) -> None:
    one = Tally()
    told: dict[str, int] = {}
    for text in typed:
        told[text] = told.get(text, 0) + one.typed(text, "da", DAY)
    for text in told:
        number = typed.count(text)
        assert told[text] == (number if number >= ENOUGH else 0)
