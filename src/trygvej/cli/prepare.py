"""What must be in place before the first page: tables, content, static files. Each only when it is not."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from pkgutil import iter_modules

from django.apps import apps
from django.conf import settings
from django.contrib.staticfiles import finders
from django.core.management import call_command
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.recorder import MigrationRecorder

from trygvej.cli import marks
from trygvej.cli.words import gettext as _

Say = Callable[[str], object]
_LOCK = 0x7279_6776  # any number will do, as long as all of ours use the same


def everything(say: Say) -> bool:
    """Bring database, content and static files up to date; several servers may do so at the same time.

    Returns whether all of the content was in order.
    """
    with _one_at_a_time():
        tables(say)
        in_order = content(say)
    static_files(say)
    return in_order


def tables(say: Say) -> None:
    """Run the migrations that have not been run here."""
    if set(_migrations()) <= MigrationRecorder(connection).applied_migrations().keys():
        return  # by their names alone, as to read them all takes a third of a second of each command
    executor = MigrationExecutor(connection)
    if executor.migration_plan(executor.loader.graph.leaf_nodes()):
        with _step(say, _("Making the database ready …")):
            call_command("migrate", verbosity=0, interactive=False)


def _migrations() -> Iterator[tuple[str, str]]:
    """App and name of each migration that comes with the program and its libraries."""
    for app in apps.get_app_configs():
        where, _named = MigrationLoader.migrations_module(app.label)
        if where and find_spec(where):
            files = iter_modules(import_module(where).__path__)
            yield from ((app.label, name) for _finder, name, _package in files if name[0] not in "_~")


def content(say: Say) -> bool:
    """Load the content that comes with the program, when it has changed since this site last did so."""
    from trygvej.cli import reports
    from trygvej.library import public as library
    from trygvej.wizards import public as wizards

    mark = Path(settings.HOME) / "content-loaded"
    digest = marks.digest(_where(), marks.content_files())
    if wizards.keys() and mark.exists() and mark.read_text("ascii") == digest:
        return True
    with _step(say, _("Checking and loading the content …")):
        found: list[reports.Report] = [*wizards.load_content(None), *library.load_content(None)]
    refused = [report for report in found if report.refused]
    if refused:
        reports.show(refused, say)
        mark.unlink(missing_ok=True)  # say so again at the next start
    else:
        mark.write_text(digest, "ascii")
    return not refused


def _where() -> str:
    """Which database it is, where that is not the home's own file."""
    database = connection.settings_dict
    return (
        "" if connection.vendor == "sqlite" else f"{database['NAME']} {database['HOST']} {database['PORT']}"
    )


def pieces() -> None:
    """Order the booklets and papers that are missing: an emptied media folder is filled again by the worker."""
    from trygvej.formats.public import order_missing

    order_missing()


def static_files(say: Say) -> None:
    """Collect static files under names that carry their hash, when any has changed."""
    mark = Path(settings.STATIC_ROOT) / ".collected"
    lists = [finder.list(None) for finder in finders.get_finders()]
    digest = marks.digest("", [Path(storage.path(name)) for found in lists for name, storage in found])
    if mark.exists() and mark.read_text("ascii") == digest:
        return
    with _step(say, _("Making the files of the pages ready …")):
        call_command("collectstatic", verbosity=0, interactive=False, clear=True)
    mark.write_text(digest, "ascii")


@contextmanager
def _step(say: Say, words: str) -> Iterator[None]:
    begun = time.monotonic()
    say(words)
    yield
    if (seconds := time.monotonic() - begun) >= 1:
        say(_("    done in %(seconds).1f seconds") % {"seconds": seconds})


@contextmanager
def _one_at_a_time() -> Iterator[None]:
    if connection.vendor != "postgresql":
        yield
        return
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_lock(%s)", [_LOCK])
    try:
        yield
    finally:
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_unlock(%s)", [_LOCK])
        connection.close()
