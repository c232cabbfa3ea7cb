"""A topic's introduction and a film are pages like the others: written, dated, owned, and shown where they belong."""

from __future__ import annotations

import pytest
from django.test import Client

from trygvej.editorial.pagedesk.drafts import problems_of
from trygvej.engines.page import documents
from trygvej.library import public
from trygvej.library.tests.made import page, put
from trygvej.search.sources import entries

pytestmark = pytest.mark.django_db
INTRODUCTION = {
    "kind": "topic", "owner": "Svindelredaktionen", "title": {"da": "Hvad er svindel?", "en": "What is fraud?"},
    "short": {"da": "Når nogen lyver for at få noget.", "en": "When somebody lies to get something."},
}  # fmt: skip
TOPIC, KEY = "/hjaelp/emne/svindel/", "/hjaelp/om-svindel/"


def html(client: Client, path: str) -> str:
    answer = client.get(path)
    assert answer.status_code == 200, path
    return answer.content.decode()


def test_a_topic_without_an_introduction_is_the_list_of_its_pages(client: Client) -> None:
    put()
    assert "Hvad er et brev?" in html(client, TOPIC)
    assert "Svindelredaktionen" not in html(client, TOPIC)


def test_an_introduction_stands_before_the_list_with_all_that_a_page_has(client: Client) -> None:
    put()
    put("om-svindel", **INTRODUCTION)
    said = html(client, TOPIC)
    for words in ("Hvad er svindel?", "Når nogen lyver", "Hvad er et brev?", "Sider om emnet",
                  "Det næste gode skridt", "Spørg et menneske", "Svindelredaktionen", "28. november 2026"):  # fmt: skip
        assert words in said, words
    assert said.count("Hvad er svindel?</a>") == 0  # it does not list itself
    assert "What is fraud?" in html(client, f"/en{TOPIC}")


def test_where_nobody_has_put_it_into_a_language_the_list_stands_in_that_language(client: Client) -> None:
    put()
    put("om-svindel", **INTRODUCTION)
    arabic = html(client, f"/ar{TOPIC}")
    assert "الاحتيال" in arabic
    assert "Når nogen lyver" not in arabic
    assert f'href="/ar{TOPIC}"' in html(client, TOPIC)


def test_it_has_one_address_and_everything_leads_there(client: Client) -> None:
    put("om-svindel", **INTRODUCTION)
    for prefix in ("", "/en"):
        assert client.get(prefix + KEY)["Location"] == prefix + TOPIC
    put("proeve", next=["page:om-svindel"])
    assert f'href="{TOPIC}"' in html(client, "/hjaelp/proeve/")
    assert TOPIC in html(client, "/hjaelp/nyt.xml")
    assert html(client, "/sitemap.xml").count(f"{TOPIC}</loc>") == 2 + 1  # Danish, English, Arabic
    assert f"{KEY}</loc>" not in html(client, "/sitemap.xml")
    assert entries()["page:om-svindel"].path == TOPIC
    public.withdraw("om-svindel")
    assert "Svindelredaktionen" not in html(client, TOPIC)
    assert client.get(KEY).status_code == 404


def test_a_topic_is_introduced_once() -> None:
    put("om-svindel", **INTRODUCTION)
    again = documents.to_json(page("mere-om-svindel", **INTRODUCTION))
    assert [one.parameters for one in problems_of(again) if one.code == "page-topic-introduced"] == [
        {"other": "om-svindel"}
    ]
    same = documents.to_json(page("om-svindel", **INTRODUCTION))
    assert "page-topic-introduced" not in {one.code for one in problems_of(same)}


def test_a_film_leads_to_the_film_and_stands_with_its_topic(client: Client) -> None:
    put(
        kind="film",
        body=[{"show": "film:svindel-sms"}],
        title={"da": "Se en falsk sms?", "en": "See a fraud?"},
    )
    said = html(client, "/hjaelp/proeve/")
    assert 'href="/film/svindel-sms/"' in said
    assert "Borgerredaktionen" in said
    listed = html(client, TOPIC)
    assert "Se en falsk sms?" in listed
    assert 'href="/film/svindel-sms/"' in listed
    assert client.get("/film/svindel-sms/").status_code == 200


def test_what_is_led_to_can_be_a_poster_too(client: Client) -> None:
    put(next=["poster:din-kode-er-din"])
    assert 'href="/plakater/din-kode-er-din/"' in html(client, "/hjaelp/proeve/")
    assert client.get("/plakater/din-kode-er-din/").status_code == 200
    assert ("poster:din-kode-er-din", "Ingen må få din kode") in dict(public.things("da"))[
        "Plakater til væggen"
    ]
