"""Staff in a real browser: a password, a one-time code, and what every page they meet must keep."""

from __future__ import annotations

import base64
import hmac
import os
import re
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any

from babel.messages.pofile import read_po
from playwright.sync_api import Browser, Page

from tests.journeys.site import Site

PASSWORD = "en-lang-kode-42"
_SAID = """() => {
  const said = new Set();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node; (node = walker.nextNode()); ) {
    const box = node.parentElement;
    if (!box.closest("script, style, noscript, template, textarea, [lang=en]")) {
      said.add(node.textContent.replace(/\\s+/g, " ").trim());
    }
  }
  for (const box of document.querySelectorAll("[aria-label], [placeholder]")) {
    said.add((box.getAttribute("aria-label") || "").trim());
    said.add((box.getAttribute("placeholder") || "").trim());
  }
  said.add(document.title);
  return [...said];
}"""


@cache
def english() -> frozenset[str]:
    """Every English message of ours and of the packages staff meet, but those that are Danish words as well."""
    import allauth
    import wagtail

    root = Path(__file__).resolve().parents[2] / "src" / "trygvej"
    files = [*Path(wagtail.__file__).parent.glob("**/locale/en/LC_MESSAGES/*.po")]
    files += [Path(allauth.__file__).parent / "locale" / "da" / "LC_MESSAGES" / "django.po"]
    files += [*root.glob("*/locale/da/LC_MESSAGES/*.po"), *root.glob("*/others_locale/da/LC_MESSAGES/*.po")]
    ids: set[str] = set()
    # The name of a picture, words that are the same, and what Wagtail writes in a badge that is never shown.
    danish: set[str] = {"account", "Administrator", "revision", "None"}
    for path in files:
        with path.open("rb") as file:
            for message in read_po(file):
                ids.update([message.id] if isinstance(message.id, str) else message.id)
                if "da" in path.parts:
                    danish.update([message.string] if isinstance(message.string, str) else message.string)
    return frozenset(" ".join(words.split()) for words in ids) - danish


# Words that every English sentence has some of and no Danish one: texts that stand in no catalogue are found too.
_ENGLISH_WORDS = re.compile(
    r"(?i)\b(the|you|your|with|this|that|from|not|are|used|please|there|been|will|or|name|no|yes)\b"
)


def untranslated(page: Page) -> set[str]:
    """What a page says in English, other than what is marked as English."""
    said = {words.rstrip(": ") for words in page.evaluate(_SAID)}
    return ((english() & said) | {words for words in said if _ENGLISH_WORDS.search(words)}) - {""}


class Desk:
    """One person at her screen; every page she comes to is looked at.

    ``widths`` are those that each kind of page is looked at in, in CSS pixels; nothing may stick out to the side.
    """

    def __init__(self, page: Page, site: Site, axe: str, widths: tuple[int, ...] = (1280,)) -> None:
        self.page, self.site, self.axe, self.widths = page, site, axe, widths
        self.looked_at: set[str] = set()

    def go(self, path: str) -> None:
        """Open a page."""
        self.page.goto(path if path.startswith("http") else self.site.url + path)
        self.look()

    def press(self, words: str) -> None:
        """Press a button or a link by its words, and look at what comes."""
        found = self.page.get_by_role("button", name=words, exact=True)
        found = found if found.count() else self.page.get_by_role("link", name=words)
        with self.page.expect_navigation():
            found.first.click()
        self.look()

    def look(self) -> None:
        """No English, nothing that keeps somebody out, nothing that sticks out."""
        left = untranslated(self.page)
        assert not left, (self.page.url, left)
        kind = re.sub(r"/(?!ny/)[^/]+/$", "/", self.page.url.partition("?")[0])
        if kind in self.looked_at:
            return  # the same screen with other words
        self.looked_at.add(kind)
        for width in self.widths:
            self._look_at(width)

    def _look_at(self, width: int) -> None:
        if len(self.widths) > 1:
            self.page.set_viewport_size({"width": width, "height": 900})
        self.page.evaluate(self.axe + ";0")
        found = self.page.evaluate(
            "async () => (await axe.run(document, {resultTypes: ['violations']})).violations"
            ".map(v => [v.id, v.nodes.map(n => n.html.slice(0, 120))])"
        )
        assert not found, (self.page.url, width, found)
        out = self.page.evaluate("document.documentElement.scrollWidth - innerWidth")
        assert out <= 0, (self.page.url, width, f"{out} px to the side")

    def fill(self, **values: str) -> None:
        """Fill fields by their names, with ``__`` for a dot."""
        for name, value in values.items():
            self.page.fill(f'[name="{name.replace("__", ".")}"]', value)


