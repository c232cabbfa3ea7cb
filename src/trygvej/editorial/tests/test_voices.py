"""Editors give an exercise or a film its voice: line by line, from a file or the browser; nobody else hears a draft."""

from __future__ import annotations

import io
import math
import wave
from array import array
from collections.abc import Callable
from pathlib import Path

import pytest
from django.core.files.storage import storages
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from trygvej.editorial.tests.conftest import Staff
from trygvej.engines.film.model import Script
from trygvej.formats import public as formats
from trygvej.formats import scripts
from trygvej.formats.tests import conftest

filmed = conftest.filmed
pytestmark = pytest.mark.django_db
KEY = "svindel-sms"
PAGE = f"/redaktion/formater/stemme/exercise/{KEY}/da/"


@pytest.fixture(autouse=True)
def own_media(tmp_path: Path, settings: object) -> object:
    settings.MEDIA_ROOT = tmp_path  # type: ignore[attr-defined]
    storages._storages.clear()
    yield
    storages._storages.clear()


def voice() -> SimpleUploadedFile:
    kept = io.BytesIO()
    with wave.open(kept, "wb") as file:
        file.setparams((1, 2, 16_000, 0, "NONE", ""))
        file.writeframes(array("h", (int(9000 * math.sin(at / 12)) for at in range(16_000))).tobytes())
    return SimpleUploadedFile("linje.wav", kept.getvalue())


def keep(client: Client, line: formats.VoiceLine, mark: str = "", **files: object) -> str:
    sent = {"mark": mark or line.line.mark, "sound": voice(), **files}
    answer = client.post(f"{PAGE}{line.line.key}/", sent, follow=True)
    assert answer.status_code == 200
    return str(answer.content.decode())


def first() -> formats.VoiceLine:
    return formats.voice_lines(formats.Material.EXERCISE, KEY, "da")[0]


def test_an_editor_records_hears_and_removes_a_line(staff: Staff) -> None:
    client, line = staff(), first()
    page = client.get(PAGE)
    assert page["Permissions-Policy"].endswith("microphone=(self)")
    assert line.line.text in page.content.decode()
    assert "Optagelsen er gemt" in keep(client, line)
    assert client.get(f"{PAGE}{line.line.key}/lyd.flac").content[:4] == b"fLaC"
    client.post(f"{PAGE}{line.line.key}/fjern/")
    assert client.get(f"{PAGE}{line.line.key}/lyd.flac").status_code == 404


def test_words_that_changed_while_she_read_are_not_mistaken_for_those_she_said(staff: Staff) -> None:
    assert "Ordene er ændret i mellemtiden" in keep(staff(), first(), mark="00000000")
    assert first().recording is None


def test_what_is_no_sound_is_refused_with_a_word(staff: Staff) -> None:
    assert "kunne ikke læses" in keep(staff(), first(), sound=SimpleUploadedFile("x.wav", b"<script>"))
    assert first().recording is None


def test_the_table_leads_to_the_voice(staff: Staff) -> None:
    assert PAGE in staff().get("/redaktion/formater/?format=film&sprog=da").content.decode()


FILM, SPOKEN = "saa-let-er-det", "/redaktion/formater/stemme/film/saa-let-er-det/"


def test_a_told_film_gets_its_voice_on_the_same_screen(staff: Staff) -> None:
    client, page = staff(), f"{SPOKEN}da/"
    table = client.get("/redaktion/formater/?format=told-film&sprog=da").content.decode()
    assert page in table
    told = client.get(page).content.decode()
    assert "Du åbner Trygvej." in told
    assert f"{SPOKEN}en/" in told
    assert f"{SPOKEN}ar/" not in told, "it is not told in Arabic"
    lines = formats.voice_lines(formats.Material.FILM, FILM, "da")
    for one in lines:
        sent = {"mark": one.line.mark, "sound": voice()}
        assert (
            "Optagelsen er gemt" in client.post(f"{page}{one.line.key}/", sent, follow=True).content.decode()
        )
    told = client.get(page).content.decode()
    assert f"{len(lines)} af {len(lines)} linjer" in told
    assert f"/redaktion/formater/film/{FILM}/told-film/da/" in told
    assert client.get(f"{page}titel/lyd.flac").content[:4] == b"fLaC"


def test_a_film_that_cannot_be_told_says_which_scene_and_what_to_do(
    staff: Staff, filmed: Callable[..., Script]
) -> None:
    scene, *others = scripts.scripts()[FILM].scenes
    filmed(FILM, scenes=(scene.model_copy(update={"press": {"da": "Findes ikke"}}), *others))
    told = staff().get(f"{SPOKEN}da/").content.decode()
    assert "Findes ikke" in told
    assert "forside" in told
    assert "0 af 0" not in told


def test_only_what_has_a_voice_has_its_screen(staff: Staff) -> None:
    client = staff()
    for path in ("poster/snydt-ring-nu/da/", "hologram/x/da/", f"film/{FILM}/ar/"):
        assert client.get(f"/redaktion/formater/stemme/{path}").status_code == 404


@pytest.mark.parametrize("path", ["", "titel/udkast.wav", "titel/lyd.flac"])
def test_nobody_else_comes_here(path: str, staff: Staff) -> None:
    assert Client().get(PAGE + path).status_code in (302, 403)
    assert staff().get(PAGE.replace(KEY, "findes-ikke") + path).status_code == 404
