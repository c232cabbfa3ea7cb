"""Every film as values: it is as long as it says, nothing repeats or jumps where it moves, and nothing is hidden."""

from __future__ import annotations

from itertools import pairwise

import pytest

from trygvej.formats.film import motion, said
from trygvej.formats.film.film import PhoneFilm, WideFilm, film
from trygvej.formats.film.motion import Taken, View, aim, eased, frames, near
from trygvej.formats.film.said import Film, Size
from trygvej.formats.film.stills import wanted
from trygvej.formats.tests.papers import EVERY, source

pytestmark = pytest.mark.django_db
SIZES = (said.WIDE, said.PHONE)


def taken(told: Film) -> dict[str, Taken]:
    """Pictures as a browser would measure them, with each thing somewhere else."""
    wide = told.size.wide / told.size.zoom
    found = {}
    for number, one in enumerate(wanted(told)):
        top = 60 + 97 * number % 500
        found[one.name] = Taken(
            b"", 900, (wide / 2 - 150, top, wide / 2 + 150, top + 70), ((10, 10, 20, 30),) * 6
        )
    return found


def told(size: Size, key: str = "foerste-brev", language: str = "da") -> Film:
    return film(source(key, language), size)


@pytest.mark.parametrize("size", SIZES, ids=lambda size: size.key)
def test_a_film_is_as_long_as_its_captions_and_chapters_say(size: Size) -> None:
    one = told(size)
    assert len(list(frames(one, taken(one)))) == one.times[-1] == one.chapters[-1][1]
    assert one.cues[-1].last <= one.times[-1]
    assert all(before.last <= after.first for before, after in pairwise(one.cues))


@pytest.mark.parametrize("size", SIZES, ids=lambda size: size.key)
def test_where_it_moves_each_frame_differs_from_the_last_and_none_jumps(size: Size) -> None:
    one = told(size)
    views = list(frames(one, taken(one)))
    assert any(view.moves for view in views)
    for before, after in pairwise(views):
        if after.moves:
            assert before != after
        if after.moves and before.part == after.part and before.hand and after.hand:
            way = max(abs(a - b) for a, b in zip(before.hand, after.hand, strict=True)) * after.camera.zoom
            assert way < size.wide / 8


@pytest.mark.parametrize("size", SIZES, ids=lambda size: size.key)
def test_the_camera_stays_on_the_picture_and_what_is_pressed_in_sight(size: Size) -> None:
    one = told(size)
    for view in frames(one, taken(one)):
        camera = view.camera
        assert camera.left >= -1e-6
        assert camera.top >= -1e-6
        assert camera.left + size.wide / camera.zoom <= size.wide / size.zoom + 1e-6
        assert size.zoom <= camera.zoom <= size.zoom * size.near + 1e-6
        if view.tap and view.hand:
            assert _seen(view, size)


def _seen(view: View, size: Size) -> bool:
    camera = view.camera
    x, y = view.hand or (0, 0)
    return (
        camera.left <= x <= camera.left + size.wide / camera.zoom
        and camera.top <= y <= camera.top + size.stage / camera.zoom
    )


@pytest.mark.proof
def test_every_exercise_is_a_film_whose_captions_and_times_fit() -> None:
    for key, language in EVERY:
        one = told(said.WIDE, key, language)
        assert 15 < one.seconds < 300, key
        assert all(sum(map(len, cue.lines)) * 25 <= 15 * (cue.last - cue.first) for cue in one.cues)
        assert all(part.alt.text and part.title for part in one.parts)


def test_the_two_sizes_are_one_film() -> None:
    wide, phone = (told(size) for size in SIZES)
    assert (wide.cues, wide.chapters) == (phone.cues, phone.chapters)
    assert WideFilm().fingerprint(source()) != PhoneFilm().fingerprint(source())


def test_the_pace_is_eased_and_never_quite_still() -> None:
    steps = [eased((n + 1) / 25) - eased(n / 25) for n in range(25)]
    assert eased(1) == pytest.approx(1)
    assert min(steps) > 0.3 / 25 * 0.99
    assert max(steps) < 1.5 / 25


def test_the_hand_presses_beside_the_words() -> None:
    assert aim((0, 0, 400, 60), fills=False) == (340, 36)
    assert aim((0, 0, 400, 120), fills=True) == (340, 94)


def test_a_screen_that_there_is_room_for_is_not_cut_at_its_side() -> None:
    size = said.WIDE
    screen = (230, 1050)  # as wide as a browser of an exercise is, in the middle
    start = motion.Camera(0, 0, size.zoom)
    for left in range(screen[0] + 30, screen[1] - 120, 10):
        camera = near(size, Taken(b"", 560, (left, 300, left + 90, 340)), start)
        assert camera.zoom == size.zoom * size.near
        assert camera.left <= screen[0]
        assert camera.left + size.wide / camera.zoom >= screen[1]


def test_what_stands_far_to_the_side_is_seen_with_room_beside_it() -> None:
    size = said.WIDE
    start = motion.Camera(0, 0, size.zoom)
    for left, right in ((60, 200), (1100, 1220)):
        camera = near(size, Taken(b"", 560, (left, 300, right, 340)), start)
        assert camera.left <= left - 48
        assert camera.left + size.wide / camera.zoom >= right + 48


def test_what_fills_a_phone_stands_in_its_middle() -> None:
    size = said.PHONE
    camera = near(size, Taken(b"", 700, (30, 300, 360, 360)), motion.Camera(0, 0, size.zoom))
    assert camera.left == pytest.approx(195 - size.wide / camera.zoom / 2)


def test_the_camera_comes_near_but_what_is_wide_stays_whole() -> None:
    size = said.WIDE
    start = motion.Camera(0, 0, size.zoom)
    assert near(size, Taken(b"", 560, (600, 300, 680, 340)), start).zoom == size.zoom * size.near
    assert near(size, Taken(b"", 560, (10, 20, 1270, 500)), start).zoom == size.zoom
    assert near(size, Taken(b"", 560), start) == start
