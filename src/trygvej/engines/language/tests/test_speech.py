"""What a voice gets to read."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as some

from trygvej.engines.language.speech import in_words, ordinal, spoken

TABLE = {"kl.": "klokken", "kr.": "kroner", "CPR": "C P R", "f.eks.": "for eksempel", "MitID": "mit-i-de"}
TABLE["%"] = "procent"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mød kl. 9.30.", "Mød klokken ni tredive."),
        ("Mød kl. 13.05.", "Mød klokken tretten nul fem."),
        ("Mød kl. 20, ellers", "Mød klokken tyve , ellers"),
        ("Betal 18 kr. i told.", "Betal atten kroner i told."),
        ("7.000 kr.", "syv tusind kroner"),
        ("19. november 2026", "nittende november to tusind og seksogtyve"),
        ("Skriv 135790 i feltet «PIN-kode».", "Skriv et tre fem syv ni nul i feltet PIN-kode."),
        ("670170-1234", "seks syv nul et syv nul et to tre fire"),
        ("Ring 12 34 56 78.", "Ring tolv fireogtredive seksoghalvtreds otteoghalvfjerds."),
        ("25 %", "femogtyve procent"),
        ("2,5 timer", "to komma fem timer"),
        ("Dit CPR og f.eks. MitID", "Dit C P R og for eksempel mit-i-de"),
        ("MitIDet", "MitIDet"),
        ("kl. 99.99", "klokken nioghalvfems nioghalvfems"),
    ],
)
def test_danish(text: str, expected: str) -> None:
    assert re.sub(r"\s+([.,])", r"\1", spoken(text, "da", TABLE)) == expected.replace(" ,", ",")


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (0, "nul"), (21, "enogtyve"), (50, "halvtreds"), (99, "nioghalvfems"), (100, "et hundrede"),
        (101, "et hundrede og en"), (1000, "et tusind"), (2026, "to tusind og seksogtyve"),
        (1_250_000, "en million to hundrede og halvtreds tusind"),
    ],
)  # fmt: skip
def test_numbers(number: int, words: str) -> None:
    assert in_words(number) == words


@pytest.mark.parametrize("number", [-1, 10**9])
def test_what_no_one_says_in_words_is_refused(number: int) -> None:
    with pytest.raises(ValueError, match=str(number)):
        in_words(number)


def test_days() -> None:
    assert [ordinal(day) for day in (1, 12, 20, 21, 30, 31)] == [
        "første", "tolvte", "tyvende", "enogtyvende", "tredivte", "enogtredivte",
    ]  # fmt: skip


@given(some.text(alphabet="abckr.,:%- 0123456789«»MitID\n", max_size=80))
def test_no_digit_is_left_to_the_voice_and_saying_it_twice_changes_nothing(text: str) -> None:
    said = spoken(text, "da", TABLE)
    assert not re.search(r"[0-9«»]", said)
    assert spoken(said, "da", {}) == said


@given(some.integers(0, 999_999_999), some.integers(0, 999_999_999))
def test_two_numbers_are_never_said_alike(one: int, other: int) -> None:
    assert (in_words(one) == in_words(other)) == (one == other)


def test_other_languages_keep_their_numbers_for_their_own_voice() -> None:
    assert spoken("Press «Log på» at 9.30", "en", {"Log på": "log paw"}) == "Press log paw at 9.30"
