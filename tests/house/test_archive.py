"""Backup and restore, on both databases."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tarfile
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
def home(tmp_path: Path, trygvej: Command) -> Path:
    """A site with content and a made file."""
    answer = trygvej("load")
    assert answer.returncode == 0, answer.stdout + answer.stderr
    home = tmp_path / "home"
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


@pytest.mark.parametrize("damage", ["cut off", "not an archive", "newer", "other database"])
def test_what_cannot_be_used_changes_nothing(
    home: Path, tmp_path: Path, trygvej: Command, database_url: str, damage: str
) -> None:
    archive = tmp_path / "site.tar.gz"
    trygvej("backup", str(archive))
    if damage == "cut off":
        archive.write_bytes(archive.read_bytes()[: archive.stat().st_size // 2])
    elif damage == "not an archive":
        archive.write_text("hello")
    else:
        change = {"format": 99} if damage == "newer" else {"database": "oracle"}
        manifest = tmp_path / "manifest.json"
        manifest.write_text(json.dumps({"format": 1, "database": "sqlite", **change}))
        with tarfile.open(archive, "w:gz") as opened:
            opened.add(manifest, "manifest.json")
    before = versions(home, database_url)
    answer = trygvej("restore", "--yes", str(archive))
    assert answer.returncode == 1
    assert "Traceback" not in answer.stderr
    assert versions(home, database_url) == before
    assert (home / "media" / "booklets" / "one.pdf").exists()


def test_a_name_that_leads_out_of_the_folder_is_refused(home: Path, tmp_path: Path, trygvej: Command) -> None:
    archive = tmp_path / "site.tar.gz"
    trygvej("backup", str(archive))
    with tarfile.open(archive) as opened:
        opened.extractall(tmp_path / "unpacked", filter="data")
    with tarfile.open(archive, "w:gz") as opened:
        for path in (tmp_path / "unpacked").iterdir():
            opened.add(path, path.name)
        opened.add(tmp_path / "unpacked" / "manifest.json", "../escaped.json")
    answer = trygvej("restore", "--yes", str(archive))
    assert answer.returncode == 1
    assert "Traceback" not in answer.stderr
    assert (home / "media" / "booklets" / "one.pdf").exists()
