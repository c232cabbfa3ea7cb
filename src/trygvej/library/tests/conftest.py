"""What the tests of the library share."""

from __future__ import annotations

import pytest

from trygvej.library import shared, snapshot


@pytest.fixture(autouse=True)
def fresh_snapshot(db: None) -> None:
    """Each test sees the pages of its own database only."""
    snapshot.forget()
    shared.forget()
