"""What is found, and that nothing one can type is an error."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from trygvej.engines.search import synonyms
from trygvej.engines.search.asking import Answer, ask
from trygvej.engines.search.index import Document, Field, Index, Offer, Text
from trygvej.engines.search.marking import best_sentence, marked
from trygvej.engines.search.synonyms import Group, Refused, Thesaurus, merged


def document(
    key: str, title: str, short: str = "", *, language: str = "da", words: str = "", **more: str
) -> Document:
    texts = [Text(language, Field.TITLE, title), Text(language, Field.SHORT, short)]
    texts += [Text(language, Field.WORDS, words), *(Text(code, Field.TITLE, t) for code, t in more.items())]
    return Document(key, tuple(texts))


DOCUMENTS = [
    document(
        "kodeord",
        "Gode kodeord",
        "Sådan vælger du et kodeord, som andre ikke kan gætte.",
        en="Good passwords",
    ),
    document(
        "fuldmagt", "Giv en fuldmagt", "Lad en anden ordne noget for dig.", en="Give a power of attorney"
    ),
    document("post", "Hvad er Digital Post?", "Breve fra det offentlige.", ar="ما هو البريد الرقمي؟"),
    document("noeglekort", "NemID med nøglekort", "Sådan var det."),
    document("mitid", "Hvad er MitID?", "Du logger på med det.", words="login"),
    document("svindel", "Falsk besked om en pakke", "Svindlere skriver, at du skal betale told."),
]
GROUPS = (
    Group(key="post", words={"da": ("digital post", "e-boks"), "en": ("digital mail",)}),
    Group(key="nemid", words={"da": ("nemid",)}, also={"da": ("mitid",)}),
    Group(key="snyd", words={"da": ("svindlere", "snyd", "bedrageri")}),
)
INDEX, THESAURUS = Index.of(DOCUMENTS), Thesaurus(GROUPS)


def found(text: str, language: str = "da") -> list[str]:
    return [hit.key for hit in answer(text, language).hits]


def answer(text: str, language: str = "da") -> Answer:
    return ask(text, INDEX, THESAURUS, language)


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("kodeordene", "kodeord"),
        ("KODEORD", "kodeord"),
        ("fuldmakt", "fuldmagt"),
        ("hvordan giver jeg en fuldmagt", "fuldmagt"),
        ("digitalpost", "post"),
        ("digital-post", "post"),
        ("eboks", "post"),
        ("e boks", "post"),
        ("mit id", "mitid"),
        ("mitidd", "mitid"),
        ("nemidkort", "noeglekort"),
        ("noglekort", "noeglekort"),
        ("kort", "noeglekort"),
        ("bedrageri", "svindel"),
        ("password", "kodeord"),
        ("البريد الرقمي", "post"),
        ("digital mail", "post"),
    ],
)
def test_finds_what_people_type(typed: str, first: str) -> None:
    assert found(typed)[0] == first


def test_an_old_name_leads_to_the_new_one_and_not_back() -> None:
    assert found("nemid") == ["noeglekort", "mitid"]
    assert found("mitid") == ["mitid"]


def test_a_guess_is_told() -> None:
    assert answer("fuldmakt").corrected == (("fuldmakt", "fuldmagt"),)
    assert answer("fuldmagt").corrected == ()


@pytest.mark.parametrize("typed", ["", " ", "?!", "qwrtzpx", "123", "\x00", "ال", "🙂"])
def test_nothing_is_found_of_nothing(typed: str) -> None:
    assert found(typed) == []


def test_a_common_word_does_not_hide_the_one_that_counts() -> None:
    assert found("hvad er det med en fuldmagt")[0] == "fuldmagt"


ANYTHING = st.text(max_size=200) | st.lists(
    st.sampled_from(
        "nemid mit id digital post e-boks fuldmakt kodeordet التوكيل - ' å æøå ss eses 1234567890".split()
    )
).map(" ".join)


@settings(max_examples=300, deadline=None)
@given(ANYTHING, st.sampled_from(["da", "en", "ar"]))
def test_any_query_has_an_answer(text: str, language: str) -> None:
    hits = answer(text, language).hits
    assert len({hit.key for hit in hits}) == len(hits)
    assert [hit.score for hit in hits] == sorted((hit.score for hit in hits), reverse=True)


SOME = st.dictionaries(st.sampled_from([one.key for one in DOCUMENTS]), st.integers(0, 2), max_size=6)


@settings(deadline=None)
@given(st.lists(SOME, max_size=4), SOME, ANYTHING)
def test_an_index_that_was_kept_up_answers_as_a_new_one(
    history: list[dict[str, int]], last: dict[str, int], text: str
) -> None:
    by_key = {one.key: one for one in DOCUMENTS}

    def offers(state: dict[str, int]) -> dict[str, Offer]:
        def make(key: str, number: int) -> Document:
            more = (Text("da", Field.SHORT, f"udgave{'abc'[number]}"),)
            return Document(key, by_key[key].texts + more)

        return {key: Offer(str(n), lambda k=key, n=n: make(k, n)) for key, n in state.items()}  # type: ignore[misc]

    kept, new = Index(), Index()
    for state in [*history, last]:
        kept.update(offers(state))
    new.update(offers(last))
    assert len(kept) == len(new) == len(last)
    asked = f"{text} udgavea kodeord"
    assert ask(asked, kept, THESAURUS, "da").hits == ask(asked, new, THESAURUS, "da").hits


def test_only_what_has_changed_is_read_anew() -> None:
    index = Index()
    offers = {one.key: Offer("1", lambda one=one: one) for one in DOCUMENTS}  # type: ignore[misc]
    assert index.update(offers) == len(DOCUMENTS)
    assert index.update(offers) == 0
    changed = offers | {"post": Offer("2", offers["post"].make)}
    assert index.update(changed) == 1
    assert index.fits(offers)


def test_words_are_shown_where_they_stand() -> None:
    hit = answer("kodeordet").hits[0]
    stems = {term.stem for term in hit.terms if term.language == "da"}
    runs = marked("Vælg gode kodeord.", "da", stems)
    assert [(run.words, run.sought) for run in runs] == [
        ("Vælg gode ", False),
        ("kodeord", True),
        (".", False),
    ]


@given(st.text(max_size=80), st.sets(st.sampled_from(["post", "a", "kodeord"])))
def test_marking_changes_no_letter(text: str, stems: set[str]) -> None:
    assert "".join(run.words for run in marked(text, "da", stems)) == text


def test_the_sentence_that_says_most_is_shown() -> None:
    texts = ["Du får post. Du kan give en fuldmagt til din post.", "En fuldmagt."]
    assert best_sentence(texts, "da", {"fuldmag", "post"}) == "Du kan give en fuldmagt til din post."
    assert best_sentence(texts, "da", {"moms"}) == ""


def test_a_group_of_an_editor_takes_the_place_of_the_same_key() -> None:
    own = Group(key="post", words={"da": ("digital post", "postkasse")})
    off = Group(key="snyd", words={})
    assert [group.key for group in merged(GROUPS, [own, off])] == ["nemid", "post"]
    assert merged(GROUPS, [own])[1] == own


@pytest.mark.parametrize(
    "broken",
    ["", "groups: 1", "format: 2\ngroups: []", "groups:\n- key: a\n  words: {da: ['en to tre fire fem seks']}",
     "groups:\n- {key: a, words: {da: [aa]}}\n- {key: a, words: {da: [bb]}}", "groups:\n- {key: a, word: {}}"],
)  # fmt: skip
def test_a_broken_file_is_refused(broken: str) -> None:
    with pytest.raises(Refused):
        synonyms.read(broken)
