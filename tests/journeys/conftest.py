"""A browser and a running site, shared by all journeys of one run."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from tests.journeys.site import Site, running

CHROMIUM = os.environ.get("CHROMIUM", shutil.which("chromium") or "/usr/bin/chromium")
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-background-networking",
    "--no-first-run",
]
FLAGS += ["--disable-component-update", "--disable-sync"]
# A frame of another site gets no process of its own: calls into such a frame could wait for ever on a busy machine.
FLAGS += ["--disable-site-isolation-trials"]

Visit = Callable[..., Page]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Everything in this folder is a journey."""
    for item in items:
        if "journeys" in str(item.path):
            item.add_marker(pytest.mark.journey)


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """The site, started once; on SQLite, or with two web processes on the database that DATABASE_URL names."""
    home = tmp_path_factory.mktemp("site")
    database = os.environ.get("DATABASE_URL", "")
    # Making booklets costs minutes of the worker, and has tests of its own.
    with running(home, database, worker=False, WEB_PROCESSES="2" if database else "1") as started:
        yield started


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Debian's Chromium, without a window."""
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield chromium
        chromium.close()


class Watch:
    """Everything a visit asked for and was given, to hold against what it promises."""

    def __init__(self, context: BrowserContext) -> None:
        self.asked: list[str] = []
        self.troubles: list[str] = []
        context.on("request", lambda request: self.asked.append(request.url))
        context.on("console", lambda said: self.troubles.append(said.text) if said.type == "error" else None)
        context.on("weberror", lambda error: self.troubles.append(str(error.error)))


@pytest.fixture
def visit(browser: Browser, site: Site) -> Iterator[Visit]:
    """Open pages as somebody: ``visit("/", width=390, scripts=False)``; nothing may go wrong on the way."""
    opened: list[tuple[BrowserContext, Watch]] = []

    def open_page(path: str = "/", *, width: int = 1280, scripts: bool = True, **options: object) -> Page:
        context = browser.new_context(
            viewport={"width": width, "height": 844},
            java_script_enabled=scripts,
            reduced_motion="reduce",
            **options,
        )  # type: ignore[arg-type]
        watch = Watch(context)
        opened.append((context, watch))
        page = context.new_page()
        page.goto(site.url + path)
        return page

    yield open_page
    for context, watch in opened:
        elsewhere = [url for url in watch.asked if not url.startswith((site.url, "data:", "blob:"))]
        assert not elsewhere, f"the page asked another host: {elsewhere}"
        cookies = [(cookie["name"], cookie["path"]) for cookie in context.cookies()]
        practised = any(url.startswith(f"{site.url}/oevelse/") for url in watch.asked)
        assert cookies in ([], [("oevelse", "/oevelse/")] if practised else []), "a cookie was set"
        expected = ("404", "400", "ERR_INTERNET_DISCONNECTED")  # a phone that a journey takes off the network
        troubles = [said for said in watch.troubles if not any(code in said for code in expected)]
        assert not troubles, troubles
        context.close()


@pytest.fixture(scope="session")
def node_modules() -> Path:
    """Where axe-core and vnu-jar lie."""
    root = Path(__file__).resolve().parents[2]
    for folder in (root / "node_modules", root / "tools" / "js" / "node_modules"):
        if (folder / "axe-core").is_dir():
            return folder
    raise AssertionError("axe-core and vnu-jar are missing: run make test, which installs them")


@pytest.fixture(scope="session")
def axe(node_modules: Path) -> str:
    """The accessibility checker's script."""
    return (node_modules / "axe-core" / "axe.min.js").read_text("utf-8")
