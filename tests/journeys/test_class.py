"""A class in real browsers at once: an instructor, the wall, learners on phones. axe and vnu on what they see."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.journeys import learner
from tests.journeys.conftest import Visit
from tests.journeys.test_pages import RULES
from tests.journeys.test_practice import _vnu

SOON = 12_000  # milliseconds: pages look again every few seconds


def _is_clean(page: Page, node_modules: Path, target: Path) -> None:
    page.evaluate((node_modules / "axe-core" / "axe.min.js").read_text("utf-8"))
    found = page.evaluate("rules => axe.run(document, {runOnly: rules})", RULES)["violations"]
    told = [(rule["id"], [node["html"][:160] for node in rule["nodes"][:3]]) for rule in found]
    assert not found, json.dumps([target.stem, *told], indent=1)
    target.write_text(page.request.get(page.url.partition("#")[0]).text(), "utf-8")


def _join(visit: Visit, code: str, **options: object) -> Page:
    phone = visit("/klasse/", width=390, has_touch=True, **options)
    phone.locator("#kode").fill(code)
    phone.locator("main form .button-primary").click()
    expect(phone.locator(".class-who")).to_be_visible()
    return phone


@pytest.mark.parametrize("learners", [3, pytest.param(12, marks=pytest.mark.proof)])
def test_a_class_from_its_code_to_its_end(
    visit: Visit, node_modules: Path, tmp_path: Path, learners: int
) -> None:
    desk = visit("/klasse/ny/", width=1280)
    desk.locator("button[value='en-halv-time']").click()
    code = desk.locator(".class-code").inner_text()
    wall = visit(desk.get_by_role("link", name="Vis den på væggen").get_attribute("href") or "")
    expect(wall.locator(".class-code")).to_have_text(code)
    phones = [_join(visit, code) for _ in range(learners)]
    first, *others, last = phones
    expect(desk.locator(".learner")).to_have_count(learners, timeout=SOON)
    names = {phone.locator(".class-who span").inner_text().removeprefix("Du er: ") for phone in phones}
    assert names == set(desk.locator(".learner h3").all_inner_texts())

    last.get_by_role("button", name="Ræk hånden op").click()
    expect(desk.locator(".learner").first).to_contain_text("Rækker hånden op", timeout=SOON)
    _is_clean(desk, node_modules, tmp_path / "desk.html")
    _is_clean(wall, node_modules, tmp_path / "wall.html")
    desk.locator(".learner").first.get_by_role("button", name="Giv et hint").click()
    expect(last.locator(".hint")).to_have_count(1, timeout=SOON)
    desk.locator(".learner").first.get_by_role("link", name="Se skærmen").click()
    expect(desk.locator("[role=img]")).to_contain_text("Din post fra det offentlige")
    _is_clean(desk, node_modules, tmp_path / "seat.html")
    desk.get_by_role("link", name="Dit hold").click()

    desk.get_by_role("button", name="Bed alle se op").click()
    for phone in phones:
        expect(phone.locator("h1")).to_have_text("Se op et øjeblik", timeout=SOON)
    _is_clean(first, node_modules, tmp_path / "look-up.html")
    desk.get_by_role("button", name="Gå videre").click()
    for frame in learner.steps("foerste-brev"):
        learner.take(first, frame)
    expect(wall.locator(".bars li").last).to_contain_text("1", timeout=SOON)
    desk.get_by_role("button", name="Videre til").click()
    expect(others[0].get_by_role("button", name="Holdet går videre til")).to_be_visible(timeout=SOON)
    _is_clean(others[0], node_modules, tmp_path / "goes-on.html")
    others[0].get_by_role("button", name="Holdet går videre til").click()
    learner.is_told(others[0], learner.steps("svindel-sms")[0])

    desk.get_by_role("button", name="Slut holdet").click()
    expect(desk.locator("main")).to_contain_text("Holdet er slut")
    expect(wall.locator("h1")).to_have_text("Holdet er slut.", timeout=SOON)
    expect(last.locator(".class-who")).to_have_count(0, timeout=SOON)
    _vnu(node_modules, tmp_path)


def test_a_class_without_scripts_and_by_keyboard(visit: Visit) -> None:
    desk = visit("/klasse/ny/", width=1280)
    learner.tab_to(desk, "button[value='en-halv-time']")
    with desk.expect_navigation():
        desk.keyboard.press("Enter")
    phone = _join(visit, desk.locator(".class-code").inner_text(), scripts=False)
    phone.get_by_role("button", name="Ræk hånden op").click()
    expect(phone.get_by_role("button", name="Tag hånden ned")).to_be_visible()
    expect(desk.locator(".learner")).to_have_count(1, timeout=SOON)
    learner.tab_to(desk, ".learner button[value='hjaelp']", most=40)
    with desk.expect_navigation():
        desk.keyboard.press("Enter")
    phone.reload()
    expect(phone.locator(".hint")).to_have_count(1)
