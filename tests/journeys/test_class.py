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
    phone = visit("/klasse/", **({"width": 390, "has_touch": True} | options))
    phone.locator("#kode").fill(code)
    phone.locator("main form .button-primary").click()
    expect(phone.locator(".class-who")).to_be_visible()
    return phone


def _lines(page: Page) -> set[str]:
    """What stands on the screens, line by line, without what a reader of the screen alone hears."""
    page.evaluate("document.querySelectorAll('.table .sr-only').forEach(one => one.remove())")
    found = " \n".join(page.locator(".table .glass").all_inner_texts())
    return {line.strip() for line in found.split("\n") if line.strip()}


def _by_key(page: Page, selector: str, most: int = 160) -> None:
    """The instructor uses her keyboard only."""
    page.locator("h1").first.wait_for()
    learner.tab_to(page, selector, most=most)
    with page.expect_navigation():
        page.keyboard.press("Enter")


@pytest.mark.parametrize("learners", [3, pytest.param(12, marks=pytest.mark.proof)])
def test_a_class_from_its_code_to_its_end(
    visit: Visit, node_modules: Path, tmp_path: Path, learners: int
) -> None:
    desk = visit("/klasse/ny/", width=1280)
    _by_key(desk, "button[value='en-halv-time']")
    path, code = desk.url, desk.locator(".class-code").inner_text()
    wall = visit(desk.get_by_role("link", name="Vis den på væggen").get_attribute("href") or "")
    expect(wall.locator(".class-code")).to_have_text(code)
    phones = [_join(visit, code, width=390 if number < 8 else 1024) for number in range(learners)]
    first, sleeping, last = phones[0], phones[1], phones[-1]
    expect(desk.locator(".learner")).to_have_count(learners, timeout=SOON)
    names = {phone.locator(".class-who span").inner_text().removeprefix("Du er: ") for phone in phones}
    assert names == set(desk.locator(".learner h3").all_inner_texts())

    # One raises her hand, and is seen first; what the instructor sees is what she sees.
    last.get_by_role("button", name="Ræk hånden op").click()
    expect(desk.locator(".learner").first).to_contain_text("Rækker hånden op", timeout=SOON)
    _is_clean(desk, node_modules, tmp_path / "desk.html")
    _is_clean(wall, node_modules, tmp_path / "wall.html")
    _by_key(desk, ".learner button[value='hjaelp']")
    expect(last.locator(".hint")).to_have_count(1, timeout=SOON)
    _by_key(desk, ".learner a.button")
    assert _lines(desk) == _lines(last)
    _is_clean(desk, node_modules, tmp_path / "seat.html")
    _by_key(desk, ".back-link")

    # One phone sleeps; the others put their screens away; it catches up by itself.
    sleeping.context.set_offline(True)
    _by_key(desk, "button[value='pause']")
    for phone in (one for one in phones if one is not sleeping):
        expect(phone.locator("h1")).to_have_text("Se op et øjeblik", timeout=SOON)
    expect(sleeping.locator("#says")).to_be_visible()
    _is_clean(first, node_modules, tmp_path / "look-up.html")
    sleeping.context.set_offline(False)
    expect(sleeping.locator("h1")).to_have_text("Se op et øjeblik", timeout=SOON)
    _by_key(desk, "button[value='pause']")

    # Something is sent to all, and waits; the press is taken back.
    learner.tab_to(desk, "details:has(#ting) summary", most=160)
    desk.keyboard.press("Enter")
    _by_key(desk, "button[value='send']")
    expect(sleeping.get_by_role("button", name="Læs brevet")).to_be_visible(timeout=SOON)
    _is_clean(sleeping, node_modules, tmp_path / "sent.html")
    _by_key(desk, ".last button")
    expect(sleeping.get_by_role("button", name="Læs brevet")).to_have_count(0, timeout=SOON)

    for frame in learner.steps("foerste-brev"):
        learner.take(first, frame)
    expect(wall.locator(".bars li").last).to_contain_text("1", timeout=SOON)
    _by_key(desk, "button[value='naeste']")
    on = last.get_by_role("button", name="Holdet går videre til")
    expect(on).to_be_visible(timeout=SOON)
    _is_clean(last, node_modules, tmp_path / "goes-on.html")
    on.click()
    learner.is_told(last, learner.steps("svindel-sms")[0])

    # One comes late, one loads her page anew, one is removed.
    late = _join(visit, code)
    learner.is_told(late, learner.steps("svindel-sms")[0])
    last.reload()
    learner.is_told(last, learner.steps("svindel-sms")[0])
    expect(desk.locator(".learner")).to_have_count(learners + 1, timeout=SOON)
    removed = late.locator(".class-who span").inner_text().removeprefix("Du er: ")
    row = desk.locator(".learner").filter(has=desk.get_by_role("heading", name=removed, exact=True))
    seat = row.locator("input[name=plads]").get_attribute("value")
    _by_key(desk, f".learner form:has(input[name=plads][value='{seat}']) button[value='fjern']", most=240)
    expect(desk.locator(".learner")).to_have_count(learners)
    expect(late.locator(".class-who")).to_have_count(0, timeout=SOON)

    _by_key(desk, "button[value='slut']")
    expect(desk.locator("main")).to_contain_text("Holdet er slut")
    expect(wall.locator("h1")).to_have_text("Holdet er slut.", timeout=SOON)
    _says_how_it_was(last, node_modules, tmp_path)
    desk.goto(path)
    expect(desk.locator(".smiles")).to_contain_text("Godt: 1")
    _is_clean(desk, node_modules, tmp_path / "ended.html")
    _vnu(node_modules, tmp_path)


def _says_how_it_was(phone: Page, node_modules: Path, tmp_path: Path) -> None:
    phone.get_by_role("link", name="Sig, hvordan det var").click(timeout=SOON)
    _is_clean(phone, node_modules, tmp_path / "smileys.html")
    phone.get_by_label("Godt").check()
    phone.get_by_role("button", name="Send svaret").click()
    phone.get_by_role("link", name="Se, hvad du kan tage med hjem").click()
    expect(phone.locator(".homes li")).to_have_count(2)
    _is_clean(phone, node_modules, tmp_path / "home.html")


def test_the_instructor_shows_on_the_wall_what_to_press(
    visit: Visit, node_modules: Path, tmp_path: Path
) -> None:
    desk = visit("/klasse/ny/", width=1280)
    desk.locator("button[value='en-halv-time']").click()
    wall = visit(desk.get_by_role("link", name="Vis den på væggen").get_attribute("href") or "")
    with desk.context.expect_page() as opened:
        desk.get_by_role("button", name="Vis min skærm på væggen").click()
    own = opened.value
    frames = learner.steps("foerste-brev")
    expect(wall.locator(".wall-says")).to_have_text(frames[0].step.say["da"], timeout=SOON)
    _is_clean(wall, node_modules, tmp_path / "show.html")
    learner.take(own, frames[0])
    expect(wall.locator(".wall-says")).to_have_text(frames[1].step.say["da"], timeout=SOON)
    expect(wall.locator(".table .ringed")).to_be_in_viewport()
    sizes = wall.evaluate(
        "[...document.querySelectorAll('.wall-show > p')].map(one => parseFloat(getComputedStyle(one).fontSize))"
    )
    assert len(sizes) <= 3
    assert min(sizes) >= 39.5  # three metres away; rounding of the screen's width
    own.get_by_role("button", name="Vis den ikke mere").click()
    expect(wall.locator(".bars")).to_be_visible(timeout=SOON)
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
