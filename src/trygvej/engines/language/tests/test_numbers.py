"""What is typed is understood, what is shown can be typed again."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trygvej.engines.language.dates import MONTHS, format_date, parse_date
from trygvej.engines.language.numbers import (
    format_amount,
    format_figure,
    format_number,
    parse_amount,
    parse_number,
)

LANGUAGES = st.sampled_from(["da", "en", "ar", "pl"])


@pytest.mark.parametrize(
    ("typed", "amount"),
    [
        ("50.000 kr", 50000),
        ("50000", 50000),
        ("50 000,00", 50000),
        ("50.000 kr.", 50000),
        ("kr. 50.000,-", 50000),
        ("DKK 50,000.00", 50000),
        ("50,000", 50000),
        ("50.000,75", 50000),
        ("٥٠٬٠٠٠", 50000),
        ("٥٠٠٠٠ كرونة", 50000),
        ("1.234.567 kroner", 1234567),
        ("1'234'567", 1234567),
        (" 0 ", 0),
        ("0,50", 0),
        ("-500 kr.", -500),
        ("−500", -500),
        ("1\u00a0000", 1000),
        ("12,5", 12),
        ("50000,-", 50000),
        ("1.000.000,00 DKK", 1000000),
        ("007", 7),
        ("", None),
        ("kr.", None),
        ("femten", None),
        ("50.00.00", None),
        ("5 00 000", None),
        ("1.000.50", None),
        ("50.000.00", None),
        ("1,2,3", None),
        ("50.0000", None),
        ("12345678901234567890", None),
        ("5e3", None),
        ("--5", None),
        ("50 000 kr. om året", None),
        ("½", None),
        ("²", None),
        ("1 2", None),
    ],
)
def test_amounts(typed: str, amount: int | None) -> None:
    assert parse_amount(typed) == amount


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("1.200", 1200),
        ("12", 12),
        ("12,0", 12),
        ("12,5", None),
        ("١٢", 12),
        ("12 kr.", None),
        ("tolv", None),
        ("-3", -3),
    ],
)
def test_numbers(typed: str, number: int | None) -> None:
    assert parse_number(typed) == number


@pytest.mark.parametrize(
    ("day", "month", "year", "found"),
    [
        ("1", "marts", "2018", date(2018, 3, 1)),
        ("01", "03", "2018", date(2018, 3, 1)),
        ("1.", "3.", "2018", date(2018, 3, 1)),
        ("31", "dec", "1999", date(1999, 12, 31)),
        ("1", "March", "2018", date(2018, 3, 1)),
        ("1", " OKT. ", "2020", date(2020, 10, 1)),
        ("١", "٣", "٢٠١٨", date(2018, 3, 1)),
        ("1", "آذار", "2018", date(2018, 3, 1)),
        ("1", "كانون  الثاني", "2018", date(2018, 1, 1)),
        ("29", "2", "2020", date(2020, 2, 29)),
        ("29", "2", "2019", None),
        ("31", "april", "2018", None),
        ("0", "1", "2018", None),
        ("1", "13", "2018", None),
        ("1", "marts", "18", None),
        ("", "", "", None),
        ("en", "marts", "2018", None),
        ("1", "ma", "2018", None),
        ("1", "3", "0018", None),
        ("1", "3", "20180", None),
        ("-1", "3", "2018", None),
    ],
)
def test_dates(day: str, month: str, year: str, found: date | None) -> None:
    assert parse_date(day, month, year) == found


def test_shown_in_three_languages() -> None:
    assert format_amount(50000, "da") == "50.000 kr."
    assert format_amount(50000, "en") == "DKK 50,000"
    assert format_amount(50000, "ar") == "50\u00a0000 كرونة دنماركية"
    assert format_amount(50000, "pl") == "50\u00a0000 DKK"
    first = date(2018, 3, 1)
    shown = [format_date(first, language) for language in ("da", "en", "ar", "pl")]
    assert shown == ["den 1. marts 2018", "1 March 2018", "1 آذار/مارس 2018", "2018-03-01"]


@pytest.mark.parametrize(
    ("value", "unit", "language", "shown"),
    [
        (25, "percent", "da", "25 %"),
        (25, "percent", "en", "25%"),
        (1, "days", "da", "1 dag"),
        (8, "days", "da", "8 dage"),
        (1, "months", "en", "1 month"),
        (12, "months", "da", "12 måneder"),
        (10, "persons", "da", "10 personer"),
        (3, "days", "ar", "3 أيام"),
        (15, "days", "ar", "15 يوماً"),
        (100, "days", "ar", "100 يوم"),
        (1200, "count", "da", "1.200"),
        (50000, "DKK", "en", "DKK 50,000"),
        (5, "days", "pl", "5"),
    ],
)
def test_figures(value: int, unit: str, language: str, shown: str) -> None:
    assert format_figure(value, unit, language) == shown


@given(st.integers(-(10**14), 10**14), LANGUAGES)
def test_an_amount_that_is_shown_can_be_typed(value: int, language: str) -> None:
    assert parse_amount(format_amount(value, language)) == value
    assert parse_number(format_number(value, language)) == value


@given(st.dates(min_value=date(1000, 1, 1)), st.sampled_from(["da", "en", "ar"]))
def test_a_date_that_is_shown_can_be_typed(day: date, language: str) -> None:
    words = format_date(day, language).removeprefix("den ").split()
    assert parse_date(words[0], " ".join(words[1:-1]), words[-1]) == day


@given(st.text(max_size=30), st.text(max_size=30), st.text(max_size=30))
def test_anything_may_be_typed(one: str, two: str, three: str) -> None:
    parse_amount(one)
    parse_number(two)
    parse_date(one, two, three)


def test_every_language_has_twelve_months() -> None:
    assert {len(months) for months in MONTHS.values()} == {12}
