"""`trygvej serve` as an operator meets it."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import pytest

from tests.house.conftest import Command
from tests.journeys.site import free_port, running

pytestmark = pytest.mark.house
PAGES = ("/", "/en/", "/ar/", "/vejviser/", "/vejviser/virksomhedsform/", "/sundhed")


def processes_of(home: Path) -> list[int]:
    """Processes whose environment names this home."""
    found = []
    for entry in Path("/proc").glob("[0-9]*"):
        try:
            if f"TRYGVEJ_HOME={home}\0".encode() in (entry / "environ").read_bytes():
                found.append(int(entry.name))
        except OSError:
            continue  # it has ended meanwhile, or is somebody else's
    return found


def wait_until(true: object, seconds: float = 20) -> bool:
    """Wait for something to become true."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if true():  # type: ignore[operator]
            return True
        time.sleep(0.1)
    return False


@pytest.mark.fresh
@pytest.mark.both_databases
def test_first_start_says_what_it_does_and_the_second_does_none_of_it(
    tmp_path: Path, database_url: str
) -> None:
    with running(tmp_path, database_url, fresh=True) as site:
        for page in PAGES:
            with urllib.request.urlopen(site.url + page) as answer:
                assert answer.status == 200, page
                assert "Set-Cookie" not in answer.headers
        assert wait_until(lambda: f"{site.url.replace('127.0.0.1', 'localhost')}/" in said(tmp_path))
    first = said(tmp_path)
    assert "Gør databasen klar" in first
    assert site.process.returncode == 0, first
    assert wait_until(lambda: not processes_of(tmp_path), 3), "something still runs after Ctrl-C"

    with running(tmp_path, database_url):
        again = said(tmp_path)
    for work in ("Gør databasen klar", "Ser indholdet efter", "Gør sidernes filer klar"):
        assert work not in again, "the second start does the first one's work again"


def said(home: Path) -> str:
    """What the server has shown in the terminal."""
    return (home / "output").read_text("utf-8")


@pytest.mark.proof
def test_children_do_not_outlive_a_parent_that_is_killed(tmp_path: Path) -> None:
    with running(tmp_path) as site:
        assert len(processes_of(tmp_path)) >= 3
        site.process.kill()
        assert wait_until(lambda: not processes_of(tmp_path)), "children still run"


@pytest.mark.proof
def test_a_worker_that_dies_is_started_again_and_the_site_goes_on(tmp_path: Path) -> None:
    with running(tmp_path) as site:
        assert wait_until(lambda: len(workers(tmp_path)) == 1)
        (worker,) = workers(tmp_path)
        os.kill(worker, signal.SIGKILL)
        assert wait_until(lambda: workers(tmp_path) not in ([], [worker]))
        with urllib.request.urlopen(f"{site.url}/sundhed") as answer:
            assert answer.status == 200


def workers(home: Path) -> list[int]:
    """The worker processes of a site."""
    found = []
    for number in processes_of(home):
        words = Path(f"/proc/{number}/cmdline").read_bytes().split(b"\0")
        if b"worker" in words:
            found.append(number)
    return found


def test_a_port_in_use_is_a_message(trygvej: Command) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        answer = trygvej("serve", PORT=str(taken.getsockname()[1]))
    assert answer.returncode == 1
    assert "PORT=8001" in answer.stderr
    assert "Traceback" not in answer.stderr


def test_sqlite_serves_one_web_process(trygvej: Command, database_url: str) -> None:
    if database_url:
        pytest.skip("PostgreSQL may have several")
    answer = trygvej("serve", WEB_PROCESSES="2", PORT=str(free_port()))
    assert answer.returncode == 1
    assert "DATABASE_URL" in answer.stderr


@pytest.mark.postgres
def test_postgresql_may_serve_with_several(tmp_path: Path, database_url: str) -> None:
    with (
        running(tmp_path, database_url, WEB_PROCESSES="2") as site,
        urllib.request.urlopen(site.url) as answer,
    ):
        assert answer.status == 200


def test_ctrl_c_during_the_first_start_leaves_nothing(tmp_path: Path) -> None:
    environment = {**os.environ, "TRYGVEJ_HOME": str(tmp_path), "PORT": str(free_port()), "DATABASE_URL": ""}
    environment["DJANGO_SETTINGS_MODULE"] = "trygvej.config.settings"
    process = subprocess.Popen(
        [sys.executable, "-m", "trygvej", "serve"], env=environment, stderr=subprocess.PIPE
    )
    assert wait_until(lambda: (tmp_path / "trygvej.sqlite3").exists())
    process.send_signal(signal.SIGINT)
    _, trouble = process.communicate(timeout=20)
    assert b"Traceback" not in trouble
    assert not processes_of(tmp_path)
