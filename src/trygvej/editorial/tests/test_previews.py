"""The draft is seen as its readers will see it, on any day, and its examples are tried."""

from __future__ import annotations

import re
from datetime import date
from html import unescape

import pytest
from django.test import Client

from trygvej.editorial import drafts
from trygvej.editorial.actions.begin_draft import begin_draft
from trygvej.editorial.models import WizardDraft
from trygvej.editorial.tests.conftest import Staff, publish_bundled, publishable
from trygvej.editorial.tests.typist import fields_of
from trygvej.engines.wizard.tests import small
from trygvej.wizards import public as wizards

BASE = "/redaktion/vejvisere/proeve/"
PAGE = "/redaktion/vis/2026-11-25"


def test_the_draft_is_walked_without_leaving_it(staff: Staff, draft: WizardDraft) -> None:
    client = staff()
    start = client.get(f"{PAGE}/en/proeve/").content.decode()
    assert f'href="{PAGE}/en/proeve/svar?v=1' in start
    page = client.get(f"{PAGE}/en/proeve/svar?alene=nej")
    assert "Gælder det mange?" in page.content.decode()
    assert f"{PAGE}/en/proeve/svar?v=1&amp;alene=nej&amp;mange=ja" in page.content.decode()
    assert "This is a draft" in page.content.decode()
    assert page["Cache-Control"] == "no-store"
    assert "frame-ancestors 'self'" in page["Content-Security-Policy"]
    assert "unsafe" not in page["Content-Security-Policy"]


def test_a_stranger_sees_no_draft(client: Client, draft: WizardDraft) -> None:
    assert client.get(f"{PAGE}/da/proeve/").status_code == 302


@pytest.mark.parametrize("key", sorted(small.bundled()))
def test_every_node_of_a_bundled_wizard_can_be_seen(staff: Staff, key: str) -> None:
    publish_bundled(key)
    client = staff()
    client.get(f"/redaktion/vejvisere/{key}/")
    wizard = wizards.published()[key].wizard
    for node in (*wizard.questions, *wizard.outcomes):
        shown = client.get(f"/redaktion/vejvisere/{key}/proev/?side={node}&bredde=computer")
        source = shown.context["source"]
        response = client.get(source, follow=True)
        words = drafts.words_of(
            wizard.questions[node].text if node in wizard.questions else wizard.outcomes[node].name
        )
        assert response.status_code == 200 and words[:12] in unescape(response.content.decode()), (
            node,
            words,
        )


def test_a_rule_of_next_year_is_seen_before_it_holds(staff: Staff) -> None:
    wizard = publishable()
    later = {
        "text": {"da": "Fra nytår er det gratis.", "en": "Free."},
        "sources": ["bog"],
        "valid_from": "2027-01-01",
    }
    raw = wizard.model_dump(mode="json", by_alias=True, exclude_defaults=True)
    raw["facts"] = {"gratis": later}
    raw["outcomes"]["svar-a"]["do"] = ["gratis"]
    client = staff()
    begin_draft(type(wizard).model_validate(raw), client.user)  # type: ignore[attr-defined]
    now = client.get("/redaktion/vis/2026-12-31/da/proeve/svar?alene=ja").content.decode()
    then = client.get("/redaktion/vis/2027-01-01/da/proeve/svar?alene=ja").content.decode()
    assert "Fra nytår" not in now
    assert "Fra nytår" in then


def test_a_node_that_no_answer_leads_to_is_seen_alone(staff: Staff, draft: WizardDraft) -> None:
    client = staff()
    client.post(f"{BASE}questions/ny/", {"text.da": "Og så?", "kind": "yes_no"})
    source = client.get(f"{BASE}proev/?side=og-saa").context["source"]
    assert source.endswith("?knude=og-saa")
    assert "Og så?" in client.get(source).content.decode()


@pytest.mark.parametrize(
    "path",
    [
        f"{PAGE}/ar/proeve/",
        f"{PAGE}/da/findes-ikke/",
        "/redaktion/vis/i-dag/da/proeve/",
        f"{PAGE}/da/proeve/hemmeligt",
    ],
)
def test_what_is_not_there_is_said(staff: Staff, draft: WizardDraft, path: str) -> None:
    assert staff().get(path).status_code == 404


def test_an_example_is_written_and_tried(staff: Staff, draft: WizardDraft) -> None:
    client, path = staff(), f"{BASE}eksempler/"
    sent = fields_of(client, path) | {
        "examples.+.name": "Mange", "examples.+.date": "2026-06-01", "examples.+.outcome": "svar-c",
        "examples.+.answers.of": ["alene=nej", "mange=ja"], "examples.+.answers.value": ["", ""],
    }  # fmt: skip
    assert client.post(path, sent).status_code == 302
    page = client.get(path)
    assert (page.context["right"], page.context["wrong"]) == (1, 1)
    assert "Eksemplet “Mange” giver “svar-b” og ikke “svar-c”." in page.content.decode()
    example = drafts.wizard_of(WizardDraft.objects.get()).examples[1]
    assert (example.date, example.answers) == (date(2026, 6, 1), {"alene": "nej", "mange": "ja"})


@pytest.mark.parametrize("key", sorted(small.bundled()))
def test_examples_saved_unchanged_stay_the_same(staff: Staff, key: str) -> None:
    publish_bundled(key)
    client, path = staff(), f"/redaktion/vejvisere/{key}/eksempler/"
    assert client.post(path, fields_of(client, path)).status_code == 302
    assert drafts.wizard_of(WizardDraft.objects.get(key=key)) == wizards.published()[key].wizard


@pytest.mark.parametrize("query", ["", "svar?v=1", "svar?v=1&alene=ja", "svar?knude=svar-b", "tegning"])
def test_what_leads_out_of_the_draft_opens_beside_it_and_says_so(
    staff: Staff, draft: WizardDraft, query: str
) -> None:
    page = staff().get(f"{PAGE}/da/proeve/{query}").content.decode()
    links = re.findall(r"<a\b[^>]*>.*?</a>", page, re.DOTALL)
    assert links
    for link in links:
        inside = re.search(r'href="(/redaktion/vis/|#|tel:|mailto:)', link)
        assert ('target="_blank"' in link) is not bool(inside), link
        assert ("åbner i et nyt vindue" in link) is not bool(inside), link
