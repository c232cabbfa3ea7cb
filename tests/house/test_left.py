"""A second start sees without Django that nothing has changed, on both databases."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import psycopg
import pytest

from trygvej.cli import marks

pytestmark = pytest.mark.house
_ADD = "INSERT INTO django_migrations (app, name, applied) VALUES ('another', '0001', CURRENT_TIMESTAMP)"


@pytest.mark.both_databases
def test_a_site_is_as_it_was_left_until_its_database_has_had_another_migration(
    home: Path, database_url: str
) -> None:
    (home / "static").mkdir(parents=True, exist_ok=True)
    (home / "static" / "staticfiles.json").touch()
    values = {"TRYGVEJ_HOME": str(home), "DATABASE_URL": database_url, "OPERATOR_LOGO": ""}
    assert not marks.is_as_left(values)
    marks.leave(values)
    assert marks.is_as_left(values)
    assert not marks.is_as_left({**values, "ANOTHER": "setting"})
    _migrate(home, database_url)
    assert not marks.is_as_left(values)


def test_a_database_that_cannot_be_asked_is_looked_at_in_full(tmp_path: Path) -> None:
    for url in ("", "postgres://nobody@127.0.0.1:1/nothing"):
        values = {"TRYGVEJ_HOME": str(tmp_path), "DATABASE_URL": url, "OPERATOR_LOGO": ""}
        marks.leave(values)
        assert not marks.is_as_left(values)


def _migrate(home: Path, database_url: str) -> None:
    if database_url:
        with psycopg.connect(database_url) as connection:
            connection.execute(_ADD)
        return
    with closing(sqlite3.connect(home / "trygvej.sqlite3")) as connection, connection:
        connection.execute(_ADD)
