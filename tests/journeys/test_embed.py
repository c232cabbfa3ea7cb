"""A wizard on somebody else's page: another origin, a strict policy, the keyboard, a narrow screen."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Frame, Page, expect

from tests.journeys.site import Site

STEPS = ["Begynd", "Jeg vil starte noget nyt", "Jeg er alene", "Ja", "Ja, jeg tager selv risikoen"]
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
KEY, SENSITIVE = "virksomhedsform", "mistaenkelig-besked"


@dataclass
class Host:
    """Another authority's site, with pages of its own and a policy as strict as ours."""

    trygvej: str
    url: str = ""
    asked: list[str] = field(default_factory=list)

    def page(self, path: str) -> tuple[str, str]:
        """The page and its policy: /da/<key>, /en/<key>, /iframe/<key>, /film/<key>, or /strict/<key>."""
        _, kind, key = path.split("/")
        language = "en" if kind == "en" else "da"
        prefix = "/en" if language == "en" else ""
        line = (
            f'<a href="{self.trygvej}{prefix}/vejviser/{key}/" data-trygvej="{key}" data-sprog="{language}">'
            f'Prøv vejviseren</a><script src="{self.trygvej}/indlejr.js" async></script>'
        )
        if kind == "film":
            line = line.replace(f"/vejviser/{key}/", f"/film/{key}/").replace(f'"{key}"', f'"film/{key}"')
        if kind == "iframe":
            source = f"{self.trygvej}/indlejret/{key}/"
            line = f'<iframe src="{source}" title="Prøv" width="100%" height="800" referrerpolicy="origin"></iframe>'
        body = (
            '<!doctype html><html lang="da"><meta charset="utf-8"><title>Kommunen</title>'
            '<meta name="viewport" content="width=device-width"><main><h1>Kommunen</h1>'
            f"<p>Vi hjælper dig i gang.</p><div>{line}</div></main></html>"
        )
        frames = "" if kind == "strict" else f"; frame-src {self.trygvej}"
        return body, f"default-src 'none'; script-src {self.trygvej}{frames}; base-uri 'none'"


class _Handler(BaseHTTPRequestHandler):
    def __init__(self, host: Host, *rest: object) -> None:
        self.host = host
        super().__init__(*rest)  # type: ignore[arg-type]

    def do_GET(self) -> None:
        if self.path.count("/") != 2:
            self.send_error(404)
            return
        body, policy = self.host.page(self.path)
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Security-Policy", policy)
        self.end_headers()
        self.wfile.write(body.encode())

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture(scope="module")
def host(site: Site) -> Iterator[Host]:
    """A site on another origin: another name and another port."""
    found = Host(site.url)
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Handler, found))
    found.url = f"http://localhost:{server.server_port}"
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield found
    server.shutdown()


@pytest.fixture
def open_host(browser: Browser, host: Host) -> Iterator[object]:
    """Open one of the host's pages; nothing may set a cookie on the way."""
    contexts: list[BrowserContext] = []

    def opened(path: str, *, width: int = 1280, scripts: bool = True) -> Page:
        context = browser.new_context(
            viewport={"width": width, "height": 800}, java_script_enabled=scripts, reduced_motion="reduce"
        )
        contexts.append(context)
        page = context.new_page()
        page.goto(host.url + path)
        return page

    yield opened
    for context in contexts:
        assert not context.cookies()
        context.close()


def framed(page: Page) -> Frame:
    """The wizard's frame, once it has answered."""
    expect(page.locator("a[data-trygvej]")).to_be_hidden()
    (frame,) = page.frames[1:]
    return frame


def press(page: Page, frame: Frame, words: str) -> None:
    """Tab from the page into the frame until this has the focus, and press Enter."""
    for _ in range(60):
        page.keyboard.press("Tab")
        said = frame.evaluate("() => (document.activeElement.innerText || '').trim().split('\\n')[0]")
        if said == words or (said.startswith(words) and words not in ("Ja", "Nej")):
            with frame.expect_navigation():
                page.keyboard.press("Enter")
            frame.wait_for_load_state()
            return
    raise AssertionError(f"the keyboard never reached {words!r}")


def fits(page: Page, frame: Frame) -> None:
    """The frame is as tall as what is in it, and no wider than the screen."""
    page.wait_for_function(
        "([tall]) => Math.abs(document.querySelector('iframe').clientHeight - tall) <= 1",
        arg=[frame.evaluate("() => Math.ceil(document.body.getBoundingClientRect().height)")],
    )
    assert frame.evaluate("() => document.documentElement.scrollWidth <= innerWidth")


