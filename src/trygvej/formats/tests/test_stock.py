"""What is there, what is stale, what is missing; what making does about it, and what the pages say of it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from django.test import Client
from hypothesis import given
from hypothesis import strategies as some

from trygvej.engines.script.model import Exercise
from trygvej.formats import public, registry
from trygvej.formats.actions.make_pieces import make_pieces
from trygvej.formats.base import CannotMake, Material, State, Tools, digest
from trygvej.formats.leaflet import Leaflet
from trygvej.formats.tests.papers import ONE, Blank, source
from trygvej.practice import public as practice

pytestmark = pytest.mark.django_db
PAPER = [
    form.key for form in registry.of(Material.EXERCISE) if not form.by_hand and form.key != "audio"
]  # sound waits for a voice
GUIDE = f"/trin-for-trin/{ONE}/"


@pytest.fixture(autouse=True)
def own_media(media: Path, quick: None) -> None:
    """Each test has a storage of its own, and makes nothing in earnest."""


def make(language: str = "da", formats: tuple[str, ...] = ()) -> int:
    return make_pieces(Material.EXERCISE, ONE, language, formats, Blank())


def states(language: str = "da") -> dict[str, State]:
    return {line.piece.format: line.state for line in public.survey([ONE], PAPER, [language])}


def stale() -> set[str]:
    return {form for form, state in states().items() if state is State.STALE}


def change(monkeypatch: pytest.MonkeyPatch, edit: Callable[[Exercise], Exercise]) -> None:
    changed = edit(practice.exercises()[ONE])
    monkeypatch.setattr("trygvej.practice.content.exercises", lambda: {ONE: changed})


def first_step(**values: object) -> Callable[[Exercise], Exercise]:
    def edit(exercise: Exercise) -> Exercise:
        step = exercise.steps[0].model_copy(update=values)
        return exercise.model_copy(update={"steps": (step, *exercise.steps[1:])})

    return edit


def with_value(**values: object) -> Callable[[Exercise], Exercise]:
    return lambda exercise: exercise.model_copy(update=values)


EN = practice.exercises()[ONE].steps[0].say | {"en": "Read it again."}
HINTS = ({"da": "Læs den igen."}, {"da": "Den er kort."})
FILMS = {"film", "film-phone"}
ALL, PICTURED = {"leaflet", "card", "slides"} | FILMS, {"leaflet", "slides"}
CHANGES = [
    ("say", first_step(say={"da": "Læs beskeden igen."}), ALL),
    ("because", first_step(because={"da": "Så ved du, hvem der skriver."}), PICTURED),
    ("alt", first_step(alt={"da": "En besked på telefonen."}), PICTURED | FILMS),
    ("ring", first_step(look="fraud.link"), PICTURED | FILMS),
    ("hint", first_step(hints=HINTS), {"slides"}),
    ("narration", first_step(narration={"da": "Læs den."}), FILMS),
    ("say in another language", first_step(say=EN), set()),
    ("title", with_value(title={"da": "En besked"}), ALL),
    ("learned", with_value(learned={"da": "Du så efter."}), ALL),
    ("minutes", with_value(minutes=9), set()),
    ("owner", with_value(owner="En anden"), set()),
]


@pytest.mark.parametrize(("edit", "expected"), [one[1:] for one in CHANGES], ids=[one[0] for one in CHANGES])
def test_a_change_makes_exactly_the_formats_stale_that_say_it(
    edit: Callable[[Exercise], Exercise], expected: set[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    make()
    assert set(states().values()) == {State.THERE}
    change(monkeypatch, edit)
    assert stale() == expected
    assert make() == len(expected)
    assert set(states().values()) == {State.THERE}


def test_the_telephone_stands_on_paper_and_the_address_in_films_too(settings: object) -> None:
    make()
    settings.OPERATOR = settings.OPERATOR | {"phone": "12 34 56 78"}  # type: ignore[attr-defined]
    assert stale() == ALL - FILMS
    settings.PUBLIC_URL = "https://digital.example"  # type: ignore[attr-defined]
    assert stale() == ALL


def test_one_language_does_not_touch_another() -> None:
    make("da")
    assert set(states("en").values()) == {State.MISSING}
    make("en")
    assert set(states("da").values()) == {State.THERE}


def test_what_is_there_is_not_made_again(media: Path) -> None:
    assert make() == len(PAPER)
    before = {path: path.stat().st_mtime_ns for path in media.rglob("*.pdf")}
    tools = Blank()
    assert make_pieces(Material.EXERCISE, ONE, "da", (), tools) == 0
    assert tools.asked == 0
    assert before == {path: path.stat().st_mtime_ns for path in media.rglob("*.pdf")}


def test_a_new_look_dates_a_piece_but_does_not_make_it_wrong(monkeypatch: pytest.MonkeyPatch) -> None:
    make()
    monkeypatch.setattr(Leaflet, "looks", Leaflet.looks + 1)
    assert states()["leaflet"] is State.DATED
    assert make() == 1
    assert states()["leaflet"] is State.THERE


def test_a_making_that_fails_leaves_the_old_piece(media: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make()
    before = sorted(media.rglob("leaflet.*"))
    change(monkeypatch, with_value(title={"da": "En besked"}))

    def fail(self: Leaflet, source: object, tools: Tools) -> bytes:
        raise CannotMake("no browser")

    monkeypatch.setattr(Leaflet, "make", fail)
    with pytest.raises(CannotMake):
        make(formats=("leaflet",))
    assert sorted(media.rglob("leaflet.*")) == before
    assert states()["leaflet"] is State.STALE


def test_half_a_file_of_one_who_was_killed_counts_as_nothing(media: Path) -> None:
    folder = media / "made" / "exercise" / ONE
    folder.mkdir(parents=True)
    (folder / f"leaflet.da.{Leaflet().fingerprint(source())}.1.pdf.0123456789abcdef.part").write_bytes(b"%PD")
    assert states()["leaflet"] is State.MISSING
    assert make() == len(PAPER)


def test_an_old_piece_is_removed_when_the_new_one_is_there(
    media: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make()
    change(monkeypatch, with_value(title={"da": "En besked"}))
    make()
    assert len(list(media.rglob("leaflet.da.*"))) == 1


@given(some.lists(some.text(min_size=1).filter(lambda text: "\n" not in text), min_size=1, max_size=4))
def test_a_fingerprint_is_sixteen_plain_letters_and_the_same_each_time(words: list[str]) -> None:
    assert digest(*words) == digest(*words)
    assert len(digest(*words)) == 16
    assert digest(*words) != digest(*words, "x")


# --- the pages ------------------------------------------------------------------------------------


def test_the_step_guide_offers_the_leaflet_when_it_is_made(client: Client) -> None:
    address = f"{GUIDE}folder.pdf"
    assert address not in client.get(GUIDE).content.decode()
    away = client.get(address)
    assert (away.status_code, away["Location"], away["Cache-Control"]) == (302, GUIDE, "no-store")
    make()
    assert address in client.get(GUIDE).content.decode()
    served = client.get(address)
    assert served["Content-Type"] == "application/pdf"
    assert served["Content-Disposition"] == f'inline; filename="{ONE}-folder-da.pdf"'
    assert served["Trygvej-Keep"] == "1"


def test_a_stale_leaflet_is_not_handed_out(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    make()
    change(monkeypatch, with_value(title={"da": "En besked"}))
    assert client.get(f"{GUIDE}folder.pdf").status_code == 302


@pytest.mark.parametrize("prefix", ["", "/en", "/ar"])
def test_the_page_of_a_paper_tells_the_newest_from_the_others(prefix: str, client: Client) -> None:
    language = prefix.strip("/") or "da"
    mark = Leaflet().fingerprint(source(ONE, language))[:8]
    newest = client.get(f"{prefix}{GUIDE}papir/{mark}/")
    older = client.get(f"{prefix}{GUIDE}papir/00000000/")
    assert newest.status_code == older.status_code == 200
    assert newest["Trygvej-Keep"] == "1"
    assert "Trygvej-Keep" not in older
    titles = [page.content.decode().partition("<title>")[2].partition("<")[0] for page in (newest, older)]
    assert len(set(titles)) == 2
    danish = Leaflet().fingerprint(source(ONE, "da"))[:8]
    assert client.get(f"{prefix}{GUIDE}papir/{danish}/")["Trygvej-Keep"] == "1"  # read in another language
    make(language)
    assert f"{prefix}{GUIDE}folder.pdf" in client.get(f"{prefix}{GUIDE}papir/00000000/").content.decode()


def test_a_paper_of_nothing_has_no_page(client: Client) -> None:
    assert client.get("/trin-for-trin/findes-ikke/papir/00000000/").status_code == 404
    assert client.get(f"{GUIDE}papir/nothing/").status_code == 404
    assert client.get(f"{GUIDE}hologram.pdf").status_code == 404
