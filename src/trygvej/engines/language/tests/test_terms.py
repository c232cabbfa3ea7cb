"""Explained words, hard words and the markup around them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trygvej.engines.language import markup
from trygvej.engines.language.terms import find, finder, jargon

FORMS = {
    "cvr-nummer": ("CVR-nummer", "cvr-nummeret", "cvr"),
    "haeftelse": ("hæftelse", "hæfter", "hæfte"),
    "personligt-ansvar": ("personligt ansvar",),
}
HARD = {
    "hæftelse": ("hæftelse*", "hæfter", "hæfte"),
    "indberette": ("indberet*",),
    "samtykke": ("samtykke", "samtykket"),
}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Dit CVR-nummeret står her", ["cvr-nummer"]),
        ("Dit CVR er 12345678.", ["cvr-nummer"]),
        ("Personligt\n ansvar og hæftelse", ["personligt-ansvar", "haeftelse"]),
        ("Hæftet ligger på bordet", []),
        ("cvrx", []),
        ("", []),
    ],
)
def test_find(text: str, found: list[str]) -> None:
    assert [word.key for word in find(text, FORMS)] == found


def test_found_words_say_where_they_stand() -> None:
    text = "Se dit cvr-nummeret nu"
    (word,) = find(text, FORMS)
    assert text[word.start : word.end] == word.word == "cvr-nummeret"


@pytest.mark.parametrize(
    ("text", "explained", "hard"),
    [
        ("Du hæfter for gæld", (), ["hæfter"]),
        ("Du hæfter for gæld", ("hæfter",), []),
        ("Du skal indberette og har indberettet", (), ["indberette", "indberettet"]),
        ("Hæftelsesreglerne", (), ["Hæftelsesreglerne"]),
        ("Giv dit samtykke", ("samtykke",), []),
        ("Giv dit digitale samtykke", ("digitale samtykke",), []),
        ("Du ejer det selv", (), []),
    ],
)
def test_jargon(text: str, explained: tuple[str, ...], hard: list[str]) -> None:
    assert [word.word for word in jargon(text, explained, finder(HARD))] == hard


def test_forms_of_several_words_are_found_by_any_of_them() -> None:
    forms = {"iht": ("i henhold til",), "aps": ("ApS'er*", "co. ltd*")}
    assert [word.key for word in find("I henhold til loven er ApS'erne som Co. Ltd.", forms)] == [
        "iht",
        "aps",
        "aps",
    ]


def test_no_forms_find_nothing() -> None:
    assert find("Hvad som helst", {}) == () == jargon("Hvad som helst", (), finder({}))


MARKED = "Du skal have [[cvr-nummer|et CVR-nummer]] og {rate:kapital}.\n \nSe [[moms]]."


def test_markup_is_taken_apart() -> None:
    assert markup.plain(MARKED, {"moms": "moms"}, lambda rate: f"<{rate}>") == (
        "Du skal have et CVR-nummer og <kapital>.\n \nSe moms."
    )
    assert [mark.term for mark in markup.terms_marked(MARKED)] == ["cvr-nummer", "moms"]
    assert markup.rates_used(MARKED) == ("kapital",)
    assert markup.paragraphs(MARKED)[1] == "Se [[moms]]."


@pytest.mark.parametrize("text", ["{sats:x}", "[[Moms]]", "[[moms", "moms]]", "{rate:Kapital}", "[[moms|]]"])
def test_broken_markup_is_noticed(text: str) -> None:
    assert markup.stray(f"Ord {text} ord")


@pytest.mark.parametrize("text", [MARKED, "Skriv { eller [ her", "a } b"])
def test_good_markup_is_left_alone(text: str) -> None:
    assert markup.stray(text) is None


@given(st.text(max_size=100))
def test_any_text_can_be_taken_apart(text: str) -> None:
    assert isinstance(markup.plain(text, {}), str)
    assert "".join(markup.paragraphs(text)).split() == "".join(markup.paragraphs(text)).split()
    markup.stray(text)


def test_a_form_that_is_broken_over_two_lines_is_found() -> None:
    (found,) = find("Skriv en digital fuldmagt nu.", {"fuldmagt": (" digital\n  fuldmagt ",)})
    assert (found.key, found.word) == ("fuldmagt", "digital fuldmagt")


@given(st.lists(st.text(max_size=12), max_size=4), st.text(max_size=40))
def test_any_forms_can_be_looked_for(forms: list[str], text: str) -> None:
    for found in find(" ".join((text, *forms)), {"ord": tuple(forms)}):
        assert found.key == "ord"


def test_a_turkish_i_is_no_reason_to_fail() -> None:
    found = find("Et ivs, et İVS, et ıvs og et IVS.", {"ivs": ("ivs",)})
    assert [each.key for each in found] == ["ivs"] * 4
