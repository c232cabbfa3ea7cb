"""What the tests of the wizards share."""

import pytest

from trygvej.wizards import snapshot


@pytest.fixture(autouse=True)
def fresh_snapshot(db: None) -> None:
    """Each test sees the wizards of its own database only."""
    snapshot.forget()
