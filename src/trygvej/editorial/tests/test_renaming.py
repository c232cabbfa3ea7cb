"""An editor gives something another key, and everything that pointed at it follows."""

from __future__ import annotations

import pytest

from trygvej.editorial import drafts
from trygvej.editorial.actions.answer_check import answer_check
from trygvej.editorial.actions.ask_for_check import ask_for_check
from trygvej.editorial.models import FactCheck, WizardDraft
from trygvej.editorial.tests.conftest import Staff, publishable
from trygvej.editorial.tests.typist import fields_of
from trygvej.wizards.actions.publish import publish

BASE = "/redaktion/vejvisere/proeve"
PATH = f"{BASE}/questions/mange/noegle/"
pytestmark = pytest.mark.django_db


def renamed(staff: Staff, words: str, path: str = PATH):
    client = staff()
    return client.post(path, {**fields_of(client, path), "key": words}, follow=True)


def test_the_places_that_follow_are_shown_and_follow(staff: Staff, draft: WizardDraft) -> None:
    page = staff().get(PATH).content.decode()
    assert "Spørgsmål: Gælder det alene?" in page
    answer = renamed(staff, "Er I mange?")
    assert answer.redirect_chain[-1][0] == f"{BASE}/questions/er-i-mange/"
    draft.refresh_from_db()
    wizard = drafts.wizard_of(draft)
    assert {edge.to for edge in wizard.questions["alene"].next} == {"svar-a", "er-i-mange"}
    assert draft.errors == 0
    assert "Ny nøgle: mange → er-i-mange" in staff().get(f"{BASE}/historik/").content.decode()


def test_the_first_question_and_the_examples_follow_too(staff: Staff, draft: WizardDraft) -> None:
    renamed(staff, "begynd", f"{BASE}/questions/alene/noegle/")
    draft.refresh_from_db()
    wizard = drafts.wizard_of(draft)
    assert wizard.start == "begynd"
    assert dict(wizard.examples[0].answers) == {"begynd": "ja"}
    assert draft.errors == 0


@pytest.mark.parametrize("words", ["alene", "svar-a", "Svar A", "ny"])
def test_a_key_that_is_taken_is_refused_with_a_word(staff: Staff, draft: WizardDraft, words: str) -> None:
    answer = renamed(staff, words)
    assert answer.status_code == 422
    assert "Vælg en anden" in answer.content.decode()
    draft.refresh_from_db()
    assert "mange" in drafts.wizard_of(draft).questions


@pytest.mark.parametrize("words", ["mange", "", "  "])
def test_the_same_key_or_none_changes_nothing(staff: Staff, draft: WizardDraft, words: str) -> None:
    assert renamed(staff, words).redirect_chain[-1][0] == f"{BASE}/questions/mange/"
    assert draft.revisions.count() == 1


def test_what_a_fact_checker_wrote_stays_at_its_question(staff: Staff, draft: WizardDraft) -> None:
    ask_for_check(draft, staff().user, "Juridisk kontor", 7)  # type: ignore[attr-defined]
    answer_check(FactCheck.objects.get(), {"questions.mange": "Hvor mange?"}, None)
    renamed(staff, "antal")
    assert "Hvor mange?" in staff().get(f"{BASE}/questions/antal/").content.decode()


def test_whoever_renames_what_is_public_is_told_what_it_costs(staff: Staff, draft: WizardDraft) -> None:
    assert "gemte links" not in staff().get(PATH).content.decode().lower()
    publish(publishable(), why="x")
    assert "links til svar, som folk har gemt" in staff().get(PATH).content.decode()


def test_two_at_once_do_not_overwrite_each_other(staff: Staff, draft: WizardDraft) -> None:
    client = staff()
    form = fields_of(client, PATH)
    renamed(staff, "foerst", f"{BASE}/questions/alene/noegle/")
    assert client.post(PATH, {**form, "key": "sidst"}).status_code == 409


@pytest.mark.parametrize("path", ["questions/findes-ikke/noegle/", "intet/mange/noegle/"])
def test_what_is_not_there_cannot_be_renamed(staff: Staff, draft: WizardDraft, path: str) -> None:
    assert staff().get(f"{BASE}/{path}").status_code == 404