def axe(frame: Frame | Page, node_modules: Path) -> None:
    frame.evaluate((node_modules / "axe-core" / "axe.min.js").read_text("utf-8"))
    # The page around is the host's; here each document is looked at by itself.
    options = {"runOnly": RULES, "iframes": False}
    found = frame.evaluate("options => axe.run(document, options)", options)["violations"]
    assert not found, json.dumps(
        [(rule["id"], [node["html"][:200] for node in rule["nodes"][:3]]) for rule in found]
    )


@pytest.mark.parametrize("width", [320, 1280])
def test_a_framed_wizard_is_walked_by_keyboard_and_its_height_follows(
    open_host, node_modules: Path, width: int
) -> None:
    page = open_host(f"/da/{KEY}", width=width)
    frame = framed(page)
    assert page.locator("iframe").get_attribute("title") == "Prøv vejviseren"
    heights = set()
    for words in STEPS:
        fits(page, frame)
        axe(frame, node_modules)
        heights.add(page.locator("iframe").evaluate("frame => frame.clientHeight"))
        press(page, frame, words)
    fits(page, frame)
    axe(frame, node_modules)
    axe(page, node_modules)
    expect(frame.locator("main")).to_contain_text("passer til dig")
    assert len(heights) > 2
    assert page.url.endswith(f"/da/{KEY}"), "the host's page was left"


def test_a_step_begins_at_the_top_of_the_frame(open_host) -> None:
    page = open_host(f"/da/{KEY}", width=320)
    frame = framed(page)
    frame.get_by_role("link", name="Begynd").scroll_into_view_if_needed()
    page.mouse.wheel(0, 400)
    page.wait_for_function("() => document.querySelector('iframe').getBoundingClientRect().top < 0")
    with frame.expect_navigation():
        frame.get_by_role("link", name="Begynd").press("Enter")
    page.wait_for_function("() => document.querySelector('iframe').getBoundingClientRect().top >= -1")


def test_the_language_is_chosen_by_an_attribute(open_host) -> None:
    frame = framed(open_host(f"/en/{KEY}"))
    assert frame.locator("html").get_attribute("lang") == "en"


def test_a_sensitive_wizard_says_nothing_of_its_height(open_host, site: Site) -> None:
    page = open_host(f"/da/{SENSITIVE}")
    frame = framed(page)
    for _ in range(2):
        assert page.locator("iframe").evaluate("frame => frame.clientHeight") == 700
        with frame.expect_navigation():
            frame.locator("main .choice, main .button-primary").first.press("Enter")
        frame.wait_for_load_state()
        assert "?" not in frame.url
    assert frame.locator("h1").count() == 1


def test_a_framed_film_is_read_there_and_leads_out_beside_it(
    open_host, site: Site, node_modules: Path
) -> None:
    page = open_host("/film/svindel-sms", width=320)
    frame = framed(page)
    fits(page, frame)
    axe(frame, node_modules)
    expect(frame.locator("h1")).to_have_text("En sms om en pakke")
    onward = frame.get_by_role("link", name="Prøv det selv")
    assert onward.get_attribute("target") == "_blank"
    assert page.url.endswith("/film/svindel-sms"), "the host's page was left"


@pytest.mark.parametrize(("path", "scripts"), [(f"/da/{KEY}", False), (f"/strict/{KEY}", True)])
def test_where_the_frame_cannot_be_the_link_is(open_host, site: Site, path: str, scripts: bool) -> None:
    page = open_host(path, scripts=scripts)
    link = page.get_by_role("link", name="Prøv vejviseren")
    expect(link).to_be_visible()
    if scripts:  # the policy stops the frame: it is taken away again
        expect(page.locator("iframe")).to_have_count(0, timeout=15_000)
    link.click()
    expect(page).to_have_url(f"{site.url}/vejviser/{KEY}/")


def test_a_frame_without_any_script_works_as_well(open_host) -> None:
    page = open_host(f"/iframe/{KEY}", scripts=False)
    frame = page.frame_locator("iframe")
    for words in STEPS:
        frame.get_by_role("link", name=words, exact=words in ("Ja", "Nej")).first.click()
    expect(frame.locator("main")).to_contain_text("passer til dig")


def test_the_page_to_copy_from_shows_the_wizard_itself(visit, node_modules: Path) -> None:
    page = visit(f"/brug-vejviserne/{KEY}/da/", width=390)
    frame = framed(page)
    expect(frame.get_by_role("link", name="Begynd")).to_be_visible()
    axe(page, node_modules)
    assert page.evaluate("() => document.documentElement.scrollWidth") <= 390
