"""The voice of a told film: recorded line by line as that of an exercise, and heard in the film."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from trygvej.engines.film.model import Script
from trygvej.formats import materials, public
from trygvej.formats.actions.make_pieces import make_pieces
from trygvej.formats.base import Material, State
from trygvej.formats.film.film import ToldFilm, lines
from trygvej.formats.film.telling import Telling
from trygvej.formats.scripts import scripts
from trygvej.formats.tests.papers import ONE, Blank, ran
from trygvej.formats.tests.test_voices import record_all, voice
from trygvej.formats.voice import sound

pytestmark = pytest.mark.django_db
FILM = "saa-let-er-det"


@pytest.fixture(autouse=True)
def own_media(media: Path) -> None:
    """Each test has a storage of its own."""


def source() -> Telling:
    found = materials.source(Material.FILM, FILM, "da")
    assert isinstance(found, Telling)
    return found


def states() -> dict[str, State]:
    return {line.piece.format: line.state for line in public.survey([FILM], public.VOICED, ["da"])}


def test_every_line_has_a_key_of_its_own() -> None:
    for key, script in scripts().items():
        for language in script.languages:
            found = [one.line.key for one in public.voice_lines(Material.FILM, key, language)]
            assert len(set(found)) == len(found), (key, language)


def test_a_film_speaks_when_every_line_is_recorded_and_is_made_anew(quick: None) -> None:
    make_pieces(Material.FILM, FILM, "da", (), Blank())
    assert set(states().values()) == {State.THERE}
    first, *rest = public.voice_lines(Material.FILM, FILM, "da")
    public.keep_voice(Material.FILM, FILM, first.line, voice())
    assert set(states().values()) == {State.THERE}, "one line of many makes no film speak"
    for one in rest:
        public.keep_voice(Material.FILM, FILM, one.line, voice())
    assert ToldFilm().says(source()).spoken
    assert states() == {"told-film": State.STALE, "told-film-phone": State.STALE}
    public.remove_voice(Material.FILM, FILM, "da", first.line.key)
    assert set(states().values()) == {State.THERE}, "silent again, as it was"


def test_a_changed_scene_makes_its_own_recording_stale_and_no_other(filmed: Callable[..., Script]) -> None:
    record_all(FILM, Material.FILM)
    scene, *others = scripts()[FILM].scenes
    filmed(FILM, scenes=(scene.model_copy(update={"say": scene.say | {"da": "Du åbner siden."}}), *others))
    found = public.voice_lines(Material.FILM, FILM, "da")
    assert [one.line.key for one in found if one.stale] == [scene.key]
    assert not ToldFilm().says(source()).spoken


def test_an_exercise_and_a_film_of_one_name_keep_their_voices_apart() -> None:
    (line, *_) = public.voice_lines(Material.EXERCISE, ONE, "da")
    public.keep_voice(Material.FILM, ONE, line.line, voice())
    assert public.voice_lines(Material.EXERCISE, ONE, "da")[0].recording is None


@pytest.mark.proof
def test_a_film_with_a_voice_is_encoded_and_as_loud_as_it_shall_be(
    filmed: Callable[..., Script], tmp_path: Path
) -> None:
    card = next(scene for scene in scripts()[FILM].scenes if scene.card)
    filmed(FILM, scenes=(card,))
    record_all(FILM, Material.FILM)
    assert make_pieces(Material.FILM, FILM, "da", ("told-film",)) == 1
    (line,) = public.survey([FILM], ["told-film"], ["da"])
    content = public.read(line)
    assert content is not None
    loudness, peak = sound.measured(content)
    assert abs(loudness + 16) < 1
    assert peak < -1
    path = tmp_path / "film.mp4"
    path.write_bytes(content)
    asked = ("ffprobe", "-v", "error", "-show_entries", "stream=codec_name", "-of", "csv=p=0", path)
    assert {"h264", "aac"} <= set(ran(*asked).split())
    said = ("ffprobe", "-v", "error", "-show_entries", "format=duration", "-of", "csv=p=0", path)
    assert float(ran(*said)) == pytest.approx(ToldFilm().says(source()).seconds, abs=0.1)
    assert len(lines(source())) == 3
