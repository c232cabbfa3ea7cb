"""What `make build` makes runs the same site in an empty environment."""

from __future__ import annotations

import subprocess
import sys
import urllib.request
import venv
import zipfile
from pathlib import Path

import pytest

from tests.journeys.site import running

pytestmark = pytest.mark.house
ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from the source archive as others would. The build backend is the locked one."""
    folder = tmp_path_factory.mktemp("dist")
    command = [sys.executable, "-m", "build", "--no-isolation", "--outdir", str(folder)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    (built,) = folder.glob("*.whl")
    return built


def test_the_wheel_holds_what_the_site_needs_and_nothing_else(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    for wanted in (
        "trygvej/content/wizards/virksomhedsform.yaml",
        "trygvej/wizards/locale/da/LC_MESSAGES/django.mo",
        "trygvej/design/templates/design/base.html",
        "trygvej/design/static/design/trygvej.css",
    ):
        assert wanted in names
    assert any(name.endswith("licenses/LICENSE") for name in names)
    assert any(name.endswith("licenses/THIRD-PARTY.md") for name in names)
    assert not [name for name in names if "/tests/" in name or "__pycache__" in name]


@pytest.mark.proof
def test_the_wheel_runs_the_site_in_an_empty_environment(wheel: Path, tmp_path: Path) -> None:
    venv.create(tmp_path / "env", with_pip=True)
    python = str(tmp_path / "env" / "bin" / "python")
    install = [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-deps"]
    subprocess.run([*install, "--require-hashes", "-r", str(ROOT / "requirements.txt")], check=True)
    subprocess.run([*install, str(wheel)], check=True)
    home = tmp_path / "home"
    home.mkdir()
    with running(home, fresh=True, python=python) as site:
        for path, word in (
            ("/", "Trygvej"),
            ("/vejviser/virksomhedsform/", "virksomhed"),
            ("/en/vejviser/", 'lang="en"'),
        ):
            with urllib.request.urlopen(site.url + path) as answer:
                assert word in answer.read().decode(), path
        with urllib.request.urlopen(f"{site.url}/vejviser/virksomhedsform/") as answer:
            page = answer.read().decode()
        style = page.partition('rel="stylesheet" href="')[2].partition('"')[0]
        with urllib.request.urlopen(site.url + style) as answer:
            assert answer.headers["Content-Type"].startswith("text/css")
