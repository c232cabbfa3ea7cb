"""An editor opens a node, changes it and saves: the unfinished is kept, the impossible is told of at its field."""

from __future__ import annotations

import pytest

from trygvej.editorial import drafts
from trygvej.editorial.models import WizardDraft
from trygvej.editorial.permissions import Role
from trygvej.editorial.tests.conftest import Staff, publish_bundled, publishable
from trygvej.editorial.tests.typist import fields_of
from trygvej.engines.wizard.model import Wizard
from trygvej.engines.wizard.tests import small
from trygvej.wizards.actions.publish import publish

BASE = "/redaktion/vejvisere/"


def now(key: str = "proeve") -> Wizard:
    """The draft's wizard as it is kept."""
    return drafts.wizard_of(WizardDraft.objects.get(key=key))


def test_a_public_wizard_opens_as_a_draft(staff: Staff) -> None:
    publish(publishable())
    client = staff()
    assert "Er du alene?" in client.get(BASE).content.decode()
    page = client.get(f"{BASE}proeve/").content.decode()
    assert "Gælder det mange?" in page
    assert 'href="/redaktion/vejvisere/proeve/questions/mange/"' in page
    assert WizardDraft.objects.get().base == 1


def test_a_changed_text_is_kept_and_nothing_else_changes(staff: Staff, draft: WizardDraft) -> None:
    client, before = staff(), now()
    path = f"{BASE}proeve/questions/mange/"
    response = client.post(path, fields_of(client, path) | {"text.en": "Are there many?"})
    assert response.status_code == 302
    after = now()
    assert after.questions["mange"].text["en"] == "Are there many?"
    changed = after.questions["mange"].model_copy(update={"text": before.questions["mange"].text})
    assert after.model_copy(update={"questions": {**after.questions, "mange": changed}}) == before


@pytest.mark.parametrize("key", sorted(small.bundled()))
def test_saving_any_form_of_a_bundled_wizard_unchanged_changes_nothing(staff: Staff, key: str) -> None:
    publish_bundled(key)
    client = staff()
    client.get(f"{BASE}{key}/")
    before = WizardDraft.objects.get(key=key)
    wizard = drafts.wizard_of(before)
    paths = [f"{BASE}{key}/om/"]
    for part in ("questions", "outcomes", "facts", "links", "help", "sources", "rates", "terms"):
        paths += [f"{BASE}{key}/{part}/{name}/" for name in list(getattr(wizard, part))[:3]]
    for path in paths:
        assert client.post(path, fields_of(client, path)).status_code == 302, path
        assert now(key) == wizard, path


def test_a_question_that_leads_nowhere_can_be_saved_and_is_told_of(staff: Staff, draft: WizardDraft) -> None:
    client = staff()
    response = client.post(f"{BASE}proeve/questions/ny/", {"text.da": "Bor du på en ø?", "kind": "yes_no"})
    assert response["Location"].endswith("/questions/bor-du-paa-en-oe/")
    page = client.get(response["Location"]).content.decode()
    assert "Spørgsmålet fører ingen steder hen." in page
    assert WizardDraft.objects.get().errors > 0


def test_what_cannot_stand_is_refused_at_its_field_and_nothing_is_lost(
    staff: Staff, draft: WizardDraft
) -> None:
    client = staff()
    sent = {"title": "Loven", "publisher": "Folketinget", "url": "ft.dk", "checked": "2026-01-01"}
    response = client.post(f"{BASE}proeve/sources/ny/", sent)
    page = response.content.decode()
    assert response.status_code == 422
    assert 'value="ft.dk"' in page
    assert page.index('id="f-url"') < page.index("ed-problem") < page.index('id="f-date"')
    assert "loven" not in now().sources


def test_whoever_was_overtaken_is_told_and_nothing_is_overwritten(staff: Staff, draft: WizardDraft) -> None:
    anna, path = staff(), f"{BASE}proeve/questions/mange/"
    old = fields_of(anna, path)
    eva = staff(Role.EDITOR, "eva")
    eva.post(path, fields_of(eva, path) | {"text.da": "Evas ord?"})
    response = anna.post(path, old | {"text.da": "Annas ord?"})
    assert response.status_code == 409
    assert "Annas ord?" in response.content.decode()
    assert now().questions["mange"].text["da"] == "Evas ord?"


def test_removing_a_node_settles_every_place_that_points_at_it(staff: Staff, draft: WizardDraft) -> None:
    client, path = staff(), f"{BASE}proeve/outcomes/svar-a/fjern/"
    assert "Gælder det alene?" in client.get(path).content.decode()
    assert client.post(path, {}).status_code == 422
    assert "svar-a" in now().outcomes
    settled = {"settle.questions.alene.next[0].to": "svar-b", "settle.examples[0].outcome": "-"}
    assert client.post(path, settled).status_code == 302
    assert "svar-a" not in now().outcomes
    assert now().questions["alene"].next[0].to == "svar-b"
    assert now().examples == ()


def test_every_change_is_in_the_history_and_the_audit_log(staff: Staff, draft: WizardDraft) -> None:
    from wagtail.models import ModelLogEntry

    client, path = staff(), f"{BASE}proeve/questions/mange/"
    client.post(path, fields_of(client, path) | {"text.da": "Er I mange?"})
    entry = ModelLogEntry.objects.order_by("-timestamp").first()
    assert entry is not None
    assert (entry.action, entry.user.username) == ("editorial.edit", "editor")
    assert "Er I mange?" in entry.data["what"]
    assert WizardDraft.objects.get().revisions.count() == 2


def test_a_new_wizard_is_begun_from_a_title(staff: Staff) -> None:
    client = staff()
    client.post(f"{BASE}ny/", {"title": "Må jeg få hund?", "languages": ["da", "en"], "audience": "citizen"})
    assert now("maa-jeg-faa-hund").title == {"da": "Må jeg få hund?"}
    assert client.get(f"{BASE}maa-jeg-faa-hund/").status_code == 200
    path = f"{BASE}maa-jeg-faa-hund/om/"
    sent = fields_of(client, path) | {"summary.da": "Se, om hund er noget for dig."}
    assert client.post(path, sent).status_code == 302  # before there is a first question to choose
    assert now("maa-jeg-faa-hund").summary == {"da": "Se, om hund er noget for dig."}
    client.post(f"{BASE}maa-jeg-faa-hund/questions/ny/", {"text.da": "Bor du alene?", "kind": "yes_no"})
    assert now("maa-jeg-faa-hund").start == "bor-du-alene"


HOSTILE = '"><script>alert(1)</script><img src=x onerror=alert(2)>{{ 7*7 }}</textarea>'


def test_script_in_a_text_is_shown_as_words_everywhere(staff: Staff) -> None:
    text = {"da": HOSTILE, "en": HOSTILE}
    from trygvej.editorial.actions.begin_draft import begin_draft

    client = staff()
    wizard = publishable(title=text, summary=text)
    question = wizard.questions["alene"].model_copy(update={"text": text, "help": text})
    begin_draft(wizard.model_copy(update={"questions": {**wizard.questions, "alene": question}}), client.user)  # type: ignore[attr-defined]
    for path in ("", "proeve/", "proeve/om/", "proeve/questions/alene/", "proeve/questions/alene/fjern/"):
        page = client.get(BASE + path).content.decode()
        assert "<script>alert" not in page, path
        assert "<img src=x" not in page, path
