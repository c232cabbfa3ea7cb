"""Somebody walks the wizard to a true answer: by keyboard, by touch, with scripts and without."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.conftest import Visit
from tests.journeys.site import Site

STEPS = ["Jeg vil starte noget nyt", "Jeg er alene", "Ja", "Ja, jeg tager selv risikoen"]
ANSWER = "passer til dig"


def _visible_focus(page: Page) -> bool:
    return bool(
        page.evaluate(
            """() => { const e = document.activeElement, s = getComputedStyle(e);
            return e.matches(':focus-visible') && (s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2
              || s.boxShadow !== 'none'); }"""
        )
    )


def press_by_keyboard(page: Page, words: str) -> None:
    """Tab until the link or button that says this has the focus, see that it shows, and press Enter."""
    for _ in range(60):
        page.keyboard.press("Tab")
        said = page.evaluate("() => (document.activeElement.innerText || '').trim().split('\\n')[0]")
        assert _visible_focus(page), f"no visible focus on {said!r}"
        if said == words or (said.startswith(words) and words not in ("Ja", "Nej")):
            with page.expect_navigation():
                page.keyboard.press("Enter")
            page.wait_for_load_state()
            return
    raise AssertionError(f"the keyboard never reached {words!r}")


@pytest.mark.parametrize("width", [390, 1280])
def test_the_whole_walk_by_keyboard(visit: Visit, width: int) -> None:
    page = visit("/", width=width)
    page.keyboard.press("Tab")
    assert "skip" in (
        page.evaluate("() => document.activeElement.className + document.activeElement.href") or ""
    )
    page.goto(page.url)
    press_by_keyboard(page, "Find hjælp")
    press_by_keyboard(
        page, page.locator("main a[href='/vejviser/']").first.inner_text().strip().split("\n")[0]
    )
    press_by_keyboard(page, "Hvilken slags firma passer til mig?")
    press_by_keyboard(page, "Begynd")
    for words in STEPS:
        press_by_keyboard(page, words)
    expect(page.locator("main")).to_contain_text(ANSWER)


@pytest.mark.parametrize(("width", "scripts"), [(320, False), (390, True), (1280, False)])
def test_the_whole_walk_by_pressing(visit: Visit, site: Site, width: int, scripts: bool) -> None:
    page = visit("/", width=width, scripts=scripts)
    page.locator("main").get_by_role("link", name="Find hjælp", exact=True).click()
    page.locator("main a[href='/vejviser/']").first.click()
    page.get_by_role("link", name="Hvilken slags firma passer til mig?").first.click()
    page.get_by_role("link", name="Begynd").first.click()
    left = []
    for words in STEPS:
        left.append(int(re.search(r"Højst (\d+)|([Ss]idste)", page.locator("main").inner_text())[1] or 1))  # type: ignore[index]
        page.locator("main").get_by_role("link", name=words, exact=words in ("Ja", "Nej")).first.click()
    assert left == sorted(left, reverse=True), f"progress went backwards: {left}"
    expect(page.locator("main")).to_contain_text(ANSWER)
    page.go_back()
    expect(page.locator("h1")).to_contain_text("gæld")
    page.go_forward()
    expect(page.locator("main")).to_contain_text(ANSWER)


def test_an_earlier_answer_is_changed_from_the_outcome(visit: Visit) -> None:
    page = visit("/vejviser/virksomhedsform/svar?v=1&situation=ny&hvem=alene&ansatte=ja&risiko=ja", width=390)
    page.get_by_text("Hvorfor får jeg det svar?").click()
    page.locator("main a[href*='ret=ansatte']").first.click()
    page.locator("main").get_by_role("link", name="Nej", exact=True).first.click()
    assert "ansatte=nej" in page.url
    assert "risiko=ja" in page.url


def test_a_form_is_filled_in_without_scripts(visit: Visit, site: Site) -> None:
    page = visit(
        "/vejviser/virksomhedsform/?dato.dag=1&dato.maaned=marts&dato.aar=2018", width=320, scripts=False
    )
    assert page.url.endswith("?dato=2018-03-01")
    page.get_by_role("link", name="Begynd").first.click()
    assert "dato=2018-03-01" in page.url


def test_the_first_visit_is_light(visit: Visit, browser, site: Site) -> None:  # type: ignore[no-untyped-def]
    for prefix, most in (("", 50_000), ("/en", 50_000), ("/ar", 75_000)):
        context = browser.new_context(viewport={"width": 390, "height": 844})
        page = context.new_page()
        session = context.new_cdp_session(page)
        session.send("Network.enable")
        kinds: dict[str, str] = {}
        sizes: dict[str, float] = {}
        session.on(
            "Network.responseReceived", lambda e, kinds=kinds: kinds.update({e["requestId"]: e["type"]})
        )
        session.on(
            "Network.loadingFinished",
            lambda e, sizes=sizes: sizes.update({e["requestId"]: e["encodedDataLength"]}),
        )
        page.goto(f"{site.url}{prefix}/")
        page.wait_for_load_state("networkidle")
        total = sum(sizes.values())
        script = sum(size for request, size in sizes.items() if kinds.get(request) == "Script")
        print(f"first visit {prefix or '/'}: {total:.0f} bytes, {script:.0f} of script")
        assert 5_000 < total <= most, f"{prefix}: {total}"
        assert script <= 10_000
        context.close()


def test_nothing_about_a_person_is_written_down(visit: Visit, site: Site) -> None:
    page = visit("/vejviser/virksomhedsform/svar?v=1&situation=hobby&utm_source=zqvild-kilde")
    page.goto(site.url + "/vejviser/virksomhedsform/svar?v=1&situation=ny&hvem=zqvild-svar-0101701234")
    page.goto(site.url + "/findes-ikke/zqvild-sti")
    for path, kept in site.everything_kept():
        for secret in (b"zqvild", b"0101701234", b"127.0.0.1 ", b"HeadlessChrome"):
            assert secret not in kept, f"{secret!r} stands in {path.name}"


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no-scripts"])
@pytest.mark.parametrize(
    "path", ["/vejviser/virksomhedsform/tegning", "/ar/vejviser/fritagelse-digital-post/tegning"]
)
def test_a_drawing_opens_where_it_begins(visit: Visit, path: str, scripts: bool) -> None:
    page = visit(path, width=390, scripts=scripts)
    start, frame = page.locator(".whole .flow-question").first, page.locator(".whole")
    box, around = start.bounding_box(), frame.bounding_box()
    assert box and around
    assert around["x"] <= box["x"] and box["x"] + box["width"] <= around["x"] + around["width"]
