"""A reviewer publishes, an editor cannot, the time comes by itself, and what is broken stays where it is."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.utils import timezone
from wagtail.models import ModelLogEntry

from trygvej.editorial.actions.publish_draft import publish_draft, publish_draft_later, publish_drafts_due
from trygvej.editorial.models import Stage, WizardDraft
from trygvej.editorial.permissions import Role
from trygvej.editorial.tests.conftest import Staff
from trygvej.editorial.tests.typist import fields_of
from trygvej.wizards import public as wizards

BASE = "/redaktion/vejvisere/proeve/"


def test_a_draft_goes_by_review_to_the_public(staff: Staff, draft: WizardDraft) -> None:
    staff().post(f"{BASE}gennemsyn/", {"why": "Den er ny."})
    assert WizardDraft.objects.get().stage == Stage.REVIEW
    assert "proeve" not in wizards.published()
    reviewer = staff(Role.REVIEWER)
    assert "Den er ny." in reviewer.get(f"{BASE}udgiv/").content.decode()
    assert reviewer.post(f"{BASE}udgiv/", {"why": "Den er ny."}).status_code == 302
    assert wizards.published()["proeve"].number == 1
    assert wizards.versions("proeve")[0].why == "Den er ny."
    assert WizardDraft.objects.get().stage == Stage.PUBLISHED
    assert ModelLogEntry.objects.filter(action="editorial.publish", user__username="reviewer").count() == 1
    assert reviewer.get("/vejviser/proeve/").status_code == 200


@pytest.mark.parametrize("path", ["udgiv/", "tilbage/", "arkiver/"])
def test_an_editor_cannot_publish_by_any_way(staff: Staff, draft: WizardDraft, path: str) -> None:
    response = staff().post(BASE + path, {"why": "Nu.", "sure": "1"})
    assert response.status_code in (302, 403)
    assert response.status_code == 403 or response["Location"] == "/redaktion/"
    assert "proeve" not in wizards.published()


def test_the_actions_themselves_refuse_an_editor(staff: Staff, draft: WizardDraft) -> None:
    user = staff().user  # type: ignore[attr-defined]
    with pytest.raises(PermissionDenied):
        publish_draft(draft, user, "Nu.")
    with pytest.raises(PermissionDenied):
        publish_draft_later(draft, user, "Nu.", timezone.now())


def test_what_has_a_dead_end_can_be_saved_and_not_published(staff: Staff, draft: WizardDraft) -> None:
    client = staff(Role.REVIEWER)
    client.post(f"{BASE}questions/ny/", {"text.da": "Og så?", "text.en": "And then?", "kind": "yes_no"})
    page = client.post(f"{BASE}udgiv/", {"why": "Nu."})
    assert page.status_code == 422
    assert "Spørgsmålet fører ingen steder hen." in page.content.decode()
    assert "proeve" not in wizards.published()


def test_a_note_is_asked_for(staff: Staff, draft: WizardDraft) -> None:
    page = staff(Role.REVIEWER).post(f"{BASE}udgiv/", {"why": " "})
    assert page.status_code == 422
    assert "Skriv, hvad der er ændret, og hvorfor." in page.content.decode()


def test_a_scheduled_draft_is_published_at_its_time_and_once(staff: Staff, draft: WizardDraft) -> None:
    client = staff(Role.REVIEWER)
    later = timezone.localtime() + timedelta(hours=2)
    client.post(f"{BASE}udgiv/", {"why": "Til tiden.", "when": later.strftime("%Y-%m-%dT%H:%M:%S")})
    assert WizardDraft.objects.get().stage == Stage.SCHEDULED
    assert publish_drafts_due() == 0
    WizardDraft.objects.update(goes_live=timezone.now())
    assert publish_drafts_due() == 1
    assert publish_drafts_due() == 0
    assert wizards.versions("proeve")[0].why == "Til tiden."


def test_a_change_takes_a_schedule_back(staff: Staff, draft: WizardDraft) -> None:
    publish_draft_later(draft, staff(Role.REVIEWER).user, "Snart.", timezone.now() + timedelta(hours=1))  # type: ignore[attr-defined]
    client, path = staff(), f"{BASE}questions/mange/"
    client.post(path, fields_of(client, path) | {"text.da": "Er I mange?"})
    assert WizardDraft.objects.get().stage == Stage.DRAFT
    WizardDraft.objects.update(goes_live=timezone.now())
    assert publish_drafts_due() == 0


def test_who_has_lost_the_right_publishes_nothing_later(staff: Staff, draft: WizardDraft) -> None:
    user = staff(Role.REVIEWER).user  # type: ignore[attr-defined]
    publish_draft_later(draft, user, "Snart.", timezone.now())
    user.groups.clear()
    assert publish_drafts_due() == 0
    assert WizardDraft.objects.get().stage == Stage.REVIEW


def test_a_time_that_has_passed_is_told_of(staff: Staff, draft: WizardDraft) -> None:
    for when in ("2020-01-01T10:00", "i morgen", "2020-99-99T10:00"):
        assert staff(Role.REVIEWER).post(f"{BASE}udgiv/", {"why": "x", "when": when}).status_code == 422


def test_an_archived_wizard_is_gone_and_a_release_does_not_bring_it_back(staff: Staff) -> None:
    wizards.load_content(None)
    client = staff(Role.REVIEWER)
    path = "/redaktion/vejvisere/virksomhedsform/"
    client.get(path)
    assert client.post(f"{path}arkiver/", {"sure": "1"}).status_code == 302
    assert client.get("/vejviser/virksomhedsform/").status_code == 404
    wizards.load_content(None)
    assert "virksomhedsform" not in wizards.published()
    assert WizardDraft.objects.get(key="virksomhedsform").stage == Stage.ARCHIVED
