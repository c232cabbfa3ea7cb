"""A class in real browsers at once: an instructor, the wall, learners on phones. axe and vnu on what they see."""

from __future__ import annotations

import json
from dataclasses import dataclass
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


@dataclass
class _Class:
    """Everybody of a class in browsers of their own, and where clean pages are written for the checker of markup."""

    visit: Visit
    code: str
    desk: Page
    wall: Page
    phones: list[Page]
    node_modules: Path
    folder: Path

    def clean(self, page: Page, name: str) -> None:
        _is_clean(page, self.node_modules, self.folder / f"{name}.html")


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
    room = _Class(visit, code, desk, wall, phones, node_modules, tmp_path)
    expect(desk.locator(".learner")).to_have_count(learners, timeout=SOON)
    names = {phone.locator(".class-who span").inner_text().removeprefix("Du er: ") for phone in phones}
    assert names == set(desk.locator(".learner h3").all_inner_texts())
    _a_hand_is_raised(room)
    _a_phone_sleeps(room)
    _something_is_sent_and_taken_back(room)
    _the_class_goes_on(room)
    _one_comes_late_and_is_removed(room)
    _by_key(desk, "button[value='slut']")
    expect(desk.locator("main")).to_contain_text("Holdet er slut")
    expect(wall.locator("h1")).to_have_text("Holdet er slut.", timeout=SOON)
    _says_how_it_was(room, phones[-1])
    desk.goto(path)
    expect(desk.locator(".smiles")).to_contain_text("Godt: 1")
    room.clean(desk, "ended")
    _vnu(node_modules, tmp_path)


def _a_hand_is_raised(room: _Class) -> None:
    """It is seen first; and what the instructor sees is what she sees who raised it."""
    desk, last = room.desk, room.phones[-1]
    last.get_by_role("button", name="Ræk hånden op").click()
    expect(desk.locator(".learner").first).to_contain_text("Rækker hånden op", timeout=SOON)
    room.clean(desk, "desk")
    room.clean(room.wall, "wall")
    _by_key(desk, ".learner button[value='hjaelp']")
    expect(last.locator(".hint")).to_have_count(1, timeout=SOON)
    _by_key(desk, ".learner a.button")
    assert _lines(desk) == _lines(last)
    room.clean(desk, "seat")
    _by_key(desk, ".back-link")


def _a_phone_sleeps(room: _Class) -> None:
    """The others look up; it keeps its screen, and catches up by itself."""
    desk, sleeping = room.desk, room.phones[1]
    sleeping.wait_for_load_state(
        "load"
    )  # a page that is on its way when the network goes is the browser's own trouble
    sleeping.context.set_offline(True)
    _by_key(desk, "button[value='pause']")
    for phone in room.phones[:1] + room.phones[2:]:
        expect(phone.locator("h1")).to_have_text("Se op et øjeblik", timeout=SOON)
    expect(sleeping.locator("#says")).to_be_visible()
    room.clean(room.phones[0], "look-up")
    sleeping.context.set_offline(False)
    expect(sleeping.locator("h1")).to_have_text("Se op et øjeblik", timeout=SOON)
    _by_key(desk, "button[value='pause']")


def _something_is_sent_and_taken_back(room: _Class) -> None:
    desk, phone = room.desk, room.phones[1]
    learner.tab_to(desk, "details:has(#ting) summary", most=160)
    desk.keyboard.press("Enter")
    _by_key(desk, "button[value='send']")
    expect(phone.get_by_role("button", name="Læs brevet")).to_be_visible(timeout=SOON)
    room.clean(phone, "sent")
    _by_key(desk, ".last button")
    expect(phone.get_by_role("button", name="Læs brevet")).to_have_count(0, timeout=SOON)


def _the_class_goes_on(room: _Class) -> None:
    """The wall counts who is done; the next exercise is offered, and nobody is moved."""
    first, last = room.phones[0], room.phones[-1]
    for frame in learner.steps("foerste-brev"):
        learner.take(first, frame)
    expect(room.wall.locator(".bars li").last).to_contain_text("1", timeout=SOON)
    _by_key(room.desk, "button[value='naeste']")
    on = last.get_by_role("button", name="Holdet går videre til")
    expect(on).to_be_visible(timeout=SOON)
    room.clean(last, "goes-on")
    on.click()
    learner.is_told(last, learner.steps("svindel-sms")[0])


def _one_comes_late_and_is_removed(room: _Class) -> None:
    """Another one loads her page anew, and is where she was."""
    desk, last = room.desk, room.phones[-1]
    late = _join(room.visit, room.code)
    learner.is_told(late, learner.steps("svindel-sms")[0])
    last.reload()
    learner.is_told(last, learner.steps("svindel-sms")[0])
    expect(desk.locator(".learner")).to_have_count(len(room.phones) + 1, timeout=SOON)
    removed = late.locator(".class-who span").inner_text().removeprefix("Du er: ")
    row = desk.locator(".learner").filter(has=desk.get_by_role("heading", name=removed, exact=True))
    seat = row.locator("input[name=plads]").get_attribute("value")
    _by_key(desk, f".learner form:has(input[name=plads][value='{seat}']) button[value='fjern']", most=240)
    expect(desk.locator(".learner")).to_have_count(len(room.phones))
    expect(late.locator(".class-who")).to_have_count(0, timeout=SOON)


def _says_how_it_was(room: _Class, phone: Page) -> None:
    phone.get_by_role("link", name="Sig, hvordan det var").click(timeout=SOON)
    room.clean(phone, "smileys")
    phone.get_by_label("Godt").check()
    phone.get_by_role("button", name="Send svaret").click()
    phone.get_by_role("link", name="Se, hvad du kan tage med hjem").click()
    expect(phone.locator(".homes li")).to_have_count(2)
    room.clean(phone, "home")


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


def test_where_no_stream_comes_through_the_pages_ask_by_themselves(visit: Visit) -> None:
    """As behind a proxy that keeps streams to itself."""
    desk = visit("/klasse/ny/", width=1280)
    desk.locator("button[value='en-halv-time']").click()
    phone = _join(visit, desk.locator(".class-code").inner_text())
    for page in (desk, phone):
        page.context.route("**/strom", lambda route: route.abort("internetdisconnected"))
        page.reload()
    phone.get_by_role("button", name="Ræk hånden op").click()
    expect(desk.locator(".learner")).to_contain_text("Rækker hånden op", timeout=SOON)
    desk.locator(".learner button[value='hjaelp']").click()
    expect(phone.locator(".hint")).to_have_count(1, timeout=SOON)
    expect(phone.locator("[data-offline]")).to_be_hidden()
