"""A site of one's own for tests that run commands."""

from __future__ import annotations

import os
import subprocess
import sys
import uuid
from collections.abc import Callable, Iterator
from pathlib import Path

import psycopg
import pytest

from tests import prepared

Command = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def database_url(request: pytest.FixtureRequest) -> Iterator[str]:
    """A database with tables and content, empty for a test marked ``fresh``: on PostgreSQL where DATABASE_URL
    names one, else SQLite's file in the home."""
    server = os.environ.get("DATABASE_URL", "")
    if not server:
        yield ""
        return
    name = f"house_{uuid.uuid4().hex[:12]}"
    with psycopg.connect(server, autocommit=True) as connection:
        if _fresh(request):
            connection.execute(f"CREATE DATABASE {name}")
        else:
            prepared.copy_database(server, name)
        yield f"{server.rpartition('/')[0]}/{name}"
        connection.execute(f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture
def home(request: pytest.FixtureRequest, tmp_path: Path, database_url: str) -> Path:
    """The folder of a site with tables and content; not there yet for a test marked ``fresh``."""
    home = tmp_path / "home"
    if not (database_url or _fresh(request)):
        prepared.copy_home(home)
    return home


def _fresh(request: pytest.FixtureRequest) -> bool:
    return request.node.get_closest_marker("fresh") is not None


@pytest.fixture
def trygvej(tmp_path: Path, home: Path, database_url: str) -> Command:
    """Run the command `trygvej` for a site in a folder of the test's own."""

    def run(*words: str, home: Path = home, **settings: str) -> subprocess.CompletedProcess[str]:
        own = {"TRYGVEJ_HOME": str(home), "DATABASE_URL": database_url, "SECRET_KEY": ""}
        environment = {**os.environ, **own, **settings, "DJANGO_SETTINGS_MODULE": "trygvej.config.settings"}
        command = [sys.executable, "-m", "trygvej", *words]
        return subprocess.run(
            command, env=environment, cwd=tmp_path, capture_output=True, text=True, timeout=300
        )

    return run
