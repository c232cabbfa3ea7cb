"""What the templates are given."""

from __future__ import annotations

import pytest
from django.utils import translation
from jinja2 import UndefinedError

from trygvej.design import jinja2
from trygvej.design.public import LanguageLine, Move, Span, TermLine, language_lines, plain, rich


def _shown(source: str, **values: object) -> str:
    return jinja2.environment().from_string(source).render(**values)


def test_white_space_between_lines_is_dropped_when_compiled() -> None:
    assert _shown("<p>\n\n    <b>a b</b>   \n  </p>") == "<p>\n<b>a b</b>\n</p>"


def test_a_forgotten_value_is_an_error() -> None:
    with pytest.raises(UndefinedError):
        _shown("{{ nobody_gave_this }}")


def test_values_in_sentences_are_escaped() -> None:
    with translation.override("da"):
        assert _shown("{{ _('Your answer: %(name)s', name='<b>') }}") == "Dit svar: &lt;b&gt;"


@pytest.mark.parametrize(("code", "address"), [("da", "/om/"), ("en", "/en/om/"), ("ar", "/ar/om/")])
def test_addresses_follow_the_language(code: str, address: str) -> None:
    with translation.override(code):
        assert (
            _shown("{{ here('/om/') }} {{ direction() }}") == f"{address} {'rtl' if code == 'ar' else 'ltr'}"
        )


def test_the_language_switch_leads_to_the_same_page() -> None:
    assert language_lines("/om/", "en") == (
        LanguageLine("da", Move(href="/om/")),
        LanguageLine("en", Move(href="/en/om/"), current=True),
        LanguageLine("ar", Move(href="/ar/om/")),
    )


@pytest.mark.parametrize(
    ("number", "link"),
    [("12 34 56 78", "tel:+4512345678"), ("112", "tel:112"), ("+45 12 34 56 78", "tel:+4512345678")],
)
def test_telephone_numbers_can_be_called(number: str, link: str) -> None:
    assert jinja2.tel(number) == link


def test_a_word_is_explained_once() -> None:
    text = ((Span("Dit "), Span("CVR", "cvr"), Span(" og "), Span("CVR-nummer", "cvr")),)
    words = jinja2.Words([TermLine("cvr", "CVR-nummer", rich("Et nummer."))])
    assert [term.key for term in words.first(text, None)] == ["cvr"]
    assert list(words.first(text)) == []
    assert plain(text) == "Dit CVR og CVR-nummer"


@pytest.mark.parametrize("values", [{}, {"href": "/", "action": "/"}])
def test_a_move_leads_to_one_place(values: dict[str, str]) -> None:
    with pytest.raises(ValueError, match="either"):
        Move(**values)
