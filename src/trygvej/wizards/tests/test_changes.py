"""Everybody can read what has changed in a guide, and why."""

from __future__ import annotations

import pytest

from trygvej.engines.wizard import edit
from trygvej.engines.wizard.model import Wizard
from trygvej.engines.wizard.tests import small
from trygvej.wizards.actions.publish import publish, write

pytestmark = pytest.mark.django_db
SOURCE = {"title": "Lov 801", "publisher": "Folketinget", "url": "https://ft.dk", "checked": "2026-01-01"}


@pytest.fixture
def changed() -> Wizard:
    """A wizard published twice, the second time with a source more; a third version nobody has seen."""
    first = small.wizard({"a": small.yes_no("x", "y")})
    second = edit.add(first, "sources", "lov", SOURCE)
    publish(first, bundled=True, why="release")
    publish(second, why="Grænsen er ny.")
    write(edit.add(second, "sources", "senere", {**SOURCE, "title": "Senere"}), bundled=True, why="release")
    return second


def test_the_note_and_the_new_sources_are_shown_the_newest_first(client, changed: Wizard) -> None:
    response = client.get("/vejviser/proeve/aendringer")
    page = response.content.decode()
    assert page.index("Grænsen er ny.") < page.index("Lov 801") < page.index("for første gang")
    assert "Senere" not in page
    assert "release" not in page
    assert response["Trygvej-Keep"] == "1"


def test_the_start_page_leads_there(client, changed: Wizard) -> None:
    assert 'href="/vejviser/proeve/aendringer"' in client.get("/vejviser/proeve/").content.decode()


def test_what_is_not_public_has_no_changes(client) -> None:
    assert client.get("/vejviser/findes-ikke/aendringer").status_code == 404


def test_the_source_of_what_was_changed_is_shown_even_if_it_was_there_before(client) -> None:
    first = small.wizard({"a": small.yes_no("x", "y")})
    first = edit.add(
        edit.add(first, "sources", "lov", SOURCE), "sources", "andet", {**SOURCE, "title": "Andet"}
    )
    cited = edit.change(first, "outcomes", "x", {**edit.plain(first)["outcomes"]["x"], "sources": ["lov"]})
    publish(cited, why="Første.")
    entry = edit.plain(cited)["outcomes"]["x"]
    publish(
        edit.change(cited, "outcomes", "x", {**entry, "answer": small.da("Svaret er nu et andet.")}),
        why="Ny.",
    )
    page = client.get("/vejviser/proeve/aendringer").content.decode()
    newest = page.partition("Ny.")[2].partition("Første.")[0]
    assert "Lov 801" in newest
    assert "Andet" not in newest
