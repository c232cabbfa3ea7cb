"""One archive holds a whole site: its database and its files.

The archive is a ``.tar.gz`` with ``manifest.json``, the database (a SQLite file, or PostgreSQL's own dump)
and the folder ``media``. The secret key is not in it: what it signs is short-lived, and a copy would be one
more to lose.
"""

from __future__ import annotations

import datetime
import json
import shutil
import sqlite3
import subprocess
import tarfile
import tempfile
from contextlib import closing
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db import connection

from trygvej import __version__
from trygvej.cli.words import gettext as _
from trygvej.config import postgres

FORMAT = 1
DATABASE_FILES = {"sqlite": "database.sqlite3", "postgresql": "database.dump"}


class ArchiveProblem(Exception):
    """The archive cannot be made or used; the message is for the operator."""


def write(path: Path) -> None:
    """Write the site to ``path``. It appears whole or not at all, and the site may run meanwhile."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=path.parent, prefix=".trygvej-backup-") as folder:
        work = Path(folder)
        database = work / DATABASE_FILES[connection.vendor]
        _dump(database)
        manifest = {"format": FORMAT, "version": __version__, "database": connection.vendor, "made": _now()}
        (work / "manifest.json").write_text(json.dumps(manifest, indent=2), "utf-8")
        unfinished = work / "archive"
        with tarfile.open(unfinished, "w:gz") as archive:
            archive.add(work / "manifest.json", "manifest.json")
            archive.add(database, database.name)
            if Path(settings.MEDIA_ROOT).is_dir():
                archive.add(settings.MEDIA_ROOT, "media")
        unfinished.chmod(0o600)
        unfinished.replace(path)


def read_manifest(path: Path) -> dict[str, Any]:
    """Return what the archive says of itself, after making sure that this site can use it."""
    try:
        with tarfile.open(path, "r:gz") as archive:
            file = archive.extractfile("manifest.json")
            manifest: dict[str, Any] = json.load(file) if file else {}
            names = archive.getnames()  # reads to the end, so that a cut-off archive is found here
    except (OSError, KeyError, ValueError, EOFError, tarfile.TarError) as error:
        raise ArchiveProblem(_("%(path)s is not a whole Trygvej archive.") % {"path": path}) from error
    if manifest.get("format") != FORMAT:
        raise ArchiveProblem(
            _("%(path)s was made by a newer Trygvej. Upgrade this one first.") % {"path": path}
        )
    if manifest.get("database") != connection.vendor:
        message = _("The archive holds a %(theirs)s database, and this site uses %(ours)s.")
        raise ArchiveProblem(message % {"theirs": manifest.get("database"), "ours": connection.vendor})
    if DATABASE_FILES[connection.vendor] not in names:
        raise ArchiveProblem(_("%(path)s is not a whole Trygvej archive.") % {"path": path})
    return manifest


def holds_something() -> bool:
    """Whether a restore would overwrite anything."""
    media = Path(settings.MEDIA_ROOT)
    return bool(connection.introspection.table_names()) or (media.is_dir() and any(media.iterdir()))


def put_back(path: Path) -> None:
    """Replace database and files by those of the archive."""
    media = Path(settings.MEDIA_ROOT)
    media.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=media.parent, prefix=".trygvej-restore-") as folder:
        work = Path(folder)
        _unpack(path, work)
        _undump(work / DATABASE_FILES[connection.vendor])
        (work / "media").mkdir(exist_ok=True)
        if media.exists():
            media.rename(work / "media-before")
        (work / "media").rename(media)
        shutil.rmtree(work / "media-before", ignore_errors=True)


def _unpack(path: Path, folder: Path) -> None:
    try:
        with tarfile.open(path, "r:gz") as archive:
            archive.extractall(folder, filter="data")  # refuses links and names that lead out of the folder
    except tarfile.TarError as error:
        raise ArchiveProblem(_("%(path)s is not a whole Trygvej archive.") % {"path": path}) from error


def _dump(target: Path) -> None:
    if connection.vendor == "postgresql":
        command = [postgres.program("pg_dump"), "--format=custom", "--no-owner", f"--file={target}"]
        _call(command)
        return
    with (
        closing(sqlite3.connect(connection.settings_dict["NAME"])) as source,
        closing(sqlite3.connect(target)) as copy,
    ):
        source.backup(copy)


def _undump(source: Path) -> None:
    connection.close()
    if connection.vendor == "postgresql":
        command = [
            postgres.program("pg_restore"),
            "--clean",
            "--if-exists",
            "--no-owner",
            "--single-transaction",
        ]
        name = connection.settings_dict["NAME"]
        _call([*command, f"--dbname={name}", str(source)])
        return
    with (
        closing(sqlite3.connect(source)) as copy,
        closing(sqlite3.connect(connection.settings_dict["NAME"])) as target,
    ):
        copy.backup(target)


def _call(command: list[str]) -> None:
    result = subprocess.run(
        command, env=postgres.environ(connection.settings_dict), capture_output=True, text=True
    )
    if result.returncode:
        raise ArchiveProblem(f"{Path(command[0]).name}: {result.stderr.strip()}")


def _now() -> str:
    return datetime.datetime.now(datetime.UTC).isoformat(timespec="seconds")
