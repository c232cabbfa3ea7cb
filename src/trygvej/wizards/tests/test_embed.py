"""A wizard on somebody else's pages."""

from __future__ import annotations

import html
import re

import pytest
from django.test import Client

from trygvej.wizards.tests.walker import Walker, publish_trial

pytestmark = pytest.mark.django_db


class Framed(Walker):
    """Somebody who walks the wizard inside the frame."""

    def __init__(self, key: str = "proeve", language: str = "") -> None:
        super().__init__(key, language)
        self.base = f"{language}/indlejret/{key}/"

    @property
    def presses(self) -> list[tuple[str, str]]:
        """Every link and the target it has."""
        return [
            (html.unescape(re.search(r'href="([^"]*)"', tag)[1]), "_blank" if "_blank" in tag else "")  # type: ignore[index]
            for tag in re.findall(r"<a\b[^>]*>", self.html)
        ]


def test_the_whole_walk_stays_in_the_frame() -> None:
    publish_trial()
    walker = Framed().open().press("Begynd").press("Ja").send(arbejde=["maler"]).send(salg="100")
    walker.sees("Du er lille", "Du er alene.")
    assert walker.address.startswith("/indlejret/proeve/svar?")
    assert walker.kept


@pytest.mark.parametrize("tail", ["", "svar?v=1", "svar?v=1&alene=ja&arbejde=maler&salg=100"])
def test_what_leads_away_opens_beside_the_frame_and_says_so(tail: str) -> None:
    publish_trial()
    walker = Framed().open(tail)
    for href, target in walker.presses:
        inside = href.startswith(("/indlejret/", "#", "tel:", "mailto:"))
        assert target == ("" if inside else "_blank"), href
    walker.sees("åbner i et nyt vindue", "Denne vejviser kommer fra Trygvej.")
    assert "<header" not in walker.html


def test_only_the_framed_pages_may_be_framed() -> None:
    publish_trial()
    framed = Framed().open().page
    assert "frame-ancestors *" in framed.headers["Content-Security-Policy"]
    assert "X-Frame-Options" not in framed.headers
    own = Walker().open().page
    assert "frame-ancestors 'none'" in own.headers["Content-Security-Policy"]
    assert own.headers["X-Frame-Options"] == "DENY"


def test_what_is_passed_on_is_the_address_of_the_ordinary_page() -> None:
    publish_trial()
    walker = Framed().open("svar?v=1&alene=ja&arbejde=maler&salg=100")
    assert 'data-share="http://localhost:8000/vejviser/proeve/svar?' in walker.html
    assert 'rel="canonical" href="http://localhost:8000/vejviser/proeve/svar?' in walker.html


def test_a_sensitive_wizard_is_posted_inside_the_frame() -> None:
    publish_trial(sensitive=True)
    walker = Framed().open().press("Begynd").press("Ja").send(arbejde=["maler"]).send(salg="100")
    walker.sees("Du er lille")
    assert walker.address == "/indlejret/proeve/svar"
    assert walker.page.headers["Cache-Control"] == "no-store"
    assert "frame-ancestors *" in walker.page.headers["Content-Security-Policy"]
    assert "data-still" in walker.html


def test_a_language_the_wizard_is_not_made_in_says_where_it_is() -> None:
    publish_trial()
    walker = Framed(language="/ar").open()
    assert 'href="/indlejret/proeve/"' in walker.html


def test_a_date_that_cannot_be_used_leads_back_into_the_frame() -> None:
    publish_trial()
    walker = Framed().open("svar?v=1&dato=1999-01-01").sees("Skriv en dag")
    assert walker.address.startswith("/indlejret/proeve/")
    assert 'action="/indlejret/proeve/"' in walker.html


def test_the_script_is_open_to_every_site_and_kept() -> None:
    answer = Client(SERVER_NAME="localhost").get("/indlejr.js")
    assert answer.headers["Content-Type"].startswith("text/javascript")
    assert answer.headers["Cross-Origin-Resource-Policy"] == "cross-origin"
    assert answer.headers["Trygvej-Keep"] == "1"
    assert b"document.cookie" not in answer.content
    assert b"localStorage" not in answer.content


@pytest.mark.parametrize(("language", "code"), [("", "da"), ("", "en"), ("/en", "da"), ("/ar", "en")])
def test_the_line_to_copy_leads_to_the_wizard_in_its_language(language: str, code: str) -> None:
    publish_trial()
    page = Client(SERVER_NAME="localhost").get(f"{language}/brug-vejviserne/proeve/{code}/")
    assert page.status_code == 200
    line = html.unescape(re.search(r'id="line">(.*?)</code>', page.content.decode(), re.DOTALL)[1])  # type: ignore[index]
    prefix = "" if code == "da" else f"/{code}"
    assert f'href="http://localhost:8000{prefix}/vejviser/proeve/"' in line
    assert '<script src="http://localhost:8000/indlejr.js" async></script>' in line
    assert "\n" not in line
    assert page.headers["Trygvej-Keep"] == "1"
    assert "frame-src 'self'" in page.headers["Content-Security-Policy"]


def test_every_wizard_can_be_chosen() -> None:
    publish_trial()
    client = Client(SERVER_NAME="localhost")
    assert 'href="/brug-vejviserne/proeve/en/"' in client.get("/brug-vejviserne/").content.decode()
    assert client.get("/brug-vejviserne/proeve/ar/").status_code == 404
    assert client.get("/brug-vejviserne/findes-ikke/da/").status_code == 404
    assert client.get("/brug-vejviserne/proeve/da/?x=1").headers["Location"] == "/brug-vejviserne/proeve/da/"
