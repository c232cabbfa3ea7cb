"""Every distinct page in every language: axe, vnu, 320 px, 400 % zoom, without scripts."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from tests.journeys.conftest import Visit
from tests.journeys.pages import distinct

IN_PROOF = ("help", "search", "poster", "guide-framed", "guide-copy")
"""Kinds of pages that are walked in Danish each time, and in every language for the proof: minutes are dear."""


def _each(page: tuple[str, str, str]) -> object:
    late = page[1] != "da" and page[0].startswith(IN_PROOF)
    return pytest.param(*page, id=f"{page[0]}-{page[1]}", marks=[pytest.mark.proof] if late else [])


PAGES = [_each(page) for page in distinct()]
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize(("name", "language", "path"), PAGES)
def test_axe_finds_nothing(
    visit: Visit, node_modules: Path, name: str, language: str, path: str, width: int
) -> None:
    page = visit(path, width=width)
    assert page.locator("html").get_attribute("lang") == language
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


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no-scripts"])
@pytest.mark.parametrize(("name", "language", "path"), PAGES)
def test_nothing_is_wider_than_320_px(
    visit: Visit, name: str, language: str, path: str, scripts: bool
) -> None:
    page = visit(path, width=320, scripts=scripts)
    if not scripts:  # what folds out without scripts must fit as well
        for summary in page.locator("summary:visible").all():
            summary.click()
    box = (
        page.locator("body").evaluate("() => document.documentElement.scrollWidth")
        if scripts
        else _width(page)
    )
    assert box <= 320, f"{box} px wide"


def _width(page) -> float:  # type: ignore[no-untyped-def]
    # Where scripts are off the debugger still measures.
    metrics = page.context.new_cdp_session(page).send("Page.getLayoutMetrics")
    return float(metrics["cssContentSize"]["width"])


@pytest.mark.parametrize(("name", "language", "path"), PAGES)
def test_text_is_large_and_targets_are_easy_to_hit(visit: Visit, name: str, language: str, path: str) -> None:
    page = visit(path, width=390)
    small = page.evaluate(
        """() => [...document.querySelectorAll('main *, header *, footer *')]
        .filter(e => e.checkVisibility() && [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim()))
        .filter(e => !e.closest('svg') && parseFloat(getComputedStyle(e).fontSize) < 18)
        .map(e => getComputedStyle(e).fontSize + ' ' + e.outerHTML.slice(0, 120))"""
    )
    assert not small, small[:5]
    narrow = page.evaluate(
        """() => [...document.querySelectorAll('a, button, summary, input:not([type=hidden]), select')]
        .filter(e => e.checkVisibility() && !e.closest('p, li p, dd, .sources'))
        .map(e => [e.matches('[type=checkbox], [type=radio]') ? (e.closest('label') || e.parentElement) : e, e])
        .map(([box, e]) => [box.getBoundingClientRect(), e])
        .filter(([r, e]) => r.height > 0 && r.height < 43.5 && r.top > 0)
        .map(([r, e]) => Math.round(r.height) + 'px ' + e.outerHTML.slice(0, 140))"""
    )
    assert not narrow, narrow[:5]
