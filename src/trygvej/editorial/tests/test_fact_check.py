"""Somebody without an account reads, remarks and approves by a private link, which opens nothing else and ends."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone
from wagtail.models import ModelLogEntry

from trygvej.editorial.actions.ask_for_check import ask_for_check
from trygvej.editorial.models import FactCheck, Remark, WizardDraft
from trygvej.editorial.tests.conftest import Staff
from trygvej.editorial.tests.typist import fields_of

BASE = "/redaktion/vejvisere/proeve/"


@pytest.fixture
def link(staff: Staff, draft: WizardDraft) -> str:
    """The path of a link to the draft."""
    return "/" + ask_for_check(draft, staff().user, "Juridisk kontor", 14).split("/", 3)[3]  # type: ignore[attr-defined]


def test_remarks_land_at_their_node_and_are_settled(staff: Staff, client: Client, link: str) -> None:
    page = client.get(link).content.decode()
    assert "Gælder det mange?" in page
    assert "<svg" in page
    assert 'name="r.questions.mange"' in page
    answer = {"r.questions.mange": "Det hedder flere.", "r.findes.ikke": "x", "approved": "nej"}
    assert client.post(link, answer).status_code == 302
    assert "Det hedder flere." in client.get(link).content.decode()
    remark = Remark.objects.get()
    assert (remark.place, FactCheck.objects.get().approved) == ("questions.mange", False)
    editor = staff()
    assert "Det hedder flere." in editor.get(f"{BASE}questions/mange/").content.decode()
    assert "Det hedder flere." in editor.get(f"{BASE}faktatjek/").content.decode()
    editor.post(f"{BASE}faktatjek/{remark.pk}/")
    assert "Det hedder flere." not in editor.get(f"{BASE}questions/mange/").content.decode()
    editor.post(f"{BASE}faktatjek/{remark.pk}/")  # a second press says nothing new
    told = [
        entry.data["what"] for entry in ModelLogEntry.objects.filter(action="editorial.check").order_by("pk")
    ]
    assert told == [
        "→ Juridisk kontor", "Juridisk kontor: ikke godkendt", "bemærkning klaret: Det hedder flere."
    ]  # fmt: skip


def test_a_link_that_is_closed_early_stands_in_the_log(staff: Staff, client: Client, link: str) -> None:
    number = FactCheck.objects.get().pk
    staff().post(f"{BASE}faktatjek/{number}/", {"what": "link"})
    assert client.get(link).status_code == 410
    assert "Juridisk kontor: link lukket" in staff().get(f"{BASE}historik/").content.decode()


def test_the_link_shows_what_it_was_made_for_and_no_later_draft(
    staff: Staff, client: Client, link: str
) -> None:
    editor, path = staff(), f"{BASE}questions/mange/"
    editor.post(path, fields_of(editor, path) | {"text.da": "Hemmeligt nyt?"})
    assert "Hemmeligt nyt?" not in client.get(link).content.decode()


def test_the_link_opens_nothing_else(client: Client, link: str) -> None:
    client.get(link)
    for path in ("/redaktion/vejvisere/", BASE, "/redaktion/vis/2026-11-25/da/proeve/", f"{BASE}faktatjek/"):
        response = client.get(path)
        assert response.status_code == 302, path
        assert "/konto/login/" in response["Location"], path


def test_a_guessed_link_opens_nothing(client: Client, link: str) -> None:
    stored = FactCheck.objects.get().token
    for token in ("x", stored, link.split("/")[3][:-1], "A" * 32):
        assert client.get(f"/redaktion/tjek/{token}/").status_code == 404


def test_an_expired_link_says_so_and_takes_no_answer(client: Client, link: str) -> None:
    FactCheck.objects.update(expires=timezone.now() - timedelta(seconds=1))
    page = client.get(link)
    assert page.status_code == 410
    assert "Linket virker ikke længere" in page.content.decode()
    assert "Gælder det mange?" not in page.content.decode()
    assert client.post(link, {"r.questions.mange": "For sent."}).status_code == 410
    assert not Remark.objects.exists()


def test_the_link_is_shown_once_and_can_be_closed(staff: Staff, draft: WizardDraft) -> None:
    client = staff()
    page = client.post(f"{BASE}faktatjek/", {"whom": "Juridisk kontor", "days": "7"}).content.decode()
    assert "/redaktion/tjek/" in page
    assert "/redaktion/tjek/" not in client.get(f"{BASE}faktatjek/").content.decode()
    client.post(f"{BASE}faktatjek/{FactCheck.objects.get().pk}/", {"what": "link"})
    assert FactCheck.objects.get().expires <= timezone.now()


def test_what_a_checker_writes_is_shown_as_words(staff: Staff, client: Client, link: str) -> None:
    client.post(link, {"r.questions.mange": "<script>alert(1)</script>"})
    for reader, path in (
        (client, link),
        (staff(), f"{BASE}questions/mange/"),
        (staff(), f"{BASE}faktatjek/"),
    ):
        assert "<script>alert" not in reader.get(path).content.decode()


def test_nobody_keeps_or_passes_the_link_on(client: Client, link: str) -> None:
    response = client.get(link)
    assert response["Cache-Control"] == "no-store"
    assert response["X-Robots-Tag"] == "noindex"
    # "no-referrer" would make the browser send "Origin: null", and the form would be refused.
    assert response["Referrer-Policy"] == "same-origin"
    assert "no-referrer" not in response.content.decode()
    assert "unsafe" not in response["Content-Security-Policy"]
