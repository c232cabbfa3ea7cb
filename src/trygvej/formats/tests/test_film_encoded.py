"""A real film, as short as can be: taken, painted, encoded, and looked into."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from trygvej.formats.film import said
from trygvej.formats.film.captions import FPS
from trygvej.formats.film.encode import encode
from trygvej.formats.film.film import film
from trygvej.formats.film.motion import View, frames
from trygvej.formats.film.paint import Painter
from trygvej.formats.film.said import Film, Size
from trygvej.formats.film.stills import take
from trygvej.formats.tests.films import faults, probed, ran
from trygvej.formats.tests.papers import source

pytestmark = pytest.mark.django_db
Made = tuple[Film, list[View], Path]


def short(size: Size = said.WIDE) -> Film:
    """Two parts of an exercise: a screen that is filled in, and the end."""
    whole = film(source("foerste-brev"), size)
    return replace(whole, parts=(replace(whole.parts[2], title="A; title = # odd"), whole.parts[-1]))


def make(told: Film) -> tuple[list[View], bytes]:
    taken = take(told)
    views, painter = list(frames(told, taken)), Painter(told, taken)
    return views, encode(told, (painter.frame(view) for view in views))


@pytest.fixture(scope="module")
def made(django_db_setup: None, django_db_blocker: object, tmp_path_factory: pytest.TempPathFactory) -> Made:
    with django_db_blocker.unblock():  # type: ignore[attr-defined]
        told = short()
    path = tmp_path_factory.mktemp("film") / "film.mp4"
    views, content = make(told)
    path.write_bytes(content)
    return told, views, path


def test_it_is_a_film_of_25_frames_a_second_with_captions_and_chapters(made: Made) -> None:
    told, _, path = made
    found = probed(path)
    video = next(one for one in found["streams"] if one["codec_type"] == "video")
    assert (video["codec_name"], video["width"], video["height"]) == ("h264", 1280, 720)
    assert (video["r_frame_rate"], int(video["nb_frames"])) == ("25/1", told.times[-1])
    assert any(one["codec_name"] == "mov_text" for one in found["streams"])
    assert [one["tags"]["title"] for one in found["chapters"]] == [part.title for part in told.parts]
    assert [float(one["start_time"]) for one in found["chapters"]] == [at / FPS for at in told.times[:-1]]


def test_what_moves_neither_repeats_a_frame_nor_jumps(made: Made) -> None:
    told, views, path = made
    assert sum(view.moves for view in views) > 50
    assert not faults(path, told.size, views)


def test_the_strip_of_the_captions_is_left_free(made: Made) -> None:
    told, _, path = made
    second = told.times[1] / FPS / 2
    raw = ran("ffmpeg", "-v", "error", "-ss", f"{second}", "-i", path, "-frames:v", "1",
              "-vf", f"crop=1280:{told.size.top - 2}:0:0", "-pix_fmt", "gray", "-f", "rawvideo", "-")  # fmt: skip
    assert max(raw) - min(raw) < 8


@pytest.mark.proof
@pytest.mark.parametrize("size", [said.WIDE, said.PHONE], ids=lambda size: size.key)
def test_the_same_film_is_the_same_bytes_each_time(size: Size) -> None:
    assert make(short(size))[1] == make(short(size))[1]
