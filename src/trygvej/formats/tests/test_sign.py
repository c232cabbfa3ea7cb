"""Films in sign language: what is kept of them, what is refused, and when they are stale."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
from django.test import Client

from trygvej.engines.script.model import Exercise
from trygvej.formats import public, videos
from trygvej.formats.actions.keep_sign_film import keep_sign_film
from trygvej.formats.actions.make_pieces import make_pieces
from trygvej.formats.actions.remove_sign_film import remove_sign_film
from trygvej.formats.base import Material, State
from trygvej.formats.tests.papers import ONE
from trygvej.practice import public as practice

GUIDE, FILM = f"/trin-for-trin/{ONE}/", f"/film/{ONE}/tegnsprog.mp4"


def filmed(
    folder: Path, *more: str, codec: str = "libx264", size: str = "64x48", name: str = "given.mp4"
) -> bytes:
    """A second of a film as a phone might make it."""
    path = folder / name
    made = ("-f", "lavfi", "-i", f"testsrc=size={size}:rate=5:duration=1", "-f", "lavfi", "-i", "sine=d=1")
    command = ["ffmpeg", "-v", "error", "-y", *made, "-c:v", codec, "-pix_fmt", "yuv420p", *more, f"{path}"]
    subprocess.run(command, check=True)
    return path.read_bytes()


@pytest.fixture(scope="module")
def film(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """With a sound, a title and a place in it."""
    about = ("-metadata", "title=Karen Hansen", "-metadata", "location=+55.67+012.56/")
    return filmed(tmp_path_factory.mktemp("film"), "-movflags", "use_metadata_tags", *about)


def test_only_the_picture_is_kept_and_nothing_of_who_filmed(film: bytes, tmp_path: Path) -> None:
    kept = videos.cleaned(film)
    assert b"Karen Hansen" in film
    assert not any(word in kept for word in (b"Karen", b"55.67", b"mp4a"))
    assert kept == videos.cleaned(film)
    path = tmp_path / "kept.mp4"
    path.write_bytes(kept)
    asked = ["ffprobe", "-v", "error", "-show_entries", "stream=codec_type", "-of", "csv=p=0", f"{path}"]
    assert subprocess.run(asked, capture_output=True, text=True, check=True).stdout.split() == ["video"]


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"#!/bin/sh\nrm -rf /\n",
        b"<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>",
        b"#EXTM3U\n#EXTINF:1,\nanother.mp4\n",
        b"\x00\x00\x00\x18ftypmp42\x00\x00\x00\x00mp42isom" + b"\x00" * 64,
        b"\x00\x00\x00\x18ftypmp42\x00\x00\x00\x00mp42isom<script>alert(1)</script>",
    ],
)
def test_what_is_no_film_is_refused(content: bytes) -> None:
    with pytest.raises(videos.BadFilm, match="kind"):
        videos.cleaned(content)


def test_what_not_every_browser_plays_is_refused(
    tmp_path: Path, film: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(videos.BadFilm, match="codec"):
        videos.cleaned(filmed(tmp_path, codec="mpeg4"))
    monkeypatch.setattr(videos, "MOST_SECONDS", 0.5)
    with pytest.raises(videos.BadFilm, match="long"):
        videos.cleaned(film)
    monkeypatch.setattr(videos, "MOST_BYTES", 10)
    with pytest.raises(videos.BadFilm, match="large"):
        videos.cleaned(film)


@pytest.mark.django_db
def test_it_stands_in_the_guide_until_the_words_change(
    media: Path, quick: None, film: bytes, client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    def state() -> State:
        (line,) = public.survey([ONE], ["sign"])
        assert not line.to_make, "people make it"
        return line.state

    assert state() is State.MISSING
    assert FILM not in client.get(GUIDE).content.decode()
    keep_sign_film(ONE, film)
    assert state() is State.THERE
    assert FILM in client.get(GUIDE).content.decode()
    assert FILM not in client.get(f"/en{GUIDE}").content.decode()
    part = client.get(FILM, headers={"Range": "bytes=0-9"})
    assert (part.status_code, part["Content-Type"]) == (206, "video/mp4")
    assert make_pieces(Material.EXERCISE, ONE, "da", ("sign",)) == 0
    changed: Exercise = practice.exercises()[ONE].model_copy(update={"title": {"da": "En besked"}})
    monkeypatch.setattr("trygvej.practice.content.exercises", lambda: {ONE: changed})
    assert state() is State.STALE
    assert client.get(FILM).status_code == 302
    assert FILM not in client.get(GUIDE).content.decode()
    assert remove_sign_film(ONE) == 1
    assert state() is State.MISSING


@pytest.mark.django_db
def test_only_an_exercise_has_sign_language(media: Path, film: bytes) -> None:
    for key, language in (("findes-ikke", "da"), (ONE, "en")):
        with pytest.raises(LookupError):
            keep_sign_film(key, film, language)
