"""The guard finds every real-looking number in any dress, and leaves all others alone."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trygvej.engines.language.cvr import is_cvr, parse_cvr
from trygvej.engines.language.digits import western
from trygvej.engines.language.identifiers import Kind, refuse

ARABIC = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
PERSIAN = str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹")

REFUSED = [
    ("010170-1234", Kind.CPR), ("0101701234", Kind.CPR), ("010170 1234", Kind.CPR), ("010170 - 1234", Kind.CPR),
    ("01 01 70 1234", Kind.CPR), ("01.01.70-1234", Kind.CPR), ("0 1 0 1 7 0 1 2 3 4", Kind.CPR),
    ("01 01 70 12 34", Kind.CPR), ("Mit nummer er 3112991234.", Kind.CPR), ("cpr0101701234x", Kind.CPR),
    ("٠١٠١٧٠-١٢٣٤", Kind.CPR), ("010170–1234", Kind.CPR), ("010170\u200b-\u20281234", Kind.CPR),
    ("290200-4234", Kind.CPR),
    ("4111 1111 1111 1111", Kind.CARD), ("4111111111111111", Kind.CARD), ("5555 5555 5555 4444", Kind.CARD),
    ("3782 822463 10005", Kind.CARD), ("٤١١١١١١١١١١١١١١١", Kind.CARD), ("kort: 4222222222222", Kind.CARD),
]  # fmt: skip

LEFT_ALONE = [
    "", "670170-1234", "910170 1234", "310299-1234", "300270-1234", "011370-1234",
    "Ring 35 29 10 00", "+45 20 10 10 12", "0045 20101012", "20 10 10 12 / 33 98 00 10", "CVR 25313763", "DK25313763",
    "1.010.101.234 kr.", "50.000 kr.", "01-01-2018 12 personer", "2018-03-01 10", "01.01.2018 - 31.12.2018",
    "2012-03-01 - 2013-04-05", "070-123 45 67", "10.00-12.00 13.00-17.00", "4111 1111 1111 1112", "0000 0000 0000 0000",
    "5790000123458", "1 2 3 4 5 6 7 8 9 10 11 12", "010170-12345", "20101012, 34 kr.", "8888 8888 8888 8888",
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind"), REFUSED)
def test_real_looking_numbers_are_refused(text: str, kind: Kind) -> None:
    assert refuse(text) == (kind,)


@pytest.mark.parametrize("text", LEFT_ALONE)
def test_other_numbers_are_left_alone(text: str) -> None:
    assert refuse(text) == ()


def test_both_kinds_are_told_and_no_digit_is() -> None:
    found = refuse("010170-1234 og 4111 1111 1111 1111")
    assert found == (Kind.CPR, Kind.CARD)
    assert not any(character.isdigit() for character in repr(found))


def _seventh(day: date) -> st.SearchStrategy[int]:
    """The seventh digits that this year of birth may have (1900 to 2036)."""
    year = day.year
    if year < 2000:
        return st.sampled_from([0, 1, 2, 3, *([4, 9] if year % 100 >= 37 else [])])
    return st.sampled_from([4, 5, 6, 7, 8, 9])


days = st.dates(min_value=date(1900, 1, 1), max_value=date(2036, 12, 31))
numbers = days.flatmap(
    lambda day: st.builds(
        lambda seventh, rest: f"{day:%d%m%y}{seventh}{rest:03}", _seventh(day), st.integers(0, 999)
    )
)
separators = st.sampled_from(["", " ", "-", " - ", "\u00a0", "–", "‑", ".", "\u200e-"])


@given(
    numbers,
    st.lists(separators, min_size=3, max_size=3),
    st.sampled_from([{}, ARABIC, PERSIAN]),
    st.sampled_from(["", "Nr: ", "æ"]),
)
def test_every_possible_number_is_found_in_any_spacing(
    number: str, between: list[str], digits: dict[int, int], before: str
) -> None:
    dressed = number[:2] + between[0] + number[2:4] + between[1] + number[4:6] + between[2] + number[6:]
    assert refuse(before + dressed.translate(digits)) == (Kind.CPR,)


@given(numbers, separators, separators)
def test_made_up_numbers_never_are(number: str, first: str, second: str) -> None:
    made_up = f"{int(number[0]) + 6}{number[1:6]}{first}{number[6:]}"
    assert refuse(made_up) == ()


@given(st.text(max_size=60))
def test_any_text_can_be_guarded(text: str) -> None:
    refuse(text)


@given(st.integers(0, 10**15))
def test_amounts_with_points_are_never_refused(value: int) -> None:
    if value < 10**12:
        assert refuse(f"{value:,}".replace(",", ".") + " kr.") == ()


def test_digits_of_every_script() -> None:
    assert western("٠١٢٣٤٥٦٧٨٩ ۰۱ 12³½") == "0123456789 01 12³½"


@pytest.mark.parametrize("number", ["25313763", "10150817", "61126228", "24256790", "22756214"])
def test_cvr_numbers_of_known_companies_are_right(number: str) -> None:
    assert is_cvr(number)
    assert parse_cvr(f"DK {number[:2]} {number[2:4]} {number[4:6]} {number[6:]}") == number


@pytest.mark.parametrize("number", ["25313764", "2531376", "253137633", "", "02531376", "abcdefgh", "١٢٣"])
def test_other_numbers_are_no_cvr(number: str) -> None:
    assert parse_cvr(number) is None


def test_remainder_one_is_never_used() -> None:
    sums = {
        stem: sum(w * int(d) for w, d in zip((2, 7, 6, 5, 4, 3, 2), stem, strict=True)) % 11
        for stem in map(str, range(1000000, 1000300))
    }
    for stem, remainder in sums.items():
        right = [digit for digit in range(10) if is_cvr(f"{stem}{digit}")]
        assert right == ([] if remainder == 1 else [(11 - remainder) % 11])
