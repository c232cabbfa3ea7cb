"""Hostile files that say they are pictures: each is refused, or comes out as a clean picture and nothing more."""

from __future__ import annotations

import io
import struct
import zlib

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from trygvej.library.actions.add_picture import BadPicture, add_picture
from trygvej.library.pictures import read
from trygvej.library.tests.made import put

pytestmark = pytest.mark.django_db
SCRIPT = b"<script>alert(1)</script>"


def drawn(form: str = "PNG", size: tuple[int, int] = (40, 30), **more: object) -> bytes:
    kept = io.BytesIO()
    Image.new("RGB", size, "white").save(kept, form, **more)
    return kept.getvalue()


def png() -> SimpleUploadedFile:
    return SimpleUploadedFile("brev.png", drawn(), "image/png")


def chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def bomb() -> bytes:
    head = struct.pack(">IIBBBBB", 60_000, 60_000, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", head)
        + chunk(b"IDAT", zlib.compress(b"\0" * 9999))
        + chunk(b"IEND", b"")
    )


def placed() -> bytes:
    found = Image.Exif()
    found[0x010E] = "hjemme " + SCRIPT.decode()
    return drawn("JPEG", exif=found.tobytes())


def noted() -> bytes:
    words = PngInfo()
    words.add_text("Comment", SCRIPT.decode())
    return drawn(pnginfo=words)


REFUSED = {
    "nothing": b"",
    "html": b"<!doctype html><html>" + SCRIPT,
    "html-as-png": b"\x89PNG\r\n\x1a\n" + SCRIPT,
    "svg": b'<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><script>alert(1)</script></svg>',
    "svg-with-a-declaration": b'<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY a "b">]><svg>&a;</svg>',
    "svg-that-fetches": b'<svg xmlns="http://www.w3.org/2000/svg"><image href="https://ondt.dk/x"/></svg>',
    "pdf": b"%PDF-1.7\n1 0 obj<</Type/Catalog/OpenAction<</S/JavaScript/JS(app.alert(1))>>>>endobj",
    "pdf-with-a-picture": b"%PDF-1.7\n" + drawn("JPEG"),
    "gif-and-script": b"GIF89a/*" + b"\0" * 40 + b"*/=1;alert(1)",
    "gif": drawn("GIF"),
    "bmp": drawn("BMP"),
    "tiff": drawn("TIFF"),
    "icon": drawn("ICO"),
    "zip": b"PK\x03\x04" + b"\0" * 60,
    "program": b"\x7fELF" + b"\0" * 60,
    "a-bomb": bomb(),
    "too-large": b"\x89PNG" + b"\0" * 8_000_001,
    "cut-off": drawn()[:40],
}
CLEANED = {
    "a-script-behind-it": drawn("JPEG") + SCRIPT,
    "a-script-in-a-comment": noted(),
    "a-script-in-the-jpeg": drawn("JPEG", comment=SCRIPT),
    "where-it-was-taken": placed(),
    "a-broken-note": drawn("JPEG", exif=b"Exif\0\0MM\0*\0\0\0\x08\0\0"),
    "very-wide": drawn(size=(9000, 20)),
}


def test_there_are_twenty_hostile_files() -> None:
    assert len(REFUSED) + len(CLEANED) >= 20


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_no_picture_is_refused(name: str) -> None:
    with pytest.raises(BadPicture):
        add_picture(REFUSED[name])


@pytest.mark.parametrize("name", CLEANED)
def test_what_comes_with_a_picture_is_left_behind(client: Client, name: str) -> None:
    kept = add_picture(CLEANED[name])
    content = read(kept)
    assert content is not None
    assert b"script" not in content
    assert b"Exif" not in content
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