@contextmanager
def at_desk(
    browser: Browser,
    site: Site,
    axe: str,
    name: str = "",
    role: str = "",
    widths: tuple[int, ...] = (1280,),
    **options: Any,
) -> Iterator[Desk]:
    """Somebody at a desk; with a role she logs in first, with a new password and a one-time code."""
    context = browser.new_context(viewport={"width": 1280, "height": 900}, reduced_motion="reduce", **options)
    desk = Desk(context.new_page(), site, axe, widths)
    said: list[str] = []
    desk.page.on("console", lambda one: said.append(one.text) if one.type == "error" else None)
    if role:
        begin(desk, name, role)
        choose_codes(desk)
        desk.go("/redaktion/vejvisere/")
        assert "/vejvisere/" in desk.page.url
    yield desk
    refused = [line for line in said if "Content Security Policy" in line]
    assert not refused, refused
    context.close()


def told(site: Site, *command: str) -> str:
    """What the command says, run on the site."""
    environment = {**os.environ, "TRYGVEJ_HOME": str(site.home), "TRYGVEJ_URL": site.url}
    environment["DJANGO_SETTINGS_MODULE"] = "trygvej.config.settings"
    environment.pop("SECRET_KEY", None)
    whole = [sys.executable, "-m", "trygvej", *command]
    done = subprocess.run(whole, env=environment, capture_output=True, text=True, check=False, cwd=site.home)
    assert done.returncode == 0, (command, done.stdout[-2000:], done.stderr[-2000:])
    return done.stdout


def account(site: Site, name: str, role: str) -> str:
    """Make an account as the operator does; gives the link to choose a password."""
    return told(site, "staff", "add", name, "--role", role).split()[-1]


def begin(desk: Desk, name: str, role: str) -> None:
    """The first log-in: a password of her own, and the page where the second step is chosen."""
    desk.go(account(desk.site, name, role))
    desk.fill(password1=PASSWORD, password2=PASSWORD)
    send(desk)
    log_in(desk, name)
    assert "/2fa/" in desk.page.url


def log_in(desk: Desk, name: str) -> None:
    """Name and password, as far as they lead."""
    desk.go("/redaktion/")
    desk.fill(login=name, password=PASSWORD)
    desk.press("Log ind")


def log_out(desk: Desk) -> None:
    """Log out; the log-in page comes."""
    desk.go("/redaktion/konto/logout/")
    send(desk)
    assert "/konto/login/" in desk.page.url


def choose_codes(desk: Desk) -> str:
    """Choose one-time codes as the second step; gives the secret that her app would keep."""
    desk.go("/redaktion/konto/2fa/totp/activate/")
    confirm(desk)
    secret = desk.page.input_value("#authenticator_secret, input[disabled]")
    desk.fill(code=one_time_code(secret))
    send(desk)
    return secret


def confirm(desk: Desk) -> None:
    """Say who one is once more, where that is asked before something about the log-in is shown or changed."""
    if "/reauthenticate/" in desk.page.url:
        desk.fill(password=PASSWORD)
        send(desk)


def send(desk: Desk) -> None:
    """Press the page's first button that sends, and look at what comes."""
    with desk.page.expect_navigation():
        desk.page.locator("main button[type=submit]").first.click()
    desk.look()


def one_time_code(secret: str) -> str:
    """What an app on her phone would show now."""
    key = base64.b32decode(secret + "=" * (-len(secret) % 8))
    digest = hmac.digest(key, int(time.time() // 30).to_bytes(8, "big"), "sha1")
    at = digest[-1] & 15
    return f"{(int.from_bytes(digest[at : at + 4], 'big') & 0x7FFFFFFF) % 1_000_000:06d}"
