"""A site that is made once in a run of tests and copied from then on: making one anew takes half a minute."""

from __future__ import annotations

import fcntl
import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from functools import cache
from pathlib import Path

import psycopg

FOLDER = "TRYGVEJ_TEST_PREPARED"
"""Where the run's prepared sites are; the first process of the run makes and removes the folder (conftest.py)."""
DATABASE = "trygvej.sqlite3"
TEMPLATE = "trygvej_prepared"
PREPARE = """
from trygvej.cli import site
site()
from trygvej.cli import prepare
assert prepare.everything(print)
"""


def copy_home(home: Path) -> None:
    """Put into ``home`` what a first start puts there on SQLite; the next start finds nothing left to do."""
    made = _template("")
    home.mkdir(parents=True, exist_ok=True)
    with (
        closing(sqlite3.connect(made / DATABASE)) as whole,
        closing(sqlite3.connect(home / DATABASE)) as copy,
    ):
        whole.backup(copy)
    shutil.copytree(made / "static", home / "static")
    shutil.copy2(made / "content-loaded", home)


def copy_database(server: str, name: str) -> None:
    """Make a database of that ``name`` on a PostgreSQL ``server``, with tables and content."""
    _template(server)
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name} TEMPLATE {TEMPLATE}")


@cache
def _template(server: str) -> Path:
    """The folder with a prepared site, shared by all processes of this run of tests."""
    folder = Path(os.environ[FOLDER]) / ("postgresql" if server else "sqlite")
    with _alone(folder):
        if not (folder / "content-loaded").exists():
            _make(folder, server)
    return folder


def _make(folder: Path, server: str) -> None:
    url = ""
    if server:
        url = f"{server.rpartition('/')[0]}/{TEMPLATE}"
        with psycopg.connect(server, autocommit=True) as connection:
            connection.execute(f"CREATE DATABASE {TEMPLATE}")
    environment = {**os.environ, "TRYGVEJ_HOME": str(folder), "DATABASE_URL": url}
    environment["DJANGO_SETTINGS_MODULE"] = "trygvej.config.settings"
    subprocess.run([sys.executable, "-c", PREPARE], env=environment, check=True, stdout=subprocess.DEVNULL)


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    folder.mkdir(parents=True, exist_ok=True)
    with (folder.parent / f"{folder.name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield
