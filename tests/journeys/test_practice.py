"""Somebody practises: as she is told, by keyboard, without scripts, with wrong turns. Nothing she typed is left."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.journeys import learner
from tests.journeys.conftest import Visit
from tests.journeys.site import Site
from tests.journeys.test_pages import RULES

SHORT = ["svindel-sms", "giv-fuldmagt"]
LIST = "/oevelser/"


def exercises() -> list[object]:
    """The short set, and all the others for the proof."""
    others = [key for key in learner.everything() if key not in SHORT]
    return [*SHORT, *(pytest.param(key, marks=pytest.mark.proof) for key in others)]


def is_done(page: Page) -> None:
    expect(page.locator(".helper h2")).to_have_text("Du klarede det")


def test_from_the_front_page_to_the_first_step_in_two_presses(visit: Visit) -> None:
    page = visit("/", width=390)
    page.locator("main a", has_text="Øv dig").click()
    page.get_by_role("button", name="Begynd her").click()
    expect(page.locator(".helper")).to_contain_text("Trin 1")
    assert page.title().startswith("Øvelse")


@pytest.mark.parametrize("key", exercises())
def test_as_told_on_a_phone(visit: Visit, key: str) -> None:
    page = visit(LIST, width=390, has_touch=True)
    learner.begin(page, key)
    for frame in learner.steps(key):
        _ring_is_in_sight(page)
        learner.take(page, frame)
    is_done(page)


def _ring_is_in_sight(page: Page) -> None:
    """What is spoken of lies on the screen, clear of the helper's strip."""
    covered = page.evaluate(
        """() => { const ring = document.getElementById("her"), strip = document.querySelector(".helper");
        if (!ring || getComputedStyle(strip).position !== "sticky") return 0;
        const r = ring.getBoundingClientRect(), s = strip.getBoundingClientRect();
        return r.height > s.top ? 0 : Math.max(r.bottom - s.top, -r.top, 0) }"""
    )
    assert covered <= 1, f"{covered} px of what is spoken of cannot be seen"


@pytest.mark.parametrize("key", exercises())
def test_by_keyboard_on_a_pc(visit: Visit, key: str) -> None:
    page = visit(LIST, width=1280)
    learner.begin(page, key)
    for frame in learner.steps(key):
        learner.take_by_keyboard(page, frame)
    is_done(page)


@pytest.mark.parametrize("key", exercises())
def test_without_scripts_on_a_small_phone(visit: Visit, key: str) -> None:
    page = visit(LIST, width=320, scripts=False)
    learner.begin(page, key)
    for frame in learner.steps(key):
        box = page.context.new_cdp_session(page).send("Page.getLayoutMetrics")["cssContentSize"]
        assert box["width"] <= 320, f"{box['width']} px wide at {frame.step.key}"
        learner.take(page, frame)
    is_done(page)


def test_back_reload_and_a_second_tab_are_met_kindly(visit: Visit) -> None:
    page = visit(LIST, width=390)
    learner.begin(page, "giv-fuldmagt")
    first, second, *_ = learner.steps("giv-fuldmagt")
    learner.take(page, first)
    expect(page.locator("#says")).to_contain_text(second.step.say["da"])
    page.reload()
    expect(page.locator("#says")).to_contain_text(second.step.say["da"])
    page.go_back()
    expect(page.locator(".note")).to_contain_text("gået tilbage i browseren")
    expect(page.locator("#says")).to_contain_text(second.step.say["da"])
    other = page.context.new_page()
    other.goto(page.url.partition("?")[0])
    learner.take(other, second)
    page.get_by_role("button", name="Fortryd").click()
    expect(page.locator(".note")).to_contain_text("åben to steder")


