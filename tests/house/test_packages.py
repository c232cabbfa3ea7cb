"""Installing Debian's packages, with a stand-in for apt-get: what it is asked, and what is said when it cannot."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from tools import packages

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def aside(tmp_path: Path) -> Path:
    """A folder of programs in which apt-get only writes down what it is asked, and nothing else is found."""
    for name in ("env", "true"):
        (tmp_path / name).symlink_to(f"/usr/bin/{name}")
    _program(tmp_path / "apt-get", f'echo "$RUNLEVEL $DEBIAN_FRONTEND $*" >> {tmp_path}/asked\n')
    _program(tmp_path / "sudo", 'shift\nexec "$@"\n')
    return tmp_path


def _program(path: Path, body: str) -> None:
    path.write_text(f"#!/bin/sh\n{body}", "utf-8")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)


def run(folder: Path, kind: str = "test") -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(ROOT / "tools" / "packages.py"), kind]
    environment = {**os.environ, "PATH": str(folder)}
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=False)


def test_what_is_missing_is_installed_after_the_lists_are_read(aside: Path) -> None:
    done = run(aside)
    assert done.returncode == 0, done.stdout + done.stderr
    update, install = (aside / "asked").read_text().splitlines()
    assert update.split() == ["noninteractive", "-qq", "update"]
    words = install.split()
    assert words[:2] == ["1", "noninteractive"], "no service may start"
    assert words[2:6] == ["-qq", "install", "--no-install-recommends", "-y"]
    assert {"chromium", "poppler-utils", "nodejs", "npm", "default-jre-headless", "wrk"} <= {*words[6:]}


@pytest.mark.parametrize("known", [True, False])
def test_the_lighter_browser_is_added_where_the_system_has_it(aside: Path, known: bool) -> None:
    _program(aside / "apt-cache", "exit 0\n" if known else "exit 100\n")
    assert run(aside, "run").returncode == 0
    asked = (aside / "asked").read_text().splitlines()
    assert asked[-1].endswith(" chromium-headless-shell") is known
    assert " chromium " in asked[1]


@pytest.mark.parametrize(("kind", "code"), [("test", 1), ("run", 0)])
def test_where_it_fails_the_command_to_give_is_said(
    aside: Path, kind: str, code: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    _program(aside / "apt-get", "echo nothing to be had; exit 100\n")
    monkeypatch.setenv("PATH", str(aside))
    monkeypatch.setattr(packages, "_is_there", lambda thing: False)
    if code:
        with pytest.raises(SystemExit, match=str(code)):
            packages.main(kind)
    else:
        packages.main(kind)
    said = capsys.readouterr().out
    assert "sudo apt install" in said
    assert "libpango-1.0-0" in said
    assert "nothing to be had" in said


def test_where_nothing_is_missing_nobody_is_asked(aside: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(aside))
    monkeypatch.setattr(packages, "_is_there", lambda thing: True)
    packages.main("test")
    assert not (aside / "asked").exists()
