"""What the tests of the booklets share."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from types import SimpleNamespace

import pytest
from django.conf import settings
from django.core.files.storage import storages

from trygvej.engines.film.model import Script
from trygvej.engines.wizard import documents
from trygvej.engines.wizard.model import Wizard
from trygvej.formats import scripts
from trygvej.formats.edition import Edition
from trygvej.wizards import snapshot
from trygvej.wizards.public import library

DAY = date(2026, 11, 24)


@pytest.fixture(scope="session")
def wizard() -> Wizard:
    """The wizard about company forms, as it comes with the program."""
    path = settings.CONTENT / "wizards" / "virksomhedsform.yaml"
    return documents.read(path.read_text("utf-8"), library())


@pytest.fixture(scope="session")
def small() -> Wizard:
    """The wizard of the walk's tests: every kind of question, and a booklet made in a second."""
    return documents.read((settings.PACKAGE / "wizards" / "tests" / "proeve.yaml").read_text("utf-8"))


def edition(wizard: Wizard, language: str = "da", number: int = 1) -> Edition:
    """A version of a wizard, written on a fixed day."""
    return Edition(wizard, number, documents.content_hash(wizard), DAY, language)


@pytest.fixture
def media(tmp_path: Path, settings: object) -> Iterator[Path]:
    """A storage of the test's own."""
    settings.MEDIA_ROOT = tmp_path / "media"  # type: ignore[attr-defined]
    storages._storages.clear()
    snapshot.forget()
    yield tmp_path / "media"
    storages._storages.clear()
    snapshot.forget()


@pytest.fixture
def filmed(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[..., Script]]:
    """Change the script of a film as if its file said something else."""
    shipped = scripts.read

    def change(key: str, **values: object) -> Script:
        changed = scripts.scripts()[key].model_copy(update=values)
        monkeypatch.setattr(scripts, "read", lambda path: changed if path.stem == key else shipped(path))
        scripts.scripts.cache_clear()
        return changed

    yield change
    monkeypatch.setattr(scripts, "read", shipped)
    scripts.scripts.cache_clear()


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is really laid out: for tests of what is made when, and not of what it looks like."""
    monkeypatch.setattr("trygvej.formats.pdf.make", lambda *_: b"%PDF-1.7 quick\n%%EOF\n")
    monkeypatch.setattr("trygvej.formats.film.film.made", lambda *_: b"a quick film")
    monkeypatch.setattr("trygvej.formats.pdf.write", lambda *_: b"%PDF-1.7 quick\n%%EOF\n")
    monkeypatch.setattr("trygvej.formats.pdf.lay_out", lambda *_: SimpleNamespace(pages=[None]))