def test_what_is_typed_is_nowhere_afterwards_and_clearing_up_takes_all_of_it(
    visit: Visit, site: Site
) -> None:
    secrets = ["010170-1234", "0101701234", "hemmelighed-4711", "4571 9999 1111 0000"]
    page = visit(LIST, width=390)
    page.locator(".free button").click()
    page.locator(".device button[value='desk.post']").click()
    page.locator(".device .press-main").click()
    for secret in secrets:
        field = page.locator(".device input[type=text]").first
        field.fill(secret)
        page.locator(".device .press-main").click()
        assert page.locator(".device input[type=text]").first.input_value() == ""
    page.locator(".band-done").click()
    expect(page.locator("h1")).to_have_text("Nu er der ryddet op")
    assert not page.context.cookies()
    for path, content in site.everything_kept():
        for secret in [*secrets, "127.0.0.1"]:
            if secret == "127.0.0.1" and path.name in ("output", "prepared"):
                continue  # the address of this very test server
            assert secret.encode() not in content, f"{secret} in {path}"


def test_a_lost_connection_is_told_of_and_loses_nothing(visit: Visit) -> None:
    page = visit(LIST, width=390)
    learner.begin(page, "svindel-sms")
    page.context.set_offline(True)
    page.get_by_role("button", name="Det har jeg set").click()
    expect(page.locator("[data-offline]")).to_be_visible()
    page.context.set_offline(False)
    expect(page.locator("[data-offline]")).to_be_hidden()
    page.get_by_role("button", name="Det har jeg set").click()
    expect(page.locator("#says")).to_contain_text(learner.steps("svindel-sms")[1].step.say["da"])


def test_a_swipe_can_be_dragged_and_letting_go_early_takes_it_back(visit: Visit) -> None:
    page = visit(LIST, width=390)
    page.set_content(
        "<body class='practising'><form><button class='swipe' name='e' value='x'>"
        "<span class='knob'></span></button></form></body>"
    )
    page.evaluate(
        """() => { const size = (e, w) => Object.assign(document.querySelector(e).style,
        {display: "block", padding: 0, width: w + "px", height: "60px"}); size(".swipe", 300); size(".knob", 50) }"""
    )
    page.evaluate(
        "document.querySelector('form').addEventListener('submit', e => { e.preventDefault(); window.sent = 1 })"
    )
    source = Path(__file__).resolve().parents[2] / "src/trygvej/practice/static/practice/practice.js"
    page.evaluate(source.read_text("utf-8"))
    box = page.locator(".knob").bounding_box()
    assert box is not None
    for way, sent in ((40, False), (280, True)):
        page.mouse.move(box["x"] + 25, box["y"] + 25)
        page.mouse.down()
        page.mouse.move(box["x"] + 25 + way, box["y"] + 25, steps=5)
        page.mouse.up()
        assert bool(page.evaluate("window.sent")) is sent


def test_an_exercise_plays_itself_only_where_motion_is_wanted(visit: Visit) -> None:
    page = visit(f"{LIST}svindel-sms/vis", width=390)
    expect(page.get_by_role("button", name="Afspil")).to_be_visible()
    page.emulate_media(reduced_motion="no-preference")
    page.reload()
    page.get_by_role("button", name="Pause").click()
    expect(page.get_by_role("button", name="Afspil")).to_be_visible()
    page.get_by_role("link", name="Næste").click()
    expect(page.locator("h1")).to_have_text("Trin 2 af 5")


def test_the_first_step_weighs_little(visit: Visit) -> None:
    page = visit(LIST, width=390)
    learner.begin(page, "svindel-sms")
    context = page.context.browser.new_context()  # type: ignore[union-attr]
    fresh = context.new_page()
    weight: list[float] = []
    session = context.new_cdp_session(fresh)
    session.send("Network.enable")
    session.on("Network.loadingFinished", lambda event: weight.append(event["encodedDataLength"]))
    context.add_cookies(page.context.cookies())
    fresh.goto(page.url.partition("#")[0], wait_until="networkidle")
    expect(fresh.locator(".helper")).to_contain_text("Trin 1")
    context.close()
    assert sum(weight) <= 50_000, f"{sum(weight):.0f} bytes"


