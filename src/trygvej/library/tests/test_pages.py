"""What a visitor finds: doors, pages, people, and what other programs fetch."""

from __future__ import annotations

import json
import re
from datetime import date
from xml.etree import ElementTree as ET

import pytest
from django.test import Client

from trygvej.library.models import Place
from trygvej.library.tests.made import put
from trygvej.publishing import public as publishing
from trygvej.wizards.public import load_content

pytestmark = pytest.mark.django_db


def read(client: Client, path: str) -> str:
    """A page that is there, and that the front door may keep."""
    response = client.get(path)
    assert response.status_code == 200, path
    assert response.headers["Trygvej-Keep"] == "1", path
    return response.content.decode()


def words(html: str) -> str:
    """What a person reads of a page."""
    return " ".join(re.sub(r"<script.*?</script>|<[^>]+>", " ", html, flags=re.S).split())


def test_a_page_gives_the_short_answer_first_and_ends_with_a_step_and_a_person(client: Client) -> None:
    load_content(None)
    put()
    said = words(read(client, "/hjaelp/proeve/"))
    order = ["Hvad er et brev?", "Noget, du kan læse.", "Sådan gør du", "Åbn det.", "Husk", "Du har tid nok.",
             "Det næste gode skridt", "Spørg et menneske", "Borgerservice", "Sidst set efter den 28. november 2026",
             "Borgerredaktionen"]  # fmt: skip
    at = [said.index(one, said.index(order[1])) for one in order[1:]]
    assert at == sorted(at)
    assert "NemKonto" in said
    assert "Skal efterprøves" in said
    assert "Spørg din nabo" not in said


def test_an_edition_is_fitted_to_its_group(client: Client) -> None:
    put()
    assert "Spørg din nabo" in words(read(client, "/hjaelp/proeve/til/aeldre/"))
    assert client.get("/hjaelp/proeve/til/unge/").status_code == 404


def test_everything_is_found_in_three_presses(client: Client) -> None:
    put()
    links = lambda html: set(re.findall(r'href="(/[^"#?]*)"', html))  # noqa: E731
    first = links(read(client, "/"))
    assert "/hjaelp/" in first
    doors = links(read(client, "/hjaelp/"))
    for door in ("/hjaelp/emne/svindel/", "/hjaelp/situation/brev/", "/hjaelp/for/aeldre/"):
        assert door in doors
        assert "/hjaelp/proeve/" in links(read(client, door))


def test_what_a_topics_pages_lead_to_stands_with_them(client: Client) -> None:
    put()
    assert "/oevelser/foerste-brev/" in read(client, "/hjaelp/emne/svindel/")
    assert client.get("/hjaelp/emne/mitid/").status_code == 404  # nothing stands behind it yet


def test_a_page_in_another_language_says_that_nobody_has_checked_it(client: Client) -> None:
    put()
    said = words(read(client, "/en/hjaelp/proeve/"))
    assert "Something to read." in said
    assert "Nobody has checked this translation yet" in said
    arabic = read(client, "/ar/hjaelp/proeve/")
    assert '<article id="read" lang="da" dir="ltr">' in arabic
    assert 'name="robots" content="noindex"' in arabic


def test_a_page_past_its_day_says_so_to_its_readers(client: Client) -> None:
    put(check_again="2026-01-01", checked="2025-06-01")
    assert "Siden venter på at blive set efter" in words(read(client, "/hjaelp/proeve/"))


def test_a_publish_shows_at_once_and_an_unknown_page_is_not_found(client: Client) -> None:
    put()
    assert "Noget, du kan læse." in read(client, "/hjaelp/proeve/")
    put(short={"da": "Noget andet.", "en": "Something else."})
    assert "Noget andet." in read(client, "/hjaelp/proeve/")
    assert client.get("/hjaelp/findes-ikke/").status_code == 404
    assert client.get("/hjaelp/proeve/?x=1").headers["Location"] == "/hjaelp/proeve/"


def test_places_near_here_stand_first_among_the_people(client: Client) -> None:
    Place.objects.create(
        name="Biblioteket", address="Torvet 1", bring="Din telefon", checked=date(2026, 11, 1)
    )
    publishing.announce()
    said = words(read(client, "/hjaelp/mennesker/"))
    assert said.index("Torvet 1") < said.index("Hele landet")
    assert "Tag det her med: Din telefon" in said


def test_the_data_for_machines_is_true_and_can_end_nothing(client: Client) -> None:
    put(title={"da": "Hvad er </script> for et brev?", "en": "What?"})
    html = read(client, "/hjaelp/proeve/")
    found = re.search(r'<script type="application/ld\+json">(.*?)</script>', html, re.S)
    assert found
    graph = json.loads(found[1])["@graph"]
    assert graph[0]["@type"] == "FAQPage"
    assert graph[0]["mainEntity"][0]["name"] == "Hvad er </script> for et brev?"
    assert graph[1]["itemListElement"][1]["name"] == "Svindel og koder"


def test_a_page_that_is_shared_shows_our_own_picture(client: Client) -> None:
    put()
    html = read(client, "/hjaelp/proeve/")
    assert '<meta property="og:title" content="Hvad er et brev?">' in html
    assert re.search(r'<meta property="og:image" content="http[^"]*/static/design/share[^"]*png">', html)
    assert '<link rel="alternate" hreflang="en" href="http' in html


def test_the_map_of_the_site_names_every_page_in_every_language(client: Client) -> None:
    put()
    tree = ET.fromstring(read(client, "/sitemap.xml"))
    places = [loc.text or "" for loc in tree.iter("{http://www.sitemaps.org/schemas/sitemap/0.9}loc")]
    assert any(place.endswith("/en/hjaelp/proeve/") for place in places)
    assert not any(place.endswith("/ar/hjaelp/proeve/") for place in places)
    assert "sitemap.xml" in read(client, "/robots.txt")
    feed = read(client, "/hjaelp/nyt.xml")
    assert "Hvad er et brev?" in feed
    ET.fromstring(feed)


@pytest.mark.parametrize("name", ["../secret.png", "x.svg", "X.png", "findes-ikke.png"])
def test_only_a_picture_of_ours_is_handed_out(client: Client, name: str) -> None:
    assert client.get(f"/billeder/{name}").status_code == 404


def test_a_card_shows_no_marks_of_the_content(client: Client) -> None:
    load_content(None)
    put(short={"da": "Find [[nemkonto|din konto]]. Grænsen er {rate:momsgraense}.", "en": "Find it."})
    card = words(read(client, "/hjaelp/emne/svindel/"))
    assert "Find din konto. Grænsen er 50.000 kr." in card
    assert "[[" not in card
    assert "{rate" not in card
