"""A page of the library from its question to the public, and a mail to its owner when it is due."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.core import mail
from django.test import Client
from django.utils import timezone

from trygvej.editorial.actions import tell_owners
from trygvej.editorial.actions.publish_draft import publish_drafts_due
from trygvej.editorial.models import PageDraft, Remark, Stage
from trygvej.editorial.pagedesk import drafts
from trygvej.editorial.permissions import Role
from trygvej.editorial.tests.conftest import Staff
from trygvej.editorial.tests.typist import fields_of
from trygvej.library import public as library
from trygvej.library import shared, snapshot
from trygvej.library.tests.test_pictures import png

BASE = "/redaktion/sider/hvad-er-et-brev/"
FILLED = {
    "title.da": "Hvad er et brev?", "title.en": "What is a letter?",
    "short.da": "Noget, du kan læse.", "short.en": "Something to read.",
    "body.+.steps.da": "Åbn det.\nLæs det.", "body.+.steps.en": "Open it.\nRead it.",
    "next": ["exercise:foerste-brev"], "people": ["borgerservice"], "kind": "guide", "audience": "citizen",
    "topic": "digital-post", "situations": ["brev"], "words.da": "brev\npost",
    "sources.+.title": "Bogen", "sources.+.publisher": "Haven", "sources.+.url": "https://example.org/",
    "sources.+.checked": "2026-11-01", "owner": "Borgerredaktionen", "checked": "2026-11-20",
    "check_again": "2027-05-20", "languages": ["da", "en"], "unreviewed": ["en"],
}  # fmt: skip


@pytest.fixture(autouse=True)
def fresh(db: None) -> None:
    snapshot.forget()
    shared.forget()


def begun(client: Client) -> PageDraft:
    sent = {"title": "Hvad er et brev?", "languages": ["da", "en"], "audience": "citizen"}
    assert client.post("/redaktion/sider/ny/", sent).headers["Location"] == BASE
    return PageDraft.objects.get()


def saved(client: Client, **changes: Any) -> PageDraft:
    response = client.post(BASE, {**FILLED, **changes})
    assert response.status_code == 302, re.findall(r"ed-error[^<]*<[^<]*", response.content.decode())
    return PageDraft.objects.get()


def changed(client: Client, **changes: Any) -> PageDraft:
    """The form as it stands, with some fields changed."""
    sent = {**fields_of(client, BASE), **changes}
    assert client.post(BASE, sent).status_code == 302
    return PageDraft.objects.get()


def test_a_page_goes_by_review_to_the_public(staff: Staff) -> None:
    editor = staff()
    draft = begun(editor)
    assert draft.errors > 3
    draft = saved(editor)
    assert draft.errors == 0
    found = library.desk_shelf()
    assert "page:hvad-er-et-brev" not in found.things
    editor.post(f"{BASE}gennemsyn/", {"why": "Den er ny."})
    reviewer = staff(Role.REVIEWER)
    assert "Den er ny." in reviewer.get(f"{BASE}udgiv/").content.decode()
    assert reviewer.post(f"{BASE}udgiv/", {"why": "Den er ny."}).status_code == 302
    assert "Åbn det." in Client().get("/hjaelp/hvad-er-et-brev/").content.decode()
    page = library.page("hvad-er-et-brev")
    assert page is not None
    assert page.words == {"da": ("brev", "post")}
    assert [block.kind for block in page.body] == ["steps"]
    assert list(page.sources) == ["bogen"]


def test_what_is_shown_and_saved_again_is_the_same(staff: Staff) -> None:
    """Every field of a page that uses them all survives its own form."""
    editor = staff(Role.REVIEWER)
    library.load_content(None)
    for key in ("genkend-svindel", "pas-paa-dine-koder", "svindelaften-for-seniorer"):
        path = f"/redaktion/sider/{key}/"
        assert editor.post(path, fields_of(editor, path)).status_code == 302
        draft, page = PageDraft.objects.get(key=key), library.page(key)
        assert page is not None
        assert drafts.page_of(draft) == page, key


def test_what_is_being_written_is_measured_and_not_saved(staff: Staff) -> None:
    editor = staff()
    begun(editor)
    before = saved(editor).document
    at = re.search(r'data-at="([^"]+)"', editor.get(BASE).content.decode())
    assert at
    form = fields_of(editor, BASE)
    easy = editor.post(at[1], form).content.decode()
    assert "LIX" in easy
    assert "for svært" not in easy
    hard = "Indberetningspligtige virksomhedsformer registreres selvbetjeningsmæssigt. " * 40
    told = editor.post(at[1], {**form, "short.da": hard}).content.decode()
    assert "Teksten er for svær at læse" in told
    assert ", for svært" in told
    assert "selvbetjeningsmæssigt" in told
    spoken = re.search(r"<p hidden data-said>(.*?)</p>", told, re.DOTALL)
    assert spoken
    assert "da: for svært." in spoken[1]
    assert "Teksten er for svær at læse" in spoken[1]
    assert 'role="status" id="measured-said"' in editor.get(BASE).content.decode()
    assert editor.post(at[1], {**form, "checked": "i går"}).status_code == 422  # no page yet
    assert PageDraft.objects.get().document == before
    assert Client().post(at[1], form).status_code == 302


def test_a_field_that_is_left_empty_is_told_of_as_a_field(staff: Staff) -> None:
    client = staff(Role.EDITOR)
    begun(client)
    response = client.post(BASE, {**FILLED, "owner": ""})
    assert response.status_code == 422
    page = response.content.decode()
    assert "Feltet er tomt." in page
    assert "Tilføj en linje" not in page


def test_an_editor_cannot_publish(staff: Staff) -> None:
    editor = staff()
    begun(editor)
    saved(editor)
    assert editor.post(f"{BASE}udgiv/", {"why": "Nu."}).status_code in (302, 403)
    assert library.page("hvad-er-et-brev") is None


def test_a_hard_sentence_and_a_missing_alt_are_told_of(staff: Staff) -> None:
    editor = staff()
    begun(editor)
    hard = "Indberetningspligtige virksomhedsformer registreres selvbetjeningsmæssigt. " * 40
    saved(
        editor,
        **{"body.+.steps.da": "", "body.+.steps.en": "", "body.+.text.da": hard, "body.+.text.en": "No."},
    )
    said = editor.get(BASE).content.decode()
    assert "Teksten er for svær at læse" in said
    assert "Indberetningspligtige" in said
    assert ", for svært" in said
    file = png()
    refused = editor.post(f"{BASE}billede/", {"file": file, "alt.da": "Et brev", "alt.en": ""})
    assert refused.status_code == 422
    assert "Skriv på hvert sprog, hvad billedet viser" in refused.content.decode()
    taken = editor.post(f"{BASE}billede/", {"file": png(), "alt.da": "Et brev", "alt.en": "A letter"})
    assert taken.status_code == 302
    assert '"picture"' in PageDraft.objects.get().document


def test_it_is_published_at_its_time(staff: Staff) -> None:
    reviewer = staff(Role.REVIEWER)
    begun(reviewer)
    saved(reviewer)
    when = timezone.localtime(timezone.now() + timedelta(minutes=5)).strftime("%Y-%m-%dT%H:%M:%S")
    reviewer.post(f"{BASE}udgiv/", {"why": "Den er ny.", "when": when})
    assert PageDraft.objects.get().stage == Stage.SCHEDULED
    assert publish_drafts_due() == 0
    PageDraft.objects.update(goes_live=timezone.now() - timedelta(seconds=1))
    assert publish_drafts_due() == 1
    assert library.page("hvad-er-et-brev") is not None


def test_a_fact_checker_reads_it_by_a_link_and_remarks_stand_at_their_place(staff: Staff) -> None:
    editor = staff()
    begun(editor)
    saved(editor)
    html = editor.post(f"{BASE}faktatjek/", {"whom": "Juristen", "days": "14"}).content.decode()
    link = re.search(r"/redaktion/tjek/[\w-]+/", html)
    assert link
    stranger = Client()
    assert "Åbn det." in stranger.get(link[0]).content.decode()
    stranger.post(link[0], {"r.body.0": "Sig hvor.", "approved": "nej"})
    remark = Remark.objects.get()
    assert (remark.place, remark.check_of.kind) == ("body.0", "page")
    said = editor.get(f"{BASE}faktatjek/").content.decode()
    assert "Sig hvor." in said
    assert f'href="{BASE}#f-body.0"' in said
    editor.post(f"{BASE}faktatjek/{remark.pk}/")
    assert Remark.objects.get().settled


def test_an_earlier_state_can_be_compared_and_put_back(staff: Staff) -> None:
    reviewer = staff(Role.REVIEWER)
    begun(reviewer)
    saved(reviewer)
    reviewer.post(f"{BASE}udgiv/", {"why": "Den er ny."})
    changed(reviewer, **{"short.da": "Noget helt andet."})
    compared = reviewer.get(f"{BASE}sammenlign/").content.decode()
    assert "<ins>" in compared
    assert "helt andet" in compared
    assert reviewer.get(f"{BASE}historik/").status_code == 200
    reviewer.post(f"{BASE}hent-frem/", {"fra": "v1"})
    assert "helt andet" not in PageDraft.objects.get().document
    assert reviewer.get(f"{BASE}fil/").content.decode().startswith("format: 1")
    assert "Hvad er et brev?" in reviewer.get(f"{BASE}vis/da/").content.decode()
    reviewer.post(f"{BASE}arkiver/", {"sure": "1"})
    assert library.page("hvad-er-et-brev") is None


def test_the_list_tells_what_is_due_broken_and_behind(staff: Staff) -> None:
    reviewer = staff(Role.REVIEWER)
    begun(reviewer)
    saved(reviewer, check_again="2026-11-21")
    reviewer.post(f"{BASE}udgiv/", {"why": "Den er ny."})
    changed(reviewer, **{"short.da": "Noget andet."})
    reviewer.post(f"{BASE}udgiv/", {"why": "Nye ord."})
    if date(2026, 11, 21) <= timezone.localdate():
        assert "Hvad er et brev?" in reviewer.get("/redaktion/sider/?kun=forfaldne").content.decode()
    assert "bagefter det danske" in reviewer.get("/redaktion/sider/?kun=sprog").content.decode()
    assert "Hvad er et brev?" not in reviewer.get("/redaktion/sider/?kun=brudte").content.decode()


def test_a_month_later_its_owner_is_told_once(staff: Staff, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tell_owners, "_looked", None)
    reviewer = staff(Role.REVIEWER)
    begun(reviewer)
    saved(reviewer)
    reviewer.post(f"{BASE}udgiv/", {"why": "Den er ny."})
    owner = get_user_model().objects.create(username="olga", email="olga@example.org")
    owner.groups.add(Group.objects.create(name="Borgerredaktionen"))

    def morning(month: int, day: int, hour: int = 8) -> datetime:
        return datetime(2027, month, day, hour, tzinfo=ZoneInfo("Europe/Copenhagen"))

    assert tell_owners.tell_owners_when_due(morning(5, 19)) == 0
    assert tell_owners.tell_owners_when_due(morning(5, 20, 6)) == 0
    assert tell_owners.tell_owners_when_due(morning(5, 20)) == 1
    assert tell_owners.tell_owners_when_due(morning(5, 20, 9)) == 0
    assert tell_owners.tell_owners_when_due(morning(5, 21)) == 0
    (sent,) = mail.outbox
    assert sent.to == ["olga@example.org"]
    assert sent.subject == "1 side skal ses efter igen"
    assert BASE in sent.body
    assert tell_owners.tell_owners_when_due(morning(6, 20)) == 1  # and again after a month


def test_a_place_near_here_is_entered_by_those_who_publish(staff: Staff) -> None:
    assert staff().get("/redaktion/steder/").status_code in (302, 403)
    reviewer = staff(Role.REVIEWER)
    place = {
        "name": "Biblioteket",
        "address": "Torvet 1",
        "bring": "Din telefon",
        "checked": "2026-11-01",
        "order": "1",
    }
    assert reviewer.post("/redaktion/steder/nyt/", {**place, "url": "ikke et sted"}).status_code == 422
    assert reviewer.post("/redaktion/steder/nyt/", place).status_code == 302
    assert "Torvet 1" in Client().get("/hjaelp/mennesker/").content.decode()
    number = library.Place.objects.get().pk
    assert "Torvet 1" in reviewer.get(f"/redaktion/steder/{number}/").content.decode()
    reviewer.post(f"/redaktion/steder/{number}/fjern/")
    assert "Torvet 1" not in Client().get("/hjaelp/mennesker/").content.decode()
