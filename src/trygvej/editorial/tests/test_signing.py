"""Editors see the words of each step, hand in the film of who signs them, and see what has become older."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from trygvej.editorial.permissions import Role
from trygvej.editorial.tests.conftest import Staff
from trygvej.editorial.views import signing
from trygvej.formats import public as formats
from trygvej.formats.tests import conftest
from trygvej.formats.tests.papers import ONE
from trygvej.formats.tests.test_sign import changed_step, filmed

pytestmark = pytest.mark.django_db
PAGE = f"/redaktion/formater/tegnsprog/{ONE}/"
media = conftest.media


@pytest.fixture(autouse=True)
def own_media(media: Path) -> None:
    """Each test has a storage of its own."""


def steps() -> tuple[formats.SignStep, ...]:
    return formats.sign_steps(ONE)


def hand_in(client: Client, content: bytes, mark: str = "", name: str = "film.mp4") -> str:
    one = steps()[0]
    sent = {"mark": mark or one.fingerprint, "film": SimpleUploadedFile(name, content, "video/mp4")}
    answer = client.post(f"{PAGE}{one.step.key}/", sent, follow=True)
    assert answer.status_code == 200
    return str(answer.content.decode())


def test_a_reviewer_hands_in_a_step_sees_it_counted_and_removes_it(staff: Staff, tmp_path: Path) -> None:
    client, first = staff(Role.REVIEWER), steps()[0]
    page = client.get(PAGE).content.decode()
    assert all(one.step.says.text in page.replace("&#x27;", "'") for one in steps())
    assert "Filmen er gemt" in hand_in(client, filmed(tmp_path))
    assert f"1 af {len(steps())} trin har en film" in client.get(PAGE).content.decode()
    assert f"1 af {len(steps())} trin" in client.get("/redaktion/formater/?format=sign").content.decode()
    assert client.get(f"{PAGE}{first.step.key}/film.mp4").content[4:8] == b"ftyp"
    client.post(f"{PAGE}{first.step.key}/fjern/")
    assert client.get(f"{PAGE}{first.step.key}/film.mp4").status_code == 404


def test_a_changed_step_says_that_it_must_be_filmed_anew(
    staff: Staff, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    client = staff(Role.REVIEWER)
    hand_in(client, filmed(tmp_path))
    before = steps()[0].fingerprint
    changed_step(monkeypatch, 0, say={"da": "Noget andet end før."})
    assert client.get(PAGE).content.decode().count("Ordene er ændret, siden det blev filmet") == 1
    assert "Ordene er ændret i mellemtiden" in hand_in(client, filmed(tmp_path), mark=before)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"#!/bin/sh\nrm -rf /\n",
        b"<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>",
        b"\x00\x00\x00\x18ftypmp42<script>alert(1)</script>",
    ],
    ids=["empty", "script", "svg", "half"],
)
def test_what_is_no_film_is_refused_with_what_to_do(staff: Staff, content: bytes) -> None:
    assert "Gem den som MP4" in hand_in(staff(Role.REVIEWER), content)
    assert not any(one.state is formats.State.THERE for one in steps())


def test_a_film_that_is_too_large_is_refused_before_it_is_read(
    staff: Staff, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(signing, "MOST", 10)
    assert "Filmen er for stor" in hand_in(staff(Role.REVIEWER), b"x" * 11)


def test_only_who_may_publish_hands_in_and_nobody_else_comes_here(staff: Staff, tmp_path: Path) -> None:
    first = steps()[0]
    sent = {"mark": first.fingerprint, "film": SimpleUploadedFile("f.mp4", filmed(tmp_path))}
    editor = staff()
    assert editor.get(PAGE).status_code == 200
    assert 'type="file"' not in editor.get(PAGE).content.decode()
    editor.post(f"{PAGE}{first.step.key}/", sent)
    assert steps()[0].state is formats.State.MISSING
    assert Client().get(PAGE).status_code == 302
    assert editor.get(PAGE.replace(ONE, "findes-ikke")).status_code == 404
