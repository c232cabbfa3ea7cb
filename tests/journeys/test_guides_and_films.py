"""Every step guide and every film's page with all of it as text, in every language there is: for everybody."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

from tests.journeys.conftest import Visit
from tests.journeys.pages import PREFIX
from tests.journeys.test_pages import axe_finds_nothing

CONTENT = Path(__file__).resolve().parents[2] / "content"
DRAWN_TWICE = """() => {
  const said = [...document.querySelectorAll('[role=img], img')].map(e => e.getAttribute('aria-label') ?? e.alt);
  return said.filter((words, n) => words.trim() === '' ? true : said.indexOf(words) !== n);
}"""
"""What is said of pictures and is empty, or said of one before; drawings that only adorn have no role."""


def languages(path: Path) -> list[str]:
    """The languages of a content file; read without its reader, which needs the whole site."""
    found = re.search(r"^languages:(.*(?:\n- .*)*)", path.read_text("utf-8"), re.MULTILINE)
    assert found, path
    return re.findall(r"\b(?:da|en|ar)\b", found[1])


def pages() -> list[tuple[str, str, str]]:
    """Kind and key, language, and path."""
    found = []
    for folder, kinds in (("exercises", ("trin-for-trin", "film")), ("films", ("film",))):
        for path in sorted((CONTENT / folder).glob("*.yaml")):
            for language in languages(path):
                found += [
                    (f"{kind}-{path.stem}", language, f"{PREFIX[language]}/{kind}/{path.stem}/")
                    for kind in kinds
                ]
    return found


@pytest.mark.proof
@pytest.mark.parametrize(
    ("name", "language", "path"), [pytest.param(*one, id="-".join(one[:2])) for one in pages()]
)
def test_a_guide_and_a_film_are_for_everybody(
    visit: Visit, node_modules: Path, name: str, language: str, path: str
) -> None:
    page = visit(path, width=320)
    assert page.locator("html").get_attribute("lang") == language, name
    width = page.evaluate("() => document.documentElement.scrollWidth")
    assert width <= 320, f"{width} px wide"
    assert not (twice := page.evaluate(DRAWN_TWICE)), twice
    axe_finds_nothing(page, node_modules)
    plain = visit(path, width=320, scripts=False)
    assert plain.locator("main h1").count() == 1
    steps = "ol.guide > li, ol.transcript > li"
    assert plain.locator(steps).count() == page.locator(steps).count() > 1
    assert not [one for one in plain.locator(steps).all_inner_texts() if len(one) < 20], (
        "said without scripts"
    )
    metrics = plain.context.new_cdp_session(plain).send("Page.getLayoutMetrics")
    assert float(metrics["cssContentSize"]["width"]) <= 320


@pytest.mark.proof
def test_vnu_finds_nothing_on_any_of_them(visit: Visit, node_modules: Path, tmp_path: Path) -> None:
    page = visit("/")
    site = page.url.rstrip("/")
    for name, language, path in pages():
        (tmp_path / f"{name}-{language}.html").write_text(page.request.get(site + path).text(), "utf-8")
    jar = node_modules / "vnu-jar" / "build" / "dist" / "vnu.jar"
    checked = subprocess.run(
        ["java", "-Xss2m", "-jar", str(jar), "--format", "text", *map(str, sorted(tmp_path.glob("*.html")))],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert checked.returncode == 0, checked.stderr[-6000:]
