"""The quick way past texts without findings never passes a text that has one."""

from hypothesis import given
from hypothesis import strategies as st

from trygvej.engines.language.identifiers import clear, refuse
from trygvej.engines.language.lints import lint, suspicious
from trygvej.engines.language.tests import test_lints as tables

TABLES = (
    tables.COLOURS,
    tables.NOT_COLOURS,
    tables.DIRECTIONS,
    tables.NOT_DIRECTIONS,
    tables.TONE,
    tables.NOT_TONE,
)
BY_LANGUAGE = {
    language: [text for table in TABLES for text in table[language]] for language in ("da", "en", "ar")
}


def test_every_text_of_the_tables_that_has_a_finding_is_looked_at() -> None:
    for language, texts in BY_LANGUAGE.items():
        worth = suspicious(texts, language)
        assert [text for text in texts if any(lint(text, language)) and not worth(text)] == []


def test_quiet_texts_are_passed_by() -> None:
    texts = ["Hvor bor du?", "Du skal gå til kommunen.", "Det koster 50.000 kr."]
    worth = suspicious(texts, "da")
    assert not any(map(worth, texts))


@given(st.data(), st.sampled_from(sorted(BY_LANGUAGE)))
def test_no_mixture_of_texts_hides_a_finding(data: st.DataObject, language: str) -> None:
    some = st.lists(st.sampled_from(BY_LANGUAGE[language]) | st.text(max_size=20), max_size=6)
    texts = data.draw(some)
    worth = suspicious(texts, language)
    assert all(worth(text) for text in texts if any(lint(text, language)))


@given(st.lists(st.text(alphabet="0123456789 -٠١٢kr.\n", max_size=30), max_size=5))
def test_clear_texts_hold_no_identifier(texts: list[str]) -> None:
    if clear(texts):
        assert not any(refuse(text) for text in texts)
