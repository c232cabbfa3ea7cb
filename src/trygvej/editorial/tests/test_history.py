"""What changed is seen as text and as a drawing, and what was is put back."""

from __future__ import annotations

import pytest

from trygvej.editorial import drafts
from trygvej.editorial.actions.publish_draft import publish_draft
from trygvej.editorial.models import WizardDraft
from trygvej.editorial.permissions import Role
from trygvej.editorial.readable import entries
from trygvej.editorial.tests.conftest import Staff
from trygvej.editorial.tests.typist import fields_of
from trygvej.engines.wizard.tests import small

BASE = "/redaktion/vejvisere/proeve/"


@pytest.fixture
def changed(staff: Staff, draft: WizardDraft) -> WizardDraft:
    """A published wizard whose draft has one other text, one node more and one less."""
    publish_draft(draft, staff(Role.REVIEWER).user, "Ny.")  # type: ignore[attr-defined]
    client = staff()
    path = f"{BASE}questions/mange/"
    client.post(path, fields_of(client, path) | {"text.da": "Gælder det rigtig mange?"})
    client.post(f"{BASE}questions/ny/", {"text.da": "Og så?", "kind": "yes_no"})
    client.post(
        f"{BASE}outcomes/svar-a/fjern/",
        {"settle.questions.alene.next[0].to": "og-saa", "settle.examples[0].outcome": "-"},
    )
    return WizardDraft.objects.get()


def test_a_comparison_shows_the_words_and_the_nodes_that_changed(staff: Staff, changed: WizardDraft) -> None:
    page = staff().get(f"{BASE}sammenlign/").content.decode()
    assert "<ins>rigtig </ins>" in page
    assert "Ny: Og så?" in page
    assert "Fjernet: Det er svar-a" in page
    assert "Ændret: Gælder det" in page


def test_the_public_version_is_put_back(staff: Staff, changed: WizardDraft) -> None:
    before, states = drafts.wizard_of(changed), changed.revisions.count()
    assert staff().post(f"{BASE}hent-frem/", {"fra": "v1"}).status_code == 302
    after = WizardDraft.objects.get()
    assert drafts.wizard_of(after).questions["mange"].text["da"] == "Gælder det mange?"
    assert after.revisions.count() == states + 1
    last = changed.revisions.order_by("-pk")[1]
    staff().post(f"{BASE}hent-frem/", {"fra": f"r{last.pk}"})
    assert drafts.wizard_of(WizardDraft.objects.get()) == before


def test_the_history_tells_who_did_what(staff: Staff, changed: WizardDraft) -> None:
    page = staff().get(f"{BASE}historik/").content.decode()
    assert "reviewer: Udgivet: Ny." in page
    assert "editor: Ændret: Spørgsmål: Gælder det rigtig mange?" in page


@pytest.mark.parametrize("code", ["v99", "r0", "x1", "", "v-1", "kladder"])
def test_a_state_that_is_not_there_is_said(staff: Staff, draft: WizardDraft, code: str) -> None:
    client = staff()
    assert client.get(f"{BASE}sammenlign/?fra={code}").status_code == 404
    assert client.post(f"{BASE}hent-frem/", {"fra": code}).status_code == 404


@pytest.mark.parametrize("key", sorted(small.bundled()))
def test_every_text_of_a_bundled_wizard_can_be_read(key: str) -> None:
    wizard = small.bundled()[key]
    read = "\n".join(line.text for entry in entries(wizard) for line in entry.lines)
    for question in wizard.questions.values():
        for text in (
            question.text,
            question.help,
            question.why,
            *(o.label for o in question.options.values()),
        ):
            assert all(words in read for words in (text or {}).values())
    for fact in wizard.facts.values():
        assert all(words in read for words in fact.text.values())
    for source in wizard.sources.values():
        assert source.url in read
