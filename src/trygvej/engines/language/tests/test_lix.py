"""LIX by hand, by table and by property."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trygvej.engines.language.lix import ENOUGH, measure
from trygvej.engines.language.words import letters, sentences, words

SENTENCES = [
    ("Du starter alene. Det er gratis.", 2),
    ("Du kan f.eks. Virk eller ca. 10 andre.", 1),
    ("Det koster 50.000 kr. om året.", 1),
    ("Det koster 50.000 kr. Du skal betale nu.", 2),
    ("Ring kl. 10 eller senere.", 1),
    ("Skriv nr. 5 og stk. 2, jf. § 3, pkt. 4.", 1),
    ("Skriv dit CVR-nr. Det har otte tal.", 2),
    ("Det gælder bl.a. Skat, evt. Virk, dvs. Staten.", 1),
    ("Husk pas, kort, nøgle osv. og gå.", 1),
    ("Husk pas, kort osv. Gå så hjem.", 2),
    ("Det gælder fra 1. januar 2018 til 14. april 2019.", 1),
    ("Det skete i 2018. Nu er det slut.", 2),
    ("1. Gå til Virk. 2 timer senere er du klar.", 2),
    ("H. C. Andersen skrev det.", 1),
    ("Er du klar? Så går vi.", 2),
    ("Gem brevet (se nr. 2). Log så ud.", 2),
    ("Hun sagde: “Gå nu.” Så gik hun.", 3),
    ("Du skal bruge to ting: pas og kort.", 1),
    ("Log på virk.dk. Vælg så start.", 2),
    ("Vent … og prøv igen.", 1),
    ("Beløbet er 25 pct. Det skal du gemme.", 2),
    ("Et år og så videre m.m. Du er færdig.", 2),
    ("Kapital", 1),
    ("Use e.g. Virk, i.e. the site. The answer is no. You are done.", 3),
]


@pytest.mark.parametrize(("text", "count"), SENTENCES)
def test_sentences(text: str, count: int) -> None:
    assert len(sentences(text)) == count, sentences(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("50.000 kr. den 1. januar", ["50.000", "kr", "den", "1", "januar"]),
        ("CVR-nummer og moms-/lønsum", ["CVR-nummer", "og", "moms", "lønsum"]),
        ("og/eller", ["og", "eller"]),
        ("bl.a. ApS'er", ["bl.a", "ApS'er"]),
    ],
)
def test_words(text: str, expected: list[str]) -> None:
    assert words(text) == expected


@pytest.mark.parametrize(
    ("word", "count"),
    [("50.000", 0), ("CVR-nummer", 9), ("virk.dk", 4), ("ApS'er", 5), ("anmeldelse.dk", 10)],
)
def test_letters(word: str, count: int) -> None:
    assert letters(word) == count


def test_lix_by_hand() -> None:
    # 10 words, 2 sentences, 2 long words (over six letters): 10/2 + 100*2/10 = 25.
    report = measure(["Du skal betale kapital nu. Du registrerer det på Virk."])
    assert (report.words, report.sentences, report.long_words) == (
        10,
        2,
        (("kapital", 1), ("registrerer", 1)),
    )
    assert report.value == 25


def test_what_has_no_words_is_no_sentence() -> None:
    assert measure(["", "  ", "...", "–", "Du. … Ja."]).sentences == 2


def test_each_block_ends_a_sentence() -> None:
    assert measure(["Du ejer alt", "Du ejer noget"]).sentences == 2


def test_explained_words_count_as_short_in_every_form() -> None:
    forms = {"kapital": ("kapital", "kapitalen"), "ansvar": ("personligt ansvar",)}
    blocks = ["Kapitalen er din. Du har personligt ansvar. Virksomheden lever."]
    assert [word for word, _ in measure(blocks, forms).long_words] == ["virksomheden"]


def test_the_hardest_ten_come_first_and_single_words_last() -> None:
    blocks = [f"Du ser nummer {number} og går så hjem." for number in range(12)]
    blocks += ["Virksomhedsregistrering", "Myndigheden registrerer virksomhedens selskabskapital omgående."]
    hardest = measure(blocks).hardest
    assert len(hardest) == 10
    assert hardest[0].text.startswith("Myndigheden")
    assert "Virksomhedsregistrering" not in {sentence.text for sentence in hardest}


def test_the_report_says_when_it_is_too_short_to_mean_anything() -> None:
    short, enough = measure(["Du går hjem."]), measure(["Du går hjem."] * (ENOUGH // 3 + 1))
    assert not short.meaningful and "too short" in str(short)
    assert enough.meaningful and "too short" not in str(enough)


def test_arabic_has_no_lix() -> None:
    assert measure(["مرحبا بكم في الموقع"], language="ar").words == 0


def test_hard_text_is_harder_than_easy_text() -> None:
    easy = ["Du skal starte en firma. Det er let. Gå til Virk. Log på. Skriv dit navn."]
    hard = [
        "Anpartsselskabets kapitalejere hæfter ikke personligt for selskabets forpligtelser, men udelukkende "
        "med deres respektive indskud, jf. selskabslovens bestemmelser herom."
    ]
    assert measure(easy).value < 25 < 55 < measure(hard).value


@given(st.lists(st.text(max_size=200), max_size=8))
def test_lix_is_finite_and_counts_agree(blocks: list[str]) -> None:
    report = measure(blocks)
    assert math.isfinite(report.value) and report.value >= 0
    assert report.sentences <= report.words
    assert sum(count for _, count in report.long_words) <= report.words
    assert len(report.hardest) <= min(10, report.sentences)


spaces = st.text(alphabet=" \t\n\u00a0", min_size=1, max_size=4)
tokens = st.sampled_from(
    ["du", "50.000", "kr.", "Det", "f.eks.", "nr.", "virksomhed.", "osv.", "Gå!", "1.", "marts", "(se"]
)


@given(st.lists(st.tuples(tokens, spaces), min_size=1, max_size=30))
def test_lix_does_not_depend_on_the_kind_of_space(parts: list[tuple[str, str]]) -> None:
    spaced = "".join(token + space for token, space in parts)
    single = " ".join(token for token, _ in parts)
    assert measure([spaced]) == measure([single])
