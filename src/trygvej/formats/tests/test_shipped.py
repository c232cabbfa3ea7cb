"""The pieces that come ready made: they are what they say they are, and a new site has them at once."""

from __future__ import annotations

from pathlib import Path

import pytest

from trygvej.formats import public, registry, shipped, store
from trygvej.formats.actions.bring_shipped import bring_shipped
from trygvej.formats.base import Material, Piece, State
from trygvej.formats.leaflet import Leaflet
from trygvej.formats.tests.papers import ONE, source
from trygvej.practice import public as practice

pytestmark = pytest.mark.django_db
LEAFLET = Piece(Material.EXERCISE, ONE, "leaflet", "da")
MOST_BYTES = 20_000_000


@pytest.fixture
def lies_ready(media: Path, settings: object, tmp_path: Path) -> Path:
    """One leaflet in a content folder of the test's own."""
    name = store.name(LEAFLET, Leaflet(), Leaflet().fingerprint(source()))
    settings.CONTENT = tmp_path / "content"  # type: ignore[attr-defined]
    path = tmp_path / "content" / name
    path.parent.mkdir(parents=True)
    path.write_bytes(b"%PDF-1.7 shipped")
    return path


def leaflet() -> tuple[State, bytes | None]:
    (line,) = public.survey([ONE], ["leaflet"], ["da"])
    return line.state, public.read(line)


def test_a_new_site_has_what_comes_ready_made(lies_ready: Path) -> None:
    assert leaflet() == (State.MISSING, None)
    assert bring_shipped() == 1
    assert leaflet() == (State.THERE, b"%PDF-1.7 shipped")
    assert bring_shipped() == 0


def test_what_says_something_else_is_left_where_it_lies(lies_ready: Path, settings: object) -> None:
    settings.PUBLIC_URL = "https://digital.example"  # type: ignore[attr-defined]
    assert bring_shipped() == 0
    assert leaflet() == (State.MISSING, None)


def test_what_a_site_has_made_itself_is_kept(lies_ready: Path) -> None:
    store.write(LEAFLET, Leaflet(), Leaflet().fingerprint(source()), b"%PDF-1.7 own")
    assert bring_shipped() == 0
    assert leaflet() == (State.THERE, b"%PDF-1.7 own")


def test_what_an_editor_does_not_want_is_not_brought(lies_ready: Path) -> None:
    public.decide([LEAFLET], public.Decision.NOT_NEEDED)
    assert bring_shipped() == 0


def test_leaflets_of_five_exercises_and_films_of_two_come_with_the_program() -> None:
    pieces = [piece for found in shipped.shipped().values() for piece in found]
    for form, number in (("leaflet", 5), ("film", 2), ("film-phone", 2)):
        keys = {piece.key for piece in pieces if piece.format == form}
        assert len(keys) == number
        assert keys <= practice.exercises().keys()
        assert {piece.language for piece in pieces if piece.format == form} == {"da", "en"}


def test_they_are_small_and_whole(settings: object) -> None:
    files = [*(settings.CONTENT / "made").rglob("*.*")]  # type: ignore[attr-defined]
    assert sum(path.stat().st_size for path in files) < MOST_BYTES
    for path in files:
        begins, ends = path.read_bytes()[:8], path.read_bytes()[-6:]
        assert (begins.startswith(b"%PDF") and ends == b"%%EOF\n") or begins[4:] == b"ftyp", path.name


@pytest.mark.proof
def test_before_a_release_they_say_what_the_program_says() -> None:
    """When this fails: ``make shipped``."""
    for named, pieces in shipped.shipped().items():
        for line in public.lines(named, [piece.format for piece in pieces]):
            assert shipped.content(line) is not None, line.piece


def test_each_is_in_a_format_that_there_is() -> None:
    assert {
        piece.format for found in shipped.shipped().values() for piece in found
    } <= registry.FORMATS.keys()
