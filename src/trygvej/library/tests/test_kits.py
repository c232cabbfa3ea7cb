"""A kit's file opens without the net, and a kit knows what has been replaced since it was fetched."""

from __future__ import annotations

import io
import re
import zipfile

import pytest
from django.test import Client

from trygvej.library.tests.made import put
from trygvej.wizards.public import load_content

pytestmark = pytest.mark.django_db
MATERIAL = ["page:proeve", "exercise:foerste-brev", "wizard:mistaenkelig-besked"]


def kit() -> None:
    load_content(None)
    put()
    put("pakke", kind="kit", material=MATERIAL, title={"da": "En aften", "en": "An evening"})


def fetched(client: Client, path: str = "/hjaelp/pakke/pakke.zip") -> dict[str, str]:
    response = client.get(path)
    assert response.status_code == 200
    with zipfile.ZipFile(io.BytesIO(response.content)) as box:
        assert box.testzip() is None
        return {name: box.read(name).decode() for name in box.namelist() if not name.endswith(".pdf")}


def test_every_link_inside_the_file_leads_to_something_in_it(client: Client) -> None:
    kit()
    files = fetched(client)
    assert {"indhold.html", "proeve.html", "stil.css", "nyhedsbrev.txt", "til-jeres-side.txt"} <= files.keys()
    for name, text in files.items():
        for link in re.findall(r'(?:href|src)="([^"]+)"', text) if name.endswith(".html") else ():
            assert link.startswith(("http", "tel:")) or link in files, (name, link)
            assert "<script" not in text
    assert "Hvad er et brev?" in files["nyhedsbrev.txt"]
    assert 'data-trygvej="mistaenkelig-besked"' in files["til-jeres-side.txt"]


def test_the_same_kit_is_the_same_bytes(client: Client) -> None:
    kit()
    assert client.get("/hjaelp/pakke/pakke.zip").content == client.get("/hjaelp/pakke/pakke.zip").content


def test_a_kit_knows_what_has_been_replaced(client: Client) -> None:
    kit()
    link = re.search(r'href="[^"]*(/hjaelp/pakke/pakke/[0-9a-f-]+/)"', fetched(client)["indhold.html"])
    assert link
    assert "Din pakke er den nyeste" in client.get(link[1]).content.decode()
    put(short={"da": "Noget nyt.", "en": "Something new."})
    said = client.get(link[1]).content.decode()
    assert "Der er en nyere pakke" in said
    assert "Hvad er et brev?" in said
    assert "Det første brev" not in said


def test_only_a_kit_has_a_file(client: Client) -> None:
    put()
    assert client.get("/hjaelp/proeve/pakke.zip").status_code == 404
    assert client.get("/hjaelp/proeve/pakke/abcd/").status_code == 404
