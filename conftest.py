"""What all tests share."""

from __future__ import annotations

import os
import tempfile

import pytest
from hypothesis import settings

from tests import prepared

settings.register_profile("trygvej", deadline=None)  # other work on the machine is no failure
settings.load_profile("trygvej")


def pytest_configure(config: pytest.Config) -> None:
    """One folder for what this run prepares, shared with the processes that help it."""
    if not hasattr(config, "workerinput"):
        folder = tempfile.TemporaryDirectory(prefix="trygvej-prepared-")
        os.environ[prepared.FOLDER] = folder.name
        config.add_cleanup(folder.cleanup)


@pytest.fixture(scope="session")
def django_db_keepdb() -> bool:
    """The database of the tests is a prepared copy, not made anew."""
    return True


@pytest.fixture(scope="session")
def django_db_modify_db_settings(django_db_modify_db_settings_parallel_suffix: None) -> None:
    """Lay the copy where the tests of this process will look for it."""
    from django.db import connection

    prepared.copy_tables(os.environ.get("DATABASE_URL", ""), str(connection.creation._get_test_db_name()))


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """A test that only makes sense on PostgreSQL is skipped elsewhere, and says so."""
    if os.environ.get("DATABASE_URL"):
        return
    skip = pytest.mark.skip(reason="needs PostgreSQL: run it with python -m tools.postgres")
    for item in items:
        if item.get_closest_marker("postgres"):
            item.add_marker(skip)
