"""Somebody with one question finds her page in three presses; every page of the library keeps what pages promise."""

from __future__ import annotations

import subprocess
import urllib.request
from pathlib import Path

import pytest

from tests.journeys.conftest import Visit
from tests.journeys.site import Site

PAGES = Path(__file__).resolve().parents[2] / "content/pages"


def test_a_question_is_answered_in_three_presses_without_scripts(visit: Visit) -> None:
    page = visit("/", width=390, scripts=False)
    page.get_by_role("link", name="Find hjælp").first.click()
    page.get_by_role("link", name="Jeg tror, jeg bliver snydt").click()
    page.get_by_role("link", name="Hvordan ser jeg, om det er svindel?").click()
    page.get_by_role("heading", level=1, name="Hvordan ser jeg, om det er svindel?").wait_for()
    assert page.get_by_role("heading", name="Det næste gode skridt").is_visible()
    assert page.get_by_role("heading", name="Spørg et menneske").is_visible()
    page.get_by_role("navigation", name="Du er her").get_by_role("link", name="Find hjælp").click()
    page.get_by_role("heading", level=1, name="Find hjælp").wait_for()


def every() -> list[str]:
    """The address of every page in every language there is a door for."""
    return [
        f"{prefix}/hjaelp/{path.stem}/"
        for path in sorted(PAGES.glob("*.yaml"))
        for prefix in ("", "/en", "/ar")
    ]


@pytest.mark.proof
@pytest.mark.parametrize("width", [390, 1280])
def test_axe_finds_nothing_on_any_page(visit: Visit, site: Site, axe: str, width: int) -> None:
    page = visit("/hjaelp/", width=width)
    wrong = []
    for path in every():
        page.goto(site.url + path)
        page.evaluate(axe)
        found = page.evaluate("axe.run().then((found) => found.violations.map((one) => one.id))")
        wrong += [f"{path}: {found}"] if found else []
        if width == 390:
            page.set_viewport_size({"width": 320, "height": 800})
            wide = page.evaluate("document.documentElement.scrollWidth")
            wrong += [f"{path}: {wide} px wide"] if wide > 320 else []
            page.set_viewport_size({"width": 390, "height": 844})
    assert not wrong, "\n".join(wrong)


@pytest.mark.proof
def test_vnu_finds_nothing_on_any_page(site: Site, node_modules: Path, tmp_path: Path) -> None:
    for number, path in enumerate(every()):
        with urllib.request.urlopen(site.url + path) as answer:
            (tmp_path / f"{number}.html").write_bytes(answer.read())
    jar = node_modules / "vnu-jar" / "build" / "dist" / "vnu.jar"
    command = [
        "java",
        "-Xss2m",
        "-jar",
        str(jar),
        "--format",
        "text",
        *map(str, sorted(tmp_path.glob("*.html"))),
    ]
    checked = subprocess.run(command, capture_output=True, text=True, check=False)
    assert checked.returncode == 0, checked.stderr[-6000:]
