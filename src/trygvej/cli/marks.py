"""Whether a site stands as it was left, found out without Django: a second start need not do the first one's work.

The mark is one hash of everything the preparation looks at: program, settings, content, static files, and the
migrations the database has had, which is asked each time: with PostgreSQL others may have changed it.
"""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing
from importlib import metadata
from pathlib import Path
from typing import Any

from trygvej import __version__
from trygvej.config import content

PACKAGE = Path(__file__).resolve().parents[1]
WITH_TABLES = ("django", "wagtail", "django-taggit", "django-allauth", "django-tasks-db")
_ASK = "SELECT app, name FROM django_migrations ORDER BY app, name"


def is_as_left(values: Mapping[str, Any]) -> bool:
    """Whether nothing has changed since ``leave``."""
    mark = _mark(values)
    return mark.exists() and mark.read_text("ascii") == _state(values)


def leave(values: Mapping[str, Any]) -> None:
    """Note that everything is prepared."""
    if state := _state(values):
        _mark(values).write_text(state, "ascii")


def forget(home: Path) -> None:
    """Have the next start look at everything."""
    for name in ("prepared", "content-loaded"):
        (home / name).unlink(missing_ok=True)


def digest(said: str, paths: Iterable[Path]) -> str:
    """One hash of some words and the state of some files."""
    found = hashlib.sha256(f"{__version__} {said}".encode())
    for path in sorted(paths):
        state = path.stat()
        found.update(f"{path}\0{state.st_size}\0{state.st_mtime_ns}\n".encode())
    return found.hexdigest()


def content_files() -> list[Path]:
    """Every file that comes as content."""
    return [path for path in content.bundled().rglob("*") if path.is_file()]


def _mark(values: Mapping[str, Any]) -> Path:
    return Path(values["TRYGVEJ_HOME"]).absolute() / "prepared"


def _state(values: Mapping[str, Any]) -> str:
    static = _mark(values).with_name("static")
    migrations = _migrations(values)
    if not migrations or not (static / "staticfiles.json").exists():
        return ""
    said = f"{sorted(values.items())} {migrations} {_versions()}"
    return digest(said, [*content_files(), *_program_files(values)])


def _versions() -> list[str]:
    """The packages that bring tables and static files of their own."""
    return [f"{name} {metadata.version(name)}" for name in WITH_TABLES]


def _program_files(values: Mapping[str, Any]) -> Iterator[Path]:
    yield from (path for path in PACKAGE.glob("*/static/**/*") if path.is_file())
    yield from PACKAGE.glob("*/migrations/*.py")
    if values["OPERATOR_LOGO"] and Path(values["OPERATOR_LOGO"]).is_file():
        yield Path(values["OPERATOR_LOGO"])


def _migrations(values: Mapping[str, Any]) -> list[tuple[str, str]]:
    """Those that the database has had; none where it is not there yet, or cannot be asked."""
    url = values["DATABASE_URL"]
    if url.startswith(("postgres://", "postgresql://")):
        return _of_postgres(url)
    return _of_sqlite(_mark(values).with_name("trygvej.sqlite3")) if not url else []


def _of_postgres(url: str) -> list[tuple[str, str]]:
    import psycopg

    try:
        with psycopg.connect(url, connect_timeout=5) as connection:
            return connection.execute(_ASK).fetchall()
    except psycopg.Error:
        return []


def _of_sqlite(database: Path) -> list[tuple[str, str]]:
    try:
        with closing(sqlite3.connect(f"file:{database}?mode=ro", uri=True)) as connection:
            return connection.execute(_ASK).fetchall()
    except sqlite3.Error:
        return []
