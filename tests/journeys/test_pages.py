"""Every distinct page in every language: axe, vnu, 320 px, 400 % zoom, without scripts."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.journeys.conftest import Visit
from tests.journeys.pages import distinct

IN_PROOF = ("help", "search", "poster", "guide-framed", "guide-copy")
"""Kinds of pages that are walked in Danish each time, and in every language for the proof: minutes are dear.

English ones are all for the proof: the Danish templates with other words, left to right. vnu reads them each time.
"""


def _each(page: tuple[str, str, str]) -> object:
    late = page[1] == "en" or (page[1] != "da" and page[0].startswith(IN_PROOF))
    return pytest.param(*page, id=f"{page[0]}-{page[1]}", marks=[pytest.mark.proof] if late else [])


PAGES = [_each(page) for page in distinct()]
SCRIPTLESS = [pytest.param(*page, marks=[] if page[1] == "da" else pytest.mark.proof) for page in distinct()]
"""Without scripts a page is no wider in another language than with them; those are measured each time."""
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


SMALL = """() => [...document.querySelectorAll('main *, header *, footer *')]
    .filter(e => e.checkVisibility() && [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim()))
    .filter(e => !e.closest('svg') && parseFloat(getComputedStyle(e).fontSize) < 18)
    .map(e => getComputedStyle(e).fontSize + ' ' + e.outerHTML.slice(0, 120))"""
"""Text of less than 18 px."""
HARD_TO_HIT = """() => [...document.querySelectorAll('a, button, summary, input:not([type=hidden]), select')]
    .filter(e => e.checkVisibility() && !e.closest('p, li p, dd, .sources'))
    .map(e => [e.matches('[type=checkbox], [type=radio]') ? (e.closest('label') || e.parentElement) : e, e])
    .map(([box, e]) => [box.getBoundingClientRect(), e])
    .filter(([r, e]) => r.height > 0 && r.height < 43.5 && r.top > 0)
    .map(([r, e]) => Math.round(r.height) + 'px ' + e.outerHTML.slice(0, 140))"""
"""What one presses and is lower than 44 px."""


@pytest.mark.parametrize(("name", "language", "path"), PAGES)
def test_a_page_is_for_everybody(
    visit: Visit, node_modules: Path, name: str, language: str, path: str
) -> None:
    """One visit, three screens: loading every page anew for each question costs minutes."""
    page = visit(path, width=390)
    assert page.locator("html").get_attribute("lang") == language
    assert not (small := page.evaluate(SMALL)), small[:5]
    assert not (narrow := page.evaluate(HARD_TO_HIT)), narrow[:5]
    axe_finds_nothing(page, node_modules)
    page.set_viewport_size({"width": 1280, "height": 844})
    axe_finds_nothing(page, node_modules)
    page.set_viewport_size({"width": 320, "height": 844})
    width = page.evaluate("() => document.documentElement.scrollWidth")
    assert width <= 320, f"{width} px wide"


def axe_finds_nothing(page: Page, node_modules: Path) -> None:
    """No trouble at the width the page has now."""
    if not page.evaluate("() => 'axe' in window"):
        # Injected through the debugger, so the page's own rules against foreign scripts stay in force.
        page.evaluate((node_modules / "axe-core" / "axe.min.js").read_text("utf-8"))
    found = page.evaluate("rules => axe.run(document, {runOnly: rules})", RULES)["violations"]
    assert not found, json.dumps(
        [{"id": rule["id"], "where": [node["html"][:200] for node in rule["nodes"][:4]]} for rule in found],
        indent=1,
    )


def test_vnu_finds_nothing(visit: Visit, node_modules: Path, tmp_path: Path) -> None:
    page = visit("/")
    for name, language, path in distinct():
        answer = page.request.get(page.url.split("/", 3)[0] + "//" + page.url.split("/")[2] + path)
        (tmp_path / f"{name}-{language}.html").write_text(answer.text(), "utf-8")
    jar = node_modules / "vnu-jar" / "build" / "dist" / "vnu.jar"
    checked = subprocess.run(
        ["java", "-Xss2m", "-jar", str(jar), "--format", "text", *map(str, sorted(tmp_path.glob("*.html")))],
        capture_output=True,
        text=True,
        check=False,
    )
    assert checked.returncode == 0, checked.stderr[-6000:]


@pytest.mark.parametrize(("name", "language", "path"), SCRIPTLESS)
def test_without_scripts_nothing_is_wider_than_320_px(
    visit: Visit, name: str, language: str, path: str
) -> None:
    page = visit(path, width=320, scripts=False)
    for summary in page.locator("summary:visible").all():  # what folds out without scripts must fit as well
        summary.click()
    # Where scripts are off the debugger still measures.
    metrics = page.context.new_cdp_session(page).send("Page.getLayoutMetrics")
    width = float(metrics["cssContentSize"]["width"])
    assert width <= 320, f"{width} px wide"
