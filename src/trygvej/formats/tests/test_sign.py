"""Films in sign language: what is kept of them, what is refused, and when they are stale."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
from django.test import Client

from trygvej.engines.script.model import Exercise
from trygvej.formats import public, site_pages, videos
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


# --- step by step -----------------------------------------------------------------------------------


def line() -> public.Line:
    return next(iter(public.survey([ONE], ["sign"])))


def changed_step(monkeypatch: pytest.MonkeyPatch, number: int, **values: object) -> None:
    exercise = practice.exercises()[ONE]
    steps = list(exercise.steps)
    steps[number] = steps[number].model_copy(update=values)
    changed: Exercise = exercise.model_copy(update={"steps": tuple(steps)})
    monkeypatch.setattr("trygvej.practice.content.exercises", lambda: {ONE: changed})


@pytest.mark.django_db
def test_each_step_has_its_own_film_and_all_of_them_are_as_good_as_one(
    media: Path, film: bytes, client: Client
) -> None:
    steps = [one.step.key for one in public.sign_steps(ONE)]
    first = f"/trin-for-trin/{ONE}/tegnsprog/{steps[0]}.mp4"
    assert client.get(first).status_code == 302
    keep_sign_film(ONE, film, step=steps[0])
    assert (line().state, line().parts.count(State.THERE)) == (State.MISSING, 1)
    page = client.get(GUIDE).content.decode()
    assert f'controls playsinline preload="none" src="{first}"' in page
    assert "autoplay" not in page
    assert page.count("på dansk tegnsprog, uden lyd") == 1
    assert FILM not in page
    assert "Se trinene på tegnsprog" in client.get(f"/film/{ONE}/").content.decode()
    part = client.get(first, headers={"Range": "bytes=0-9"})
    assert (part.status_code, part["Content-Type"]) == (206, "video/mp4")
    for step in steps[1:]:
        keep_sign_film(ONE, film, step=step)
    assert line().state is State.THERE
    assert client.get(f"/en/trin-for-trin/{ONE}/tegnsprog/{steps[0]}.mp4").status_code == 302
    assert "tegnsprog/" not in client.get(f"/en{GUIDE}").content.decode()


@pytest.mark.django_db
@pytest.mark.parametrize("field", ["say", "because"])
def test_words_that_change_make_the_film_of_their_step_stale_and_no_other(
    media: Path, film: bytes, client: Client, monkeypatch: pytest.MonkeyPatch, field: str
) -> None:
    steps = [one.step.key for one in public.sign_steps(ONE)]
    for step in steps:
        keep_sign_film(ONE, film, step=step)
    changed_step(monkeypatch, 1, **{field: {"da": "Noget andet end før."}})
    assert [one.step.key for one in public.sign_steps(ONE) if one.state is State.STALE] == [steps[1]]
    assert line().state is State.STALE
    page = client.get(GUIDE).content.decode()
    assert [step for step in steps if f"tegnsprog/{step}.mp4" not in page] == [steps[1]]
    keep_sign_film(ONE, film, step=steps[1])
    assert line().state is State.THERE


@pytest.mark.django_db
def test_what_is_held_back_is_shown_nowhere(media: Path, film: bytes, client: Client) -> None:
    step = public.sign_steps(ONE)[0].step.key
    keep_sign_film(ONE, film, step=step)
    keep_sign_film(ONE, film)
    public.decide([line().piece], "held-back")
    assert "tegnsprog" not in client.get(GUIDE).content.decode()
    assert client.get(f"/trin-for-trin/{ONE}/tegnsprog/{step}.mp4").status_code == 302
    assert client.get(FILM).status_code == 302
    assert public.read_step(ONE, "da", step, public=False)


@pytest.mark.django_db
def test_sign_language_changes_no_film_of_the_guide(media: Path, film: bytes) -> None:
    step = public.sign_steps(ONE)[0].step.key
    before = site_pages.page(GUIDE, "da")
    keep_sign_film(ONE, film, step=step)
    keep_sign_film(ONE, film)
    assert site_pages.page(GUIDE, "da") == before


@pytest.mark.django_db
def test_a_step_that_is_not_there_has_no_film(media: Path, film: bytes) -> None:
    with pytest.raises(LookupError):
        keep_sign_film(ONE, film, step="findes-ikke")
    with pytest.raises(videos.BadFilm):
        keep_sign_film(ONE, b"<svg/>", step=public.sign_steps(ONE)[0].step.key)
    assert not any(part is State.THERE for part in line().parts)
