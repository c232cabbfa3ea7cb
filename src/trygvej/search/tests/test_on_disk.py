"""A large index is read from disk by a process that starts, and made anew where the copy cannot be right."""

from __future__ import annotations

from pathlib import Path

import pytest

from trygvej.engines.search.index import Index
from trygvej.library.tests.made import put
from trygvej.search import keeping, on_disk, sources

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def home(tmp_path: Path, settings: object, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of the test's own, in which also a small index is kept."""
    settings.HOME = tmp_path  # type: ignore[attr-defined]
    monkeypatch.setattr(on_disk, "FROM", 1)
    keeping.forget()
    return tmp_path / "search-index"


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The documents that were read anew."""
    found: list[str] = []
    add = Index._add

    def noted(self: Index, document: object, stamp: str) -> None:
        found.append(document.key)  # type: ignore[attr-defined]
        add(self, document, stamp)  # type: ignore[arg-type]

    monkeypatch.setattr(Index, "_add", noted)
    return found


def first(text: str) -> str:
    return next(iter(keeping.kept().ask(text, "da", 3).hits)).key


def test_a_process_that_starts_reads_only_what_has_changed(made: list[str], home: Path) -> None:
    put("en-pen", title={"da": "Hvad er en fyldepen?", "en": "What is a fountain pen?"})
    put("et-brev", title={"da": "Hvad er en konvolut?", "en": "What is an envelope?"})
    assert first("fyldepen") == "page:en-pen"
    assert len(made) > 50
    assert home.exists()
    made.clear()
    keeping.forget()
    assert first("fyldepen") == "page:en-pen"
    assert first("konvoluter") == "page:et-brev"
    assert first("konvlut") == "page:et-brev"
    assert made == []
    keeping.forget()
    put("et-brev", title={"da": "Hvad er et frimærke?", "en": "What is a stamp?"})
    assert first("frimærke") == "page:et-brev"
    assert made == ["page:et-brev"]


@pytest.mark.parametrize("content", [b"", b"x" * 100, b"another mark\n\x80\x05N."])
def test_what_cannot_be_read_is_made_anew(made: list[str], home: Path, content: bytes) -> None:
    put("en-pen", title={"da": "Hvad er en fyldepen?", "en": "What is a fountain pen?"})
    home.write_bytes(content)
    assert first("fyldepen") == "page:en-pen"
    assert "page:en-pen" in made
    assert home.read_bytes() != content


def test_a_copy_that_is_cut_off_is_made_anew(made: list[str], home: Path) -> None:
    put("en-pen", title={"da": "Hvad er en fyldepen?", "en": "What is a fountain pen?"})
    first("fyldepen")
    home.write_bytes(home.read_bytes()[:-500])
    made.clear()
    keeping.forget()
    assert first("fyldepen") == "page:en-pen"
    assert "page:en-pen" in made


def test_another_month_or_another_content_is_another_mark(
    monkeypatch: pytest.MonkeyPatch, home: Path, made: list[str]
) -> None:
    first("brev")
    made.clear()
    keeping.forget()
    monkeypatch.setattr(on_disk, "_mark", lambda: "another")
    first("brev")
    assert made


def test_a_small_library_keeps_no_file(monkeypatch: pytest.MonkeyPatch, home: Path) -> None:
    monkeypatch.setattr(on_disk, "FROM", 10_000)
    first("brev")
    assert not home.exists()
    assert sources.entries()
