"""What the tests of the search share: the site's own content, published and indexed once for all of them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from trygvej.library import public as library
from trygvej.search import keeping, views
from trygvej.search.tally import Tally
from trygvej.wizards import public as wizards
from trygvej.wizards import snapshot
from trygvej.wizards.models import Publication, Version


@pytest.fixture(scope="module")
def published(django_db_setup: None, django_db_blocker: Any) -> Iterator[None]:
    """Everything that comes with the program is public."""
    with django_db_blocker.unblock():
        snapshot.forget()
        keeping.forget()
        wizards.load_content()
        library.load_content()
        keeping.kept()
        yield
        for page in [*library.heads()]:
            library.withdraw(page)
        Publication.objects.all().delete()
        Version.objects.all().delete()
        keeping.forget()
        snapshot.forget()


@pytest.fixture
def site(published: None, db: None, monkeypatch: pytest.MonkeyPatch) -> None:
    """The same, and nobody has typed anything yet."""
    monkeypatch.setattr(views, "_tally", Tally())
