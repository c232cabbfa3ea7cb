"""A condition of any shape in words: what belongs together is said together, and it stands at its field."""

from __future__ import annotations

from typing import Any

import pytest
from django.utils import translation

from trygvej.editorial import conditions, drafts
from trygvej.editorial.actions.begin_draft import begin_draft
from trygvej.editorial.models import WizardDraft
from trygvej.editorial.tests.conftest import Staff, publishable
from trygvej.editorial.tests.typist import fields_of
from trygvej.engines.wizard.model import Wizard
from trygvej.engines.wizard.tests import small
from trygvej.engines.wizard.tests.small import da

A: dict[str, Any] = {"question": "a", "equal": "ja"}
B: dict[str, Any] = {"question": "b", "equal": "hus"}
C: dict[str, Any] = {"question": "c", "below": 5000}
LIST: dict[str, Any] = {"question": "b", "in": ["hus", "skib", "vogn"]}
TICKED: dict[str, Any] = {"question": "d", "includes": "hus"}
FIGURE: dict[str, Any] = {"question": "c", "at_least": {"rate": "pris"}}
SPAN: dict[str, Any] = {"question": "e", "between": ["2020-01-01", "2020-12-31"]}
NESTED: dict[str, Any] = {"not": {"any": [{"all": [A, LIST]}, {"not": LIST}]}}


def wizard() -> Wizard:
    homes = {
        "hus": {"label": da("Et hus")},
        "skib": {"label": da("Et skib")},
        "vogn": {"label": da("En vogn")},
    }
    way = {"to": "x"}
    return small.wizard(
        {
            "a": small.question("yes_no", way, text=da("Bor du alene?")),
            "b": small.question("one", way, text=da("Hvor bor du?"), options=homes),
            "c": small.question("amount", way, text=da("Hvad koster det?")),
            "d": small.question("several", way, text=da("Hvad ejer du?"), options=homes),
            "e": small.question("date", way, text=da("Hvornår?")),
        },
        rates=small.rate("pris", ("2014-01-01", None, 5)),
    )


@pytest.mark.parametrize(
    ("when", "danish", "english"),
    [
        (A, "svaret på “Bor du alene?” er “Ja”", "the answer to “Bor du alene?” is “Yes”"),
        (
            LIST,
            "svaret på “Hvor bor du?” er “Et hus”, “Et skib” eller “En vogn”",
            "the answer to “Hvor bor du?” is “Et hus”, “Et skib” or “En vogn”",
        ),
        (
            {"not": LIST},
            "svaret på “Hvor bor du?” er hverken “Et hus”, “Et skib” eller “En vogn”",
            "the answer to “Hvor bor du?” is neither “Et hus”, “Et skib” nor “En vogn”",
        ),
        ({"not": A}, "svaret på “Bor du alene?” er ikke “Ja”", "the answer to “Bor du alene?” is not “Yes”"),
        (
            {"not": TICKED},
            "svaret på “Hvad ejer du?” har ikke “Et hus” med",
            "the answer to “Hvad ejer du?” does not include “Et hus”",
        ),
        (
            {"any": [C, FIGURE]},
            "svaret på “Hvad koster det?” er under 5.000 eller svaret på “Hvad koster det?” er mindst “pris”",
            "the answer to “Hvad koster det?” is under 5,000 or the answer to “Hvad koster det?” is at least “pris”",
        ),
        (
            {"not": SPAN},
            "svaret på “Hvornår?” er ikke fra den 1. januar 2020 til den 31. december 2020",
            "the answer to “Hvornår?” is not from 1 January 2020 to 31 December 2020",
        ),
        (
            {"any": [{"all": [A, B]}, TICKED]},
            "(svaret på “Bor du alene?” er “Ja” og svaret på “Hvor bor du?” er “Et hus”)"
            " eller svaret på “Hvad ejer du?” har “Et hus” med",
            "(the answer to “Bor du alene?” is “Yes” and the answer to “Hvor bor du?” is “Et hus”)"
            " or the answer to “Hvad ejer du?” includes “Et hus”",
        ),
        (
            {"not": {"all": [A, {"not": B}]}},
            "det gælder ikke, at (svaret på “Bor du alene?” er “Ja” og svaret på “Hvor bor du?” er ikke “Et hus”)",
            "it does not hold that (the answer to “Bor du alene?” is “Yes”"
            " and the answer to “Hvor bor du?” is not “Et hus”)",
        ),
        (
            {"all": [{"any": [A, B]}, {"not": {"not": A}}]},
            "(svaret på “Bor du alene?” er “Ja” eller svaret på “Hvor bor du?” er “Et hus”)"
            " og det gælder ikke, at svaret på “Bor du alene?” er ikke “Ja”",
            "(the answer to “Bor du alene?” is “Yes” or the answer to “Hvor bor du?” is “Et hus”)"
            " and it does not hold that the answer to “Bor du alene?” is not “Yes”",
        ),
    ],
)
def test_what_belongs_together_is_said_together(when: dict[str, Any], danish: str, english: str) -> None:
    for language, words in (("da", danish), ("en", english)):
        with translation.override(language):
            assert conditions.in_words(when, wizard(), drafts.words_of) == words


def test_a_condition_that_lines_cannot_show_is_said_at_its_field_and_kept(staff: Staff) -> None:
    raw = publishable().model_dump(mode="json", by_alias=True, exclude_defaults=True)
    raw["questions"]["mange"]["next"][0]["when"] = {
        "not": {
            "any": [{"question": "alene", "in": ["ja", "nej"]}, {"not": {"question": "mange", "equal": "ja"}}]
        }
    }
    client = staff()
    draft = begin_draft(Wizard.model_validate(raw), client.user)  # type: ignore[attr-defined]
    path = f"/redaktion/vejvisere/{draft.key}/questions/mange/"
    page = client.get(path).content.decode()
    said = (
        "Det gælder ikke, at (svaret på “Gælder det alene?” er “Ja” eller “Nej”"
        " eller svaret på “Gælder det mange?” er ikke “Ja”)."
    )
    assert said in page.split('id="f-next.0.when"')[1].split("</fieldset>")[0]
    before = WizardDraft.objects.get().document
    client.post(path, fields_of(client, path) | {"text.da": "Andre ord?"})
    kept = drafts.wizard_of(WizardDraft.objects.get()).questions["mange"].next[0]
    assert kept == drafts.read(before).questions["mange"].next[0]
    client.post(path, fields_of(client, path) | {"next.0.when.replace": "1"})
    assert drafts.wizard_of(WizardDraft.objects.get()).questions["mange"].next[0].when is None


def test_an_answer_that_is_no_longer_there_is_named_and_stays_until_it_is_changed(staff: Staff) -> None:
    raw = publishable().model_dump(mode="json", by_alias=True, exclude_defaults=True)
    raw["questions"]["mange"]["next"][0]["when"] = {"question": "alene", "equal": "maaske"}
    client = staff()
    draft = begin_draft(Wizard.model_validate(raw), client.user)  # type: ignore[attr-defined]
    path = f"/redaktion/vejvisere/{draft.key}/questions/mange/"
    assert "alene=maaske (findes ikke mere)" in client.get(path).content.decode()
    before = drafts.read(WizardDraft.objects.get().document).questions["mange"].next[0]
    client.post(path, fields_of(client, path) | {"text.da": "Andre ord?"})
    assert drafts.wizard_of(WizardDraft.objects.get()).questions["mange"].next[0] == before
