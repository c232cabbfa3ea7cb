"""The smaller commands."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from tests.house.conftest import Command
from trygvej import __version__
from trygvej.cli import COMMANDS, main
from trygvej.config.content import bundled

pytestmark = pytest.mark.house


def test_help_lists_every_command(trygvej: Command) -> None:
    answer = trygvej("--help")
    assert all(name in answer.stdout for name in COMMANDS)
    assert all(main.get_command(None, name).help for name in COMMANDS)  # type: ignore[arg-type, union-attr]


def test_version(trygvej: Command) -> None:
    assert trygvej("version").stdout.strip() == __version__


def test_a_setting_that_cannot_be_used_is_a_message(trygvej: Command) -> None:
    answer = trygvej("check", PORT="http")
    assert answer.returncode == 1
    assert "PORT" in answer.stderr
    assert "Traceback" not in answer.stderr


def test_a_database_that_is_not_there_is_a_message(trygvej: Command) -> None:
    answer = trygvej("load", DATABASE_URL="postgres://nobody@127.0.0.1:1/nowhere")
    assert answer.returncode == 1
    assert "DATABASE_URL" in answer.stderr
    assert "Traceback" not in answer.stderr


def test_the_content_that_comes_with_the_program_is_in_order(trygvej: Command) -> None:
    answer = trygvej("check")
    assert answer.returncode == 0, answer.stdout + answer.stderr
    assert "virksomhedsform" in answer.stdout


def test_a_broken_file_is_refused_with_place_and_remedy(trygvej: Command, tmp_path: Path) -> None:
    broken = tmp_path / "i-stykker.yaml"
    broken.write_text("format: 1\nkey: i-stykker\ntitle: {da: Hej\n")
    answer = trygvej("check", str(broken))
    assert answer.returncode == 1
    assert "i-stykker.yaml" in answer.stdout
    assert "Traceback" not in answer.stderr


def test_what_is_loaded_comes_out_again(trygvej: Command, tmp_path: Path) -> None:
    answer = trygvej("export", "virksomhedsform")
    assert answer.returncode == 0, answer.stderr
    assert yaml.safe_load(answer.stdout)["key"] == "virksomhedsform"
    assert trygvej("export", "virksomhedsform", "--to", str(tmp_path / "out.yaml")).stdout == ""
    assert (tmp_path / "out.yaml").read_text("utf-8") == answer.stdout
    again = trygvej("check", str(tmp_path / "out.yaml"))
    assert "Traceback" not in again.stderr


def test_a_wizard_that_is_not_there_is_a_message(trygvej: Command) -> None:
    answer = trygvej("export", "findes-ikke")
    assert answer.returncode == 1
    assert "virksomhedsform" in answer.stderr


def test_loading_again_changes_nothing(trygvej: Command) -> None:
    answer = trygvej("load")
    assert answer.returncode == 0
    assert "uændret" in answer.stdout


@pytest.mark.proof
def test_every_bundled_wizard_leaves_an_empty_installation_as_it_came_into_it(
    trygvej: Command, tmp_path: Path
) -> None:
    elsewhere = {"home": tmp_path / "elsewhere", "DATABASE_URL": ""}  # on SQLite, wherever the first one is
    first = {
        path.stem: trygvej("export", path.stem).stdout for path in (bundled() / "wizards").glob("*.yaml")
    }
    assert len(first) >= 5
    files = [tmp_path / f"{key}.yaml" for key in first]
    for file in files:
        file.write_text(first[file.stem], "utf-8")
    loaded = trygvej("load", *map(str, files), **elsewhere)
    assert loaded.returncode == 0, loaded.stdout
    for key, text in first.items():
        again = trygvej("export", key, "--to", str(tmp_path / "again.yaml"), **elsewhere)
        assert again.returncode == 0, again.stderr
        assert (tmp_path / "again.yaml").read_bytes() == text.encode(), key
