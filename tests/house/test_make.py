"""`trygvej make`: makes what is missing or stale and nothing else, tells, and can be stopped."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from PIL import Image

from trygvej.cli import crew, review
from trygvej.cli.make import command
from trygvej.engines.film.model import Script
from trygvej.formats import scripts
from trygvej.formats.leaflet import Leaflet
from trygvej.formats.tests import conftest
from trygvej.formats.tests.papers import ONE, Blank

pytestmark = pytest.mark.django_db


media = conftest.media
"""Each test has a storage of its own."""
quick = conftest.quick
filmed = conftest.filmed


def trygvej_make(*arguments: str) -> Result:
    return CliRunner().invoke(command, list(arguments))


@pytest.fixture
def blank(quick: None, monkeypatch: pytest.MonkeyPatch) -> None:
    """The command without a browser, in this process."""
    monkeypatch.setattr("trygvej.formats.actions.make_pieces.Workshop", Blank)


def test_the_command_makes_what_is_missing_and_then_nothing(blank: None, media: Path) -> None:
    told = trygvej_make(ONE, "--lang", "da", "--check")
    assert told.exit_code == 1
    assert f"leaflet {ONE} (da)" in told.output
    assert not list(media.rglob("*.pdf"))
    made = trygvej_make(ONE, "--lang", "da")
    assert made.exit_code == 0, made.output
    assert trygvej_make(ONE, "--lang", "da", "--check").exit_code == 0
    before = {path: path.stat().st_mtime_ns for path in media.rglob("*.pdf")}
    assert trygvej_make(ONE, "--lang", "da").exit_code == 0
    assert before == {path: path.stat().st_mtime_ns for path in media.rglob("*.pdf")}


def test_the_command_makes_one_format_in_one_language(blank: None, media: Path) -> None:
    assert trygvej_make(ONE, "--format", "leaflet", "--lang", "en").exit_code == 0
    assert {tuple(path.name.split(".")[:2]) for path in media.rglob("*.pdf")} == {("leaflet", "en")}


@pytest.mark.parametrize("asked", [["findes-ikke"], ["--format", "hologram"], ["--lang", "sv"]])
def test_what_is_not_known_is_said_with_what_is(asked: list[str]) -> None:
    answer = trygvej_make(*asked)
    assert answer.exit_code == 1
    assert asked[-1] in answer.output
    assert "leaflet" in answer.output or "da" in answer.output or ONE in answer.output


def test_a_machine_without_a_browser_is_told_which_package_has_it(
    media: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("trygvej.formats.browser.program", lambda: None)
    answer = trygvej_make(ONE, "--format", "leaflet", "--lang", "da")
    assert answer.exit_code == 1
    assert answer.output.count("chromium") == 1
    assert not list(media.rglob("*.pdf"))


def test_all_pages_can_be_looked_at_on_contact_sheets(
    media: Path, monkeypatch: pytest.MonkeyPatch, settings: object, tmp_path: Path
) -> None:
    monkeypatch.setattr("trygvej.formats.actions.make_pieces.Workshop", Blank)
    settings.HOME = tmp_path  # type: ignore[attr-defined]
    papers = ["--format", "card", "--format", "leaflet", "--format", "slides"]
    answer = trygvej_make(ONE, "--lang", "da", *papers, "--review")
    assert answer.exit_code == 0, answer.output
    found = sorted(path.name for path in (tmp_path / "review").iterdir())
    assert found == ["card-da-01.png", "leaflet-da-01.png", "slides-da-01.png"]


def test_no_page_is_left_out_between_two_contact_sheets(
    media: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(review, "_pages", lambda lines: ((str(n), Image.new("L", (9, 9))) for n in range(31)))
    seen: list[str] = []
    monkeypatch.setattr(review, "_sheet", lambda pages: seen.extend(name for name, _ in pages) or pages[0][1])
    assert review._sheets(f"{tmp_path}/x", []) == 3
    assert seen == [str(n) for n in range(31)]


def test_one_process_is_enough_for_one_thing() -> None:
    assert next(crew.work({("exercise", ONE, "xx"): 1}, (), 8)).made == 0


def test_what_was_made_before_a_new_look_is_told_and_is_no_trouble(
    blank: None, media: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    trygvej_make(ONE, "--lang", "da")
    monkeypatch.setattr(Leaflet, "looks", Leaflet.looks + 1)
    told = trygvej_make(ONE, "--lang", "da", "--check")
    assert told.exit_code == 0
    assert f"leaflet {ONE} (da)" in told.output


def test_a_film_whose_words_left_its_page_is_told_and_is_trouble(
    blank: None, media: Path, filmed: Callable[..., Script]
) -> None:
    film = "saa-let-er-det"
    first, *others = scripts.scripts()[film].scenes
    press = {"da": "Findes ikke mere", "en": "Practise"}
    filmed(film, scenes=(first.model_copy(update={"press": press}), *others))
    assert trygvej_make(film, "--lang", "en").exit_code == 0
    for more in (["--check"], []):
        told = trygvej_make(film, *more)
        assert told.exit_code == 1
        assert f"films/{film}.yaml: fejl: scenes[0].press.da: Scenen “forside”" in told.output
        assert "Findes ikke mere" in told.output
    assert trygvej_make(film, "--lang", "en", "--check").exit_code == 0
    assert trygvej_make(film, "--format", "leaflet", "--check").exit_code == 0


def children(pid: int) -> list[str]:
    """The processes that a process has started."""
    return Path(f"/proc/{pid}/task/{pid}/children").read_text().split()


@pytest.mark.proof
def test_who_is_stopped_loses_only_the_piece_in_hand(tmp_path: Path) -> None:
    home = tmp_path / "home"
    make = [sys.executable, "-m", "trygvej", "make", "--lang", "da"]
    environ = os.environ | {"TRYGVEJ_HOME": str(home), "DJANGO_SETTINGS_MODULE": "trygvej.config.settings"}
    for number in (signal.SIGINT, signal.SIGKILL):
        before = len(list(home.rglob("*.pdf")))
        # A program that is started in the background takes no Ctrl-C unless it is told to.
        hearing = partial(signal.signal, signal.SIGINT, signal.SIG_DFL)
        running = subprocess.Popen(make, env=environ, stdout=subprocess.DEVNULL, preexec_fn=hearing)
        while len(list(home.rglob("*.pdf"))) < before + 2:
            time.sleep(0.1)
            assert running.poll() is None
        workers = children(running.pid)
        assert workers
        running.send_signal(number)
        running.wait(30)
        deadline = time.monotonic() + 20
        while any(Path(f"/proc/{pid}").exists() for pid in workers):  # those who worked for it end too
            assert time.monotonic() < deadline
            time.sleep(0.2)
        kept = list(home.rglob("*.pdf"))
        time.sleep(3)
        assert kept == list(home.rglob("*.pdf"))
        assert all(path.read_bytes().endswith(b"%%EOF\n") for path in kept)
    told = subprocess.run([*make, "--check"], env=environ, capture_output=True, text=True)
    assert told.returncode == 1
    assert str(len(kept)) in told.stdout.splitlines()[-1]


@pytest.mark.parametrize(("free", "jobs"), [(400_000_000, 1), (1_200_000_000, 2), (90_000_000_000, 4)])
def test_no_more_at_a_time_than_cores_and_memory_have_room_for(
    monkeypatch: pytest.MonkeyPatch, free: int, jobs: int
) -> None:
    monkeypatch.setattr(crew.os, "sched_getaffinity", lambda process: {0, 1, 2, 3})
    monkeypatch.setattr(crew, "_free_memory", lambda: free)
    assert crew.most() == jobs


def test_the_free_memory_is_read_where_the_system_tells_it() -> None:
    assert 50_000_000 < crew._free_memory() < 10**13
