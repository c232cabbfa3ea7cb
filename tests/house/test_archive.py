"""Backup and restore, on both databases."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tarfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.house.conftest import Command

pytestmark = [pytest.mark.house, pytest.mark.both_databases]

COUNT = """
import django; django.setup()
from trygvej.wizards.models import Version
print(Version.objects.count())
"""


def versions(home: Path, database_url: str) -> int:
    """How many wizard versions the site holds."""
    environment = {**os.environ, "TRYGVEJ_HOME": str(home), "DATABASE_URL": database_url}
    environment["DJANGO_SETTINGS_MODULE"] = "trygvej.config.settings"
    done = subprocess.run(
        [sys.executable, "-c", COUNT], env=environment, capture_output=True, text=True, check=True
    )
    return int(done.stdout)


@pytest.fixture
def home(home: Path) -> Path:
    """A site with content and a made file."""
    (home / "media" / "booklets").mkdir(parents=True)
    (home / "media" / "booklets" / "one.pdf").write_bytes(b"%PDF-1.7")
    return home


def test_a_site_comes_back_as_it_was(home: Path, tmp_path: Path, trygvej: Command, database_url: str) -> None:
    before = versions(home, database_url)
    assert before > 0
    archive = tmp_path / "site.tar.gz"
    answer = trygvej("backup", str(archive))
    assert answer.returncode == 0, answer.stderr
    assert archive.stat().st_mode & 0o077 == 0

    empty_database(home, database_url)
    (home / "media" / "booklets" / "one.pdf").unlink()
    (home / "media" / "later.pdf").write_bytes(b"%PDF-1.7")

    refused = trygvej("restore", str(archive))
    assert refused.returncode == 1
    assert "--yes" in refused.stderr
    assert (home / "media" / "later.pdf").exists()

    answer = trygvej("restore", "--yes", str(archive))
    assert answer.returncode == 0, answer.stderr
    assert versions(home, database_url) == before
    assert (home / "media" / "booklets" / "one.pdf").read_bytes() == b"%PDF-1.7"
    assert not (home / "media" / "later.pdf").exists()


def empty_database(home: Path, database_url: str) -> None:
    """Forget every version."""
    environment = {**os.environ, "TRYGVEJ_HOME": str(home), "DATABASE_URL": database_url}
    environment["DJANGO_SETTINGS_MODULE"] = "trygvej.config.settings"
    subprocess.run([sys.executable, "-m", "django", "flush", "--no-input"], env=environment, check=True)
    assert versions(home, database_url) == 0


def test_an_archive_says_what_it_is_and_holds_no_key(home: Path, tmp_path: Path, trygvej: Command) -> None:
    archive = tmp_path / "deep" / "site.tar.gz"
    assert trygvej("backup", str(archive)).returncode == 0
    with tarfile.open(archive) as opened:
        names = opened.getnames()
        manifest = json.load(opened.extractfile("manifest.json"))  # type: ignore[arg-type]
    assert manifest["format"] == 1
    assert "media/booklets/one.pdf" in names
    assert not any("secret" in name for name in names)


def test_what_cannot_be_used_changes_nothing(
    home: Path, tmp_path: Path, trygvej: Command, database_url: str
) -> None:
    whole = tmp_path / "site.tar.gz"
    trygvej("backup", str(whole))
    before = versions(home, database_url)
    for damaged in damaged_archives(whole, tmp_path):
        answer = trygvej("restore", "--yes", str(damaged))
        assert answer.returncode == 1, damaged
        assert "Traceback" not in answer.stderr, damaged
        assert (home / "media" / "booklets" / "one.pdf").exists(), damaged
    assert versions(home, database_url) == before
    assert not list(tmp_path.rglob("escaped.json"))


def damaged_archives(whole: Path, folder: Path) -> Iterator[Path]:
    """Archives that must not be used, each for another reason."""
    cut = folder / "cut-off.tar.gz"
    cut.write_bytes(whole.read_bytes()[: whole.stat().st_size // 2])
    yield cut
    other = folder / "no-archive.tar.gz"
    other.write_text("hello")
    yield other
    with tarfile.open(whole) as opened:
        opened.extractall(folder / "unpacked", filter="data")
    manifest = json.loads((folder / "unpacked" / "manifest.json").read_text())
    yield packed(folder, "newer", {**manifest, "format": 99})
    yield packed(folder, "other-database", {**manifest, "database": "oracle"})
    yield packed(folder, "leads-out", manifest, as_name="../escaped.json")


def packed(folder: Path, name: str, manifest: dict, as_name: str = "") -> Path:
    """The unpacked site packed again, with another manifest or a name that leads out of the folder."""
    (folder / "unpacked" / "manifest.json").write_text(json.dumps(manifest))
    archive = folder / f"{name}.tar.gz"
    with tarfile.open(archive, "w:gz") as opened:
        for path in (folder / "unpacked").iterdir():
            opened.add(path, path.name)
        if as_name:
            opened.add(folder / "unpacked" / "manifest.json", as_name)
    return archive
