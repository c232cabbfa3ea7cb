"""The page of a film: there before the film is, with all of it as text; then with the player, in pieces."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from django.test import Client

from trygvej.formats.actions.make_pieces import make_pieces
from trygvej.formats.base import Material
from trygvej.formats.tests.papers import ONE, Blank

LINES = re.compile(r"line:[\d.]+%")
pytestmark = pytest.mark.django_db
PAGE = f"/film/{ONE}/"


@pytest.fixture(autouse=True)
def own_media(media: Path, quick: None) -> None:
    """Each test has a storage of its own, and makes nothing in earnest."""


def read(client: Client, path: str = PAGE) -> str:
    answer = client.get(path)
    assert answer.status_code == 200
    return str(answer.content.decode())


def test_until_it_is_made_all_of_it_can_be_read(client: Client) -> None:
    told = read(client)
    assert "<video" not in told
    assert "Filmen er ikke lavet endnu" in told
    assert told.count('<li id="kapitel-') == 7  # five steps, the title and the end
    away = client.get(f"{PAGE}film.mp4")
    assert (away.status_code, away["Location"], away["Cache-Control"]) == (302, PAGE, "no-store")


@pytest.mark.parametrize("prefix", ["", "/en", "/ar"])
def test_when_it_is_made_it_plays_with_captions_and_chapters(client: Client, prefix: str) -> None:
    language = prefix.strip("/") or "da"
    make_pieces(Material.EXERCISE, ONE, language, ("film", "film-phone"), Blank())
    told = read(client, f"{prefix}{PAGE}")
    assert f'<track kind="captions" default srclang="{language}"' in told
    assert f'src="{prefix}{PAGE}film-telefon.mp4"' in told
    assert read(client, f"{prefix}{PAGE}tekster.vtt").startswith("WEBVTT")
    assert f'data-upright="{prefix}{PAGE}tekster-telefon.vtt"' in told
    wide, upright = (read(client, f"{prefix}{PAGE}tekster{end}.vtt") for end in ("", "-telefon"))
    assert wide != upright
    assert LINES.sub("", wide) == LINES.sub("", upright), "only the place is another"
    assert read(client, f"{prefix}{PAGE}kapitler.vtt").count("-->") == 7
    assert "film.mp4#t=" in read(client, f"{prefix}{PAGE}?kapitel=3")
    assert "film.mp4#t=" not in read(client, f"{prefix}{PAGE}?kapitel=99")
    piece = client.get(f"{prefix}{PAGE}film.mp4", headers={"Range": "bytes=2-6"})
    assert (piece.status_code, piece.content) == (206, b"quick"[:5])
    assert f"{prefix}{PAGE}" in read(client, f"{prefix}/trin-for-trin/{ONE}/")


def test_what_is_no_film_is_not_found(client: Client) -> None:
    for path in (
        "/film/findes-ikke/",
        f"{PAGE}folder.pdf/",
        f"{PAGE}hologram.mp4",
        "/film/findes-ikke/tekster.vtt",
    ):
        assert client.get(path).status_code == 404


def test_every_film_stands_in_the_list(client: Client) -> None:
    assert f'href="{PAGE}"' in read(client, "/film/")
