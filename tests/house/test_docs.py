"""What the pages for developers and operators say is so."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

from bench.__main__ import PARTS
from tools import licences
from trygvej.cli import COMMANDS

ROOT = Path(__file__).resolve().parents[2]
PAGES = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")])
ALL = "\n".join(page.read_text("utf-8") for page in PAGES)
MAKEFILE = (ROOT / "Makefile").read_text("utf-8")
TARGETS = re.findall(r"^([a-z-]+):.*## ", MAKEFILE, re.MULTILINE)
ENDINGS = "py|md|yaml|yml|toml|json|txt|html|js|css|sh"


def names(page: Path) -> set[str]:
    """Files and folders of this repository that a page names, as links or between backticks."""
    text = re.sub(r"^```.*?^```", "", page.read_text("utf-8"), flags=re.MULTILINE | re.DOTALL)
    links = {link.partition("#")[0] for link in re.findall(r"\]\(([^)\s]+)\)", text) if "://" not in link}
    quoted = set(re.findall(rf"`([\w.][\w./-]*/[\w./-]*|[\w.-]+\.(?:{ENDINGS}))`", text))
    return {
        name
        for name in links | quoted
        if name and not name.startswith(("mailto:", "/", "TRYGVEJ_HOME/", "var/"))
    }


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_file_a_page_names_is_there(page: Path) -> None:
    places = (page.parent, ROOT, ROOT / "src/trygvej")
    made = {"dist/", "node_modules/"}
    for name in names(page) - made:
        found = any((place / name).exists() for place in places) or any(
            ROOT.glob(f"src/**/{name.strip('/')}")
        )
        assert found, f"{page.relative_to(ROOT)} names {name}, which is not there"


@pytest.mark.parametrize("target", TARGETS)
def test_every_make_target_is_explained(target: str) -> None:
    assert f"make {target}" in ALL or target == "help"


def test_the_pages_name_no_target_that_is_not_there() -> None:
    named = set(re.findall(r"`make ([a-z-]+)`", ALL)) | set(re.findall(r"^make ([a-z-]+)", ALL, re.MULTILINE))
    assert named <= set(TARGETS)


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_is_explained(command: str) -> None:
    assert f"`{command}`" in ALL or f"trygvej {command}" in ALL


def test_the_pages_name_no_command_that_is_not_there() -> None:
    assert set(re.findall(r"`trygvej ([a-z]+)", ALL)) <= set(COMMANDS)


@pytest.mark.parametrize("part", PARTS)
def test_every_part_of_the_benchmark_is_explained(part: str) -> None:
    assert f"\n| `{part}` | " in (ROOT / "docs/tasks/measure.md").read_text("utf-8")


def test_every_decision_is_listed_and_keeps_the_shape() -> None:
    listed = (ROOT / "docs/decisions/README.md").read_text("utf-8")
    numbers = []
    for page in sorted(ROOT.glob("docs/decisions/[0-9]*.md")):
        words = page.read_text("utf-8")
        number = int(page.name[:4])
        numbers.append(number)
        assert words.startswith(f"# {number}. "), page.name
        assert all(f"**{part}" in words for part in ("Decided", "Why", "Cost")), page.name
        title = words.splitlines()[0].partition(". ")[2]
        assert f"| {number} | [{title}]({page.name}) |" in listed, f"{page.name} is not in the list"
    assert len(numbers) == len(set(numbers))


def test_the_list_of_what_others_made_is_current() -> None:
    assert licences.PAGE.read_text("utf-8") == licences.page(), "run `make docs`"


def test_every_licence_is_stated_and_open() -> None:
    for name, _ in licences.locked():
        assert re.search(r"MIT|BSD|Apache|MPL|PSF|LGPL|HPND|ISC|Unlicense", licences.licence(name)), name


def test_publiccode_says_what_the_project_says() -> None:
    code = yaml.safe_load((ROOT / "publiccode.yml").read_text("utf-8"))
    project = (ROOT / "pyproject.toml").read_text("utf-8")
    assert f'version = "{code["softwareVersion"]}"' in project
    assert code["legal"]["license"] == "MPL-2.0"
    for words in code["description"].values():
        assert len(words["shortDescription"]) <= 150
        assert 150 <= len(words["longDescription"]) <= 10_000


def test_the_map_in_the_readme_shows_every_room() -> None:
    readme = (ROOT / "README.md").read_text("utf-8")
    for room in sorted((ROOT / "src/trygvej").iterdir()):
        if room.is_dir() and (room / "__init__.py").exists():
            assert f"{room.name}/" in readme, room.name
