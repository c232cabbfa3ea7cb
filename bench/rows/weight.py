"""What a first visit weighs on the wire, in a real browser: page, styles, fonts, scripts, headers."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, sync_playwright

from bench.ours import WIZARD, ours
from bench.row import Pace, Row

BARS_KB = {"da": 50.0, "en": 50.0, "ar": 75.0}
SCRIPT_BAR_KB = 10.0
PREFIX = {"da": "", "en": "/en", "ar": "/ar"}


def measure(folder: Path, pace: Pace) -> list[Row]:
    """The front page and the start of the wizard, each by somebody who was never here before."""
    rows = []
    scripts = 0.0
    with ours(folder / "site") as site, sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=os.environ.get("CHROMIUM", shutil.which("chromium") or "/usr/bin/chromium"),
            args=["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
        )
        for language, bar in BARS_KB.items():
            paths = [f"{PREFIX[language]}/", f"{PREFIX[language]}/vejviser/{WIZARD}/"]
            weights = [_visit(browser, site.root + path) for path in paths[: 1 if language == "ar" else 2]]
            scripts = max(scripts, *(weight.get("Script", 0.0) for weight in weights))
            rows.append(
                Row(
                    f"visit-{language}",
                    f"A first visit, {language}",
                    max(map(_total, weights)),
                    "kB",
                    bar=bar,
                )
            )
        browser.close()
    return [*rows, Row("visit-script", "    of it JavaScript", scripts, "kB", bar=SCRIPT_BAR_KB)]


def _total(weight: dict[str, float]) -> float:
    return sum(weight.values())


def _visit(browser: Browser, address: str) -> dict[str, float]:
    """Kilobytes by kind of file."""
    kinds: dict[str, str] = {}
    weight: dict[str, float] = {}

    def met(event: dict[str, Any]) -> None:
        kinds[event["requestId"]] = event["type"]

    def finished(event: dict[str, Any]) -> None:
        kind = kinds.get(event["requestId"], "Other")
        weight[kind] = weight.get(kind, 0.0) + event["encodedDataLength"] / 1000

    context = browser.new_context()
    page = context.new_page()
    tools = context.new_cdp_session(page)
    tools.send("Network.enable")
    tools.on("Network.responseReceived", met)
    tools.on("Network.loadingFinished", finished)
    page.goto(address, wait_until="networkidle")
    context.close()
    return weight
