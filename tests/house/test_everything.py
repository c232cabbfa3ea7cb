"""The formats in full: everything from nothing by one command, the same bytes each time, films that never stutter."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pikepdf
import pytest

from tests import prepared
from trygvej.formats import registry
from trygvej.formats.base import Material
from trygvej.formats.film.film import WideFilm
from trygvej.formats.film.motion import frames
from trygvej.formats.film.stills import take
from trygvej.formats.tests.films import faults, probed
from trygvej.formats.tests.papers import ONE, source, words_by_page
from trygvej.practice import public as practice

pytestmark = [pytest.mark.house, pytest.mark.proof]
BOTH = ("--lang", "da", "--lang", "en")
A4, BOTTOM = 842, 790
"""The height of a sheet, and where its page number stands, in points."""
PERSONS = {"sign"}
"""What no command makes."""


def make(home: Path, *asked: str) -> subprocess.CompletedProcess[str]:
    """`trygvej make` on a site that has been started once."""
    if not (home / prepared.DATABASE).exists():
        prepared.copy_home(home)
    command = [sys.executable, "-m", "trygvej", "make", *asked]
    environ = os.environ | {"TRYGVEJ_HOME": str(home), "DJANGO_SETTINGS_MODULE": "trygvej.config.settings"}
    return subprocess.run(command, env=environ, capture_output=True, text=True, check=False)


def made_files(home: Path) -> dict[str, Path]:
    """Every made file, by its name in the storage."""
    folder = home / "media" / "made"
    return {str(path.relative_to(folder)): path for path in sorted(folder.rglob("*.*"))}


@pytest.fixture(scope="module")
def everything(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home with all there is, in Danish and English. TRYGVEJ_TEST_MADE names one that was begun before."""
    home = Path(os.environ.get("TRYGVEJ_TEST_MADE") or tmp_path_factory.mktemp("everything"))
    ended = make(home, *BOTH)
    assert ended.returncode == 0, ended.stdout[-2000:] + ended.stderr[-2000:]
    return home


def test_one_command_makes_all_formats_of_all_exercises_in_both_languages(everything: Path) -> None:
    told = make(everything, *BOTH, "--check")
    assert told.returncode == 0, told.stdout[-2000:]
    names = {tuple(name.split("/")[1:]) for name in made_files(everything) if name.startswith("exercise/")}
    found = {(key, *file.split(".")[:2]) for key, file in names}
    forms = [form.key for form in registry.of(Material.EXERCISE) if form.key not in PERSONS | {"audio"}]
    for key, exercise in practice.exercises().items():
        for language in {"da", "en"} & set(exercise.languages):
            assert not {(key, form, language) for form in forms} - found


def test_every_paper_is_tagged_and_says_its_language(everything: Path) -> None:
    papers = [path for path in made_files(everything).values() if path.suffix == ".pdf"]
    assert len(papers) > 300
    for path in papers:
        with pikepdf.open(path) as pdf:
            assert pdf.open_metadata()["pdfuaid:part"] == "1", path
            assert "/StructTreeRoot" in pdf.Root, path
            assert str(pdf.Root.Lang) == path.name.split(".")[1], path


def test_no_leaflet_of_a_page_takes_another_sheet_for_a_few_lines(everything: Path) -> None:
    papers = [path for name, path in made_files(everything).items() if "/page-leaflet." in name]
    assert len(papers) > 200
    for path in papers:
        pages = words_by_page(path)
        if len(pages) > 2 and len(pages) % 2:
            assert max(word.bottom for word in pages[-1] if word.bottom < BOTTOM) > A4 / 2, path


def test_every_film_plays_25_frames_a_second_and_has_captions_and_chapters(everything: Path) -> None:
    films = [path for path in made_files(everything).values() if path.suffix == ".mp4"]
    assert len(films) > 160
    for path in films:
        found = probed(path)
        video = next(one for one in found["streams"] if one["codec_type"] == "video")
        size = (720, 1560) if "-phone" in path.name else (1280, 720)
        assert (video["r_frame_rate"], video["width"], video["height"]) == ("25/1", *size), path
        assert any(one["codec_name"] == "mov_text" for one in found["streams"]), path
        assert len(found["chapters"]) > 2, path


@pytest.mark.django_db
@pytest.mark.parametrize("form", ["film", "film-phone"])
@pytest.mark.parametrize("key", [*practice.exercises()])
def test_no_film_repeats_a_frame_or_jumps_where_it_moves(everything: Path, key: str, form: str) -> None:
    maker = registry.FORMATS[form]
    assert isinstance(maker, WideFilm)
    told = maker.says(source(key))
    (path,) = (everything / "media" / "made" / "exercise" / key).glob(f"{form}.da.*.mp4")
    assert not faults(path, told.size, list(frames(told, take(told))))


def test_the_same_bytes_come_in_another_folder_and_after_a_restart(everything: Path, tmp_path: Path) -> None:
    for asked in ((ONE, *BOTH), ("saa-let-er-det", "--lang", "da", "--format", "told-film")):
        ended = make(tmp_path, *asked)
        assert ended.returncode == 0, ended.stderr
    first, again = made_files(everything), made_files(tmp_path)
    assert len(again) > 10
    assert {name: path.read_bytes() for name, path in again.items()} == {
        name: first[name].read_bytes() for name in again
    }
