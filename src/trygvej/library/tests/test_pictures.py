"""Hostile files that say they are pictures: each is refused, or comes out as a clean picture and nothing more."""

from __future__ import annotations

import io

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from PIL import Image, ImageFile

from trygvej.library.actions.add_picture import BadPicture, add_picture
from trygvej.library.pictures import read
from trygvej.library.tests.hostile import CLEANED, REFUSED, drawn
from trygvej.library.tests.made import put

pytestmark = pytest.mark.django_db


def png() -> SimpleUploadedFile:
    return SimpleUploadedFile("brev.png", drawn(), "image/png")


def test_there_are_twenty_hostile_files() -> None:
    assert len(REFUSED) + len(CLEANED) >= 20


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_no_picture_is_refused(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ImageFile, "LOAD_TRUNCATED_IMAGES", True)  # as the PDF maker leaves it behind
    with pytest.raises(BadPicture):
        add_picture(REFUSED[name])


@pytest.mark.parametrize("name", CLEANED)
def test_what_comes_with_a_picture_is_left_behind(client: Client, name: str) -> None:
    kept = add_picture(CLEANED[name])
    content = read(kept)
    assert content is not None
    assert b"script" not in content
    assert b"Exif" not in content
    assert b"PK\x03\x04" not in content
    with Image.open(io.BytesIO(content)) as picture:
        assert picture.format == "WEBP"
        assert max(picture.size) <= 1600
    answer = client.get(f"/billeder/{kept}")
    assert answer.headers["Content-Type"] == "image/webp"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert "default-src 'none'" in answer.headers["Content-Security-Policy"]


@pytest.mark.parametrize("words", ["<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "javascript:alert(1)",
                                   "{{ 7*7 }}", "</article><iframe src=//ondt.dk>"])  # fmt: skip
def test_hostile_words_in_a_page_are_only_words(client: Client, words: str) -> None:
    text = {"da": words, "en": words}
    put(title=text, short=text, body=[{"heading": text}, {"text": text}, {"list": [text]}, {"note": text}])
    html = client.get("/hjaelp/proeve/").content.decode()
    for mark in ("<script>alert", "<img src=x", "<iframe"):
        assert mark not in html
    assert words != "{{ 7*7 }}" or "{{ 7*7 }}" in html
    assert 'href="javascript:' not in html