def test_the_card_to_take_home_counts_its_steps(visit: Visit) -> None:
    page = visit(f"{LIST}svindel-sms/kort", width=390)
    page.emulate_media(media="print")
    steps = page.locator("main ol > li")
    assert steps.count() == len(learner.steps("svindel-sms"))
    assert steps.first.evaluate("step => getComputedStyle(step).listStyleType") == "decimal"


PAGES = [LIST, f"{LIST}svindel-sms/", f"{LIST}svindel-sms/vis?trin=3", f"{LIST}svindel-sms/kort"]
PAGES += [f"{LIST}farvel/", f"{LIST}fortsaet/", "/oevelse/"]


@pytest.mark.parametrize("prefix", ["", "/ar", pytest.param("/en", marks=pytest.mark.proof)])
def test_axe_and_vnu_find_nothing_on_the_pages_around(
    visit: Visit, node_modules: Path, tmp_path: Path, prefix: str
) -> None:
    page = visit("/", width=390)
    base = page.url.rstrip("/")
    for number, path in enumerate(PAGES):
        page.goto(f"{base}{'' if path == '/oevelse/' else prefix}{path}")
        _examine(page, node_modules, tmp_path / f"{number}.html")
    _vnu(node_modules, tmp_path)


def in_each_language() -> list[object]:
    """Every exercise in each of its languages: the short set in Danish, one in Arabic, the others for the proof."""
    short = [*((key, "da") for key in SHORT), (SHORT[0], "ar")]
    every = [(key, language) for key in learner.everything() for language in learner.languages(key)]
    return [*short, *(pytest.param(*one, marks=pytest.mark.proof) for one in every if one not in short)]


@pytest.mark.parametrize(("key", "language"), in_each_language())
def test_axe_and_vnu_find_nothing_at_the_table(
    visit: Visit, node_modules: Path, tmp_path: Path, key: str, language: str
) -> None:
    page = visit(LIST if language == "da" else f"/{language}{LIST}", width=390)
    for name in learner.screens(page, key, language):
        _examine(page, node_modules, tmp_path / f"{name}.html")
    for number, leads in enumerate(("[formaction='/oevelse/kode']", "[href='/oevelse/print']")):
        page.locator(f".tools {leads}").click()
        _examine(page, node_modules, tmp_path / f"{number}.html")
        page.locator("a.button[href='/oevelse/']").click()
    _vnu(node_modules, tmp_path)


def _examine(page: Page, node_modules: Path, target: Path) -> None:
    page.wait_for_load_state()
    # The helper's strip half covers what can be scrolled clear of it: look at the whole page at once.
    tall = page.evaluate("document.documentElement.scrollHeight")
    page.set_viewport_size({"width": 390, "height": max(844, tall)})
    page.evaluate((node_modules / "axe-core" / "axe.min.js").read_text("utf-8"))
    found = page.evaluate("rules => axe.run(document, {runOnly: rules})", RULES)["violations"]
    told = [(rule["id"], [node["html"][:160] for node in rule["nodes"][:3]]) for rule in found]
    assert not found, json.dumps([target.stem, *told], indent=1)
    address = page.url.partition("#")[0]
    if address.endswith("/kode"):  # was posted
        target.write_text(page.content(), "utf-8")
    else:
        target.write_text(page.request.get(address).text(), "utf-8")


def _vnu(node_modules: Path, folder: Path) -> None:
    jar = node_modules / "vnu-jar" / "build" / "dist" / "vnu.jar"
    pages = map(str, sorted(folder.glob("*.html")))
    command = ["java", "-Xss2m", "-jar", str(jar), "--format", "text", *pages]
    checked = subprocess.run(command, capture_output=True, text=True, check=False)
    assert checked.returncode == 0, checked.stderr[-4000:]
