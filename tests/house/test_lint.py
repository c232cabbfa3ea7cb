"""The house rules hold, and they find what they are there for."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

import tools.rules
from tools.rules import leaks, rooms, size, templates

ROOT = Path(__file__).resolve().parents[2]
Place = Callable[[str, str], None]


@pytest.mark.house
def test_make_lint_is_content() -> None:
    done = subprocess.run([sys.executable, "-m", "tools.lint"], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """A house with nothing in it; put a file somewhere."""
    subprocess.run(["git", "init", "-q", str(tmp_path)], check=True)
    monkeypatch.setattr(leaks, "ITSELF", "")
    for module in (tools.rules, leaks):
        monkeypatch.setattr(module, "ROOT", tmp_path)
    forget()

    def put(name: str, text: str) -> None:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
        forget()

    yield put
    forget()


def forget() -> None:
    """Files are read once; a test changes them."""
    for remembered in (tools.rules.files, tools.rules.text, tools.rules.tree):
        remembered.cache_clear()


def found(rule: tools.rules.Rule) -> list[str]:
    """What a rule says."""
    return [finding.what for finding in rule()]


def test_every_rule_says_why() -> None:
    for rule in (*size.RULES, *templates.RULES, *rooms.RULES, *leaks.RULES):
        assert len((rule.__doc__ or "").split()) > 8, rule.__name__


def test_long_files_and_functions_are_found(place: Place) -> None:
    place("src/trygvej/wizards/long.py", "x = 1\n" * 401)
    place("src/trygvej/wizards/deep.py", "def f():\n" + "    x = 1\n" * 50)
    place("src/a.js", '"use strict";\nfunction long() {\n' + "  go();\n" * 50 + "}\nfunction short() {\n}\n")
    place("src/trygvej/wizards/migrations/0001.py", "x = 1\n" * 500)
    place("src/vendor/big.css", "a{}\n" * 500)
    assert len(found(size.short_files)) == 1
    assert sorted(what.split()[0] for what in found(size.short_functions)) == ["a", "f"]


@pytest.mark.parametrize(
    "line",
    [
        "<script>go()</script>",
        "<style>a{}</style>",
        '<p style="color:red">',
        '<button class="a" onclick="go()">',
        '<a\n  href="{{ url }}"\n  onfocus="go()">',
    ],
)
def test_what_the_policy_forbids_is_found(place: Place, line: str) -> None:
    place("src/trygvej/design/templates/design/page.html", f"{{# <p style='fine in a comment'> #}}\n{line}\n")
    assert len(found(templates.nothing_inline)) == 1


def test_what_is_fine_in_a_template_is_left_alone(place: Place) -> None:
    fine = (
        '<script defer src="{{ static(\'a.js\') }}"></script><p class="style">on = off</p><option value="1">'
    )
    place("src/trygvej/design/templates/design/page.html", fine)
    assert found(templates.nothing_inline) == []
    assert found(templates.nothing_from_elsewhere) == []


def test_other_hosts_and_broken_templates_are_found(place: Place) -> None:
    place("src/trygvej/design/templates/design/a.html", '<img src="https://example.org/a.png">')
    place("src/trygvej/design/templates/design/b.html", "{% if %}")
    assert len(found(templates.nothing_from_elsewhere)) == 1
    assert len(found(templates.templates_compile)) == 1


@pytest.mark.parametrize(
    "line",
    [
        "import os",
        "from pathlib import Path",
        "from datetime import date\nd = date.today()",
        "from datetime import datetime\nd = datetime.now()",
        "x = open('a')",
        "x = eval('1')",
        "import random",
    ],
)
def test_an_engine_that_is_not_pure_is_found(place: Place, line: str) -> None:
    place("src/trygvej/engines/wizard/walk.py", line + "\n")
    assert len(found(rooms.engines_are_pure)) == 1


def test_an_app_that_climbs_in_at_the_window_is_found(place: Place) -> None:
    place("src/trygvej/formats/views.py", "from trygvej.wizards.models import Version\n")
    place("src/trygvej/design/views.py", "import trygvej.wizards.snapshot\n")
    place(
        "src/trygvej/wizards/views.py",
        "from trygvej.publishing import public\nfrom trygvej.design.public import Rich\n",
    )
    place("src/trygvej/wizards/tests/test_a.py", "from trygvej.publishing.models import Generation\n")
    assert len(found(rooms.apps_meet_at_the_door)) == 2


def test_names_that_say_nothing_and_things_in_the_wrong_file_are_found(place: Place) -> None:
    place("src/trygvej/wizards/utils.py", "x = 1\n")
    place("src/trygvej/wizards/forms.py", "from django.db import models\nclass A(models.Model):\n    pass\n")
    place("src/trygvej/wizards/views.py", "urlpatterns = []\n")
    assert len(found(rooms.same_names_in_every_app)) == 3


def test_an_action_is_called_what_its_file_is_called(place: Place) -> None:
    place("src/trygvej/wizards/actions/publish.py", "def publish(): ...\ndef current(): ...\n")
    place("src/trygvej/wizards/actions/other.py", "def delete(): ...\n")
    assert len(found(rooms.one_verb_one_file)) == 1


def test_addresses_of_indexes_and_paths_of_a_machine_are_found(place: Place, tmp_path: Path) -> None:
    # Put together here, so that the rule does not find this file.
    place("requirements.txt", "--index-" + "url https://index.example\ndjango==5.2\n")
    place("package-lock.json", '{"resolved": "ht' + 'tps://registry.example/a.tgz"}\n')
    place("docs/a.md", f"It lies in {tmp_path}/src.\n")
    assert len(found(leaks.no_place_of_this_machine)) == 3
