"""Databases and homes that are made once in a run of tests and copied from then on.

All migrations take some 20 seconds of CPU and loading the content another 8: too much for every test that
starts a site, and for every process that runs tests.
"""

from __future__ import annotations

import fcntl
import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import psycopg

FOLDER = "TRYGVEJ_TEST_PREPARED"
"""Names the folder of what this run has made; the first process of the run makes and removes it (conftest.py)."""
DATABASE = "trygvej.sqlite3"
TABLES = "from trygvej.cli import site; site(); from trygvej.cli import prepare; prepare.tables(print)"
EVERYTHING = (
    "from trygvej.cli import site; site(); from trygvej.cli import prepare; assert prepare.everything(print)"
)


def copy_home(home: Path) -> None:
    """Put into ``home`` what a first start puts there on SQLite; the next start finds nothing left to do."""
    made = _site("")
    home.mkdir(parents=True, exist_ok=True)
    _copy_file(made / DATABASE, home / DATABASE)
    shutil.copytree(made / "static", home / "static")
    shutil.copy2(made / "content-loaded", home)


def copy_database(server: str, name: str) -> None:
    """Make a database of that ``name`` on a PostgreSQL ``server``, with tables and content."""
    _site(server)
    _copy_on(server, "trygvej_site", name)


def copy_tables(server: str, name: str) -> None:
    """Make a database with all tables: of that ``name`` on a PostgreSQL ``server``, else SQLite's file."""
    made = _tables(server)
    if server:
        _copy_on(server, "trygvej_tables", name)
    else:
        Path(name).unlink(missing_ok=True)
        _copy_file(made / DATABASE, Path(name))


def _tables(server: str) -> Path:
    with _alone("tables", server) as (folder, new):
        if new:
            if server:
                _run_sql(server, "CREATE DATABASE trygvej_tables")
            _run(TABLES, folder, server, "trygvej_tables")
    return folder


def _site(server: str) -> Path:
    tables = _tables(server)
    with _alone("site", server) as (folder, new):
        if new:
            if server:
                _copy_on(server, "trygvej_tables", "trygvej_site")
            else:
                _copy_file(tables / DATABASE, folder / DATABASE)
            _run(EVERYTHING, folder, server, "trygvej_site")
    return folder


@contextmanager
def _alone(what: str, server: str) -> Iterator[tuple[Path, bool]]:
    """The folder for it and whether it has yet to be made; meanwhile the run's other processes wait."""
    folder = Path(os.environ[FOLDER]) / (f"{what}-on-postgresql" if server else what)
    done = folder.with_suffix(".done")
    with folder.with_suffix(".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        folder.mkdir(exist_ok=True)
        yield folder, not done.exists()
        done.touch()


def _run(code: str, home: Path, server: str, name: str) -> None:
    own = {"TRYGVEJ_HOME": str(home), "DATABASE_URL": f"{server.rpartition('/')[0]}/{name}" if server else ""}
    environment = {**os.environ, **own, "DJANGO_SETTINGS_MODULE": "trygvej.config.settings"}
    subprocess.run([sys.executable, "-c", code], env=environment, check=True, stdout=subprocess.DEVNULL)


def _copy_file(made: Path, to: Path) -> None:
    with closing(sqlite3.connect(made)) as whole, closing(sqlite3.connect(to)) as copy:
        whole.backup(copy)


def _copy_on(server: str, made: str, name: str) -> None:
    _run_sql(server, f'DROP DATABASE IF EXISTS "{name}"')
    _run_sql(server, f'CREATE DATABASE "{name}" TEMPLATE {made}')


def _run_sql(server: str, statement: str) -> None:
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(statement)
