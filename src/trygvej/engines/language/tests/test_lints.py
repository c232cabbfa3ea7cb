"""Colours, directions and tone: what is found, and what must be left alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trygvej.engines.language.lints import (
    LINTS,
    colours,
    directions,
    exclamations,
    lint,
    long_label,
    spaces,
    tone,
)

COLOURS = {
    "da": [
        "Tryk på den blå knap",
        "Tryk på det blå felt",
        "Grøn knap",
        "Feltet er rødt",
        "de røde felter",
        "den GRØNNE knap",
        "gule felter",
        "den sorte knap",
        "en hvid boks",
        "lyseblå kant",
        "mørkegrønt felt",
        "orange advarsel",
        "et gråt felt",
    ],
    "en": [
        "Press the green button",
        "a red cross on the page",
        "dark blue box",
        "It turns reddish",
        "White field",
    ],
    "ar": ["اضغط على الزر الأزرق", "الحقل الأحمر", "بالأخضر", "زر أصفر", "غيّر اللون", "والزرقاء"],
}

NOT_COLOURS = {
    "da": [
        "Du bor i Rødovre",
        "Rejs til Grønland",
        "Køb grønsager",
        "blå mandag",
        "Røde Kors hjælper",
        "Hvidovre og Rødby",
        "en rød tråd",
        "sort arbejde er ulovligt",
        "grøn omstilling",
        "De bor i Hvide Sande",
        "grønne investeringer",
        "sortere affald",
        "gulerødder og rødvin",
        "Det sker i Den Blå Planet",
        "hvidvask",
        "det er sort på hvidt",
        "et blåbær",
    ],
    "en": [
        "the Red Cross",
        "Greenland",
        "green energy",
        "a greenhouse",
        "I read it",
        "Ask Mr Brown",
        "the black market",
    ],
    "ar": [
        "الصليب الأحمر",
        "البحر الأحمر",
        "الدار البيضاء",
        "الهلال الأحمر",
        "السوق السوداء",
        "اقرأ الرسالة",
    ],
}


def _cases(table: dict[str, list[str]]) -> list[tuple[str, str]]:
    return [(language, text) for language, texts in table.items() for text in texts]


@pytest.mark.parametrize(("language", "text"), _cases(COLOURS))
def test_colour_words_are_found(language: str, text: str) -> None:
    assert [finding.code for finding in colours(text, language)] == ["colour"]


@pytest.mark.parametrize(("language", "text"), _cases(NOT_COLOURS))
def test_names_and_idioms_are_not_colours(language: str, text: str) -> None:
    assert not colours(text, language)


DIRECTIONS = {
    "da": [
        "Se til højre",
        "i venstre side",
        "Nederst på siden",
        "øverste linje",
        "knappen i bunden",
        "højre hjørne",
    ],
    "en": ["on the right", "to the left of it", "top right", "at the bottom", "the right-hand column"],
    "ar": ["على اليمين", "أسفل الصفحة", "يسار الشاشة"],
}
NOT_DIRECTIONS = {
    "da": ["Brug din højre hånd", "Stem på Venstre", "selskabets øverste ledelse", "Du har ret til hjælp"],
    "en": [
        "You have the right to appeal",
        "You left the company",
        "That is right",
        "the top tax",
        "on the right track",
    ],
    "ar": ["لك الحق", "ارفع اليد اليمنى"],
}


@pytest.mark.parametrize(("language", "text"), _cases(DIRECTIONS))
def test_directions_are_found(language: str, text: str) -> None:
    assert [finding.code for finding in directions(text, language)] == ["direction"]


@pytest.mark.parametrize(("language", "text"), _cases(NOT_DIRECTIONS))
def test_other_rights_and_lefts_are_left_alone(language: str, text: str) -> None:
    assert not directions(text, language)


TONE = {
    "da": [
        "Du skal bare trykke",
        "Blot ét klik",
        "Det er simpelthen nemt",
        "Ugyldigt nummer",
        "Fejl 400",
        "fejlkode 404",
    ],
    "en": ["Just press it", "simply log in", "Invalid number", "error 500"],
    "ar": ["رقم غير صالح", "ببساطة"],
}
NOT_TONE = {
    "da": ["med bare fødder", "barer og caféer", "Skriv koden 400 gange", "gyldigt", "barn"],
    "en": ["You have just started", "justice", "a valid number"],
    "ar": ["رقم صالح"],
}


@pytest.mark.parametrize(("language", "text"), _cases(TONE))
def test_tone_is_found(language: str, text: str) -> None:
    assert [finding.code for finding in tone(text, language)] == ["tone"]


@pytest.mark.parametrize(("language", "text"), _cases(NOT_TONE))
def test_kind_words_are_left_alone(language: str, text: str) -> None:
    assert not tone(text, language)


def test_marks_spaces_and_labels() -> None:
    assert len(exclamations("Hej! Nu!", "da")) == 2
    assert [finding.place for finding in spaces("To  ord", "da")] == [2]
    assert len(spaces(" ord ", "da")) == 2
    assert not spaces("Et afsnit.\n\nEt til.", "da")
    assert not long_label("x" * 60, "da") and long_label("x" * 61, "da")[0].code == "label-too-long"


def test_a_finding_tells_the_word_and_where_it_stands() -> None:
    (finding,) = lint("Tryk på den blå knap.", "da")
    assert (finding.code, finding.word, finding.place) == ("colour", "blå", 12)


@given(st.text(max_size=120), st.sampled_from(["da", "en", "ar", "pl"]))
def test_no_text_breaks_a_lint(text: str, language: str) -> None:
    for one in LINTS:
        one(text, language)
