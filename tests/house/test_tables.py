"""Whether a database needs migrating is told by the names of the migrations: the same as by reading them all."""

from __future__ import annotations

import pytest
from django.db import connection
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.recorder import MigrationRecorder

from trygvej.cli import prepare


def test_the_names_are_those_that_django_reads() -> None:
    assert set(prepare._migrations()) == set(MigrationLoader(None).disk_migrations)


@pytest.mark.django_db
def test_only_a_database_that_lacks_one_is_migrated(monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[object] = []
    monkeypatch.setattr(prepare, "call_command", lambda *name, **options: said.append(name[0]))
    prepare.tables(lambda words: None)
    assert not said
    MigrationRecorder(connection).record_unapplied("formats", "0001_batches")
    prepare.tables(lambda words: None)
    assert said == ["migrate"]
