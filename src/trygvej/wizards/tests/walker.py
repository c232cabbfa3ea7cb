"""A person walking a wizard through its pages, as tests speak of it."""

from __future__ import annotations

import html
import re
from pathlib import Path
from urllib.parse import parse_qsl, urlsplit

from django.http import HttpResponse
from django.test import Client

from trygvej.engines.wizard import documents
from trygvej.engines.wizard.model import Wizard
from trygvej.wizards.actions.publish import publish

HERE = Path(__file__).parent


def trial(**changes: object) -> Wizard:
    """The wizard of these tests: every kind of question, two outcomes."""
    return documents.read((HERE / "proeve.yaml").read_text("utf-8")).model_copy(update=changes)


def publish_trial(**changes: object) -> Wizard:
    """Make the trial wizard public, with some of its fields changed."""
    wizard = trial(**changes)
    publish(wizard)
    return wizard


class Walker:
    """Somebody in front of a browser without scripts: sees a page, presses, fills in forms."""

    def __init__(self, key: str = "proeve", language: str = "") -> None:
        self.client = Client(SERVER_NAME="localhost")
        self.base = f"{language}/vejviser/{key}/"
        self.page: HttpResponse = HttpResponse()
        self.address = ""

    def open(self, tail: str = "", follow: bool = True) -> Walker:
        """Go to an address below the wizard's own."""
        return self._see(self.client.get(self.base + tail, follow=follow), self.base + tail)

    def press(self, words: str) -> Walker:
        """Press the link or the button that says this."""
        for href, inside in re.findall(r'<a\b[^>]*?href="([^"]+)"[^>]*>(.*?)</a>', self.html, re.S):
            if words in _words(inside):
                address = html.unescape(href)
                return self._see(self.client.get(address, follow=True), address)
        for form in re.findall(r"<form\b.*?</form>", self.html, re.S):
            if words in _words(form) and 'name="svar"' not in form:
                return self._post(form, {})
        raise AssertionError(f"nothing on the page says {words!r}:\n{_words(self.html)[:2000]}")

    def send(self, **fields: str | list[str]) -> Walker:
        """Fill in the form on the page and press its button. Dots in names are written as double underscores."""
        form = next(f for f in re.findall(r"<form\b.*?</form>", self.html, re.S) if 'name="svar"' in f)
        return self._post(form, {name.replace("__", "."): value for name, value in fields.items()}, svar=True)

    def sees(self, *words: str) -> Walker:
        """Check that all of this stands on the page."""
        for wanted in words:
            assert wanted in _words(self.html), f"{wanted!r} is not on the page:\n{_words(self.html)[:2000]}"
        return self

    def sees_not(self, *words: str) -> Walker:
        """Check that none of this stands on the page."""
        for unwanted in words:
            assert unwanted not in _words(self.html), f"{unwanted!r} is on the page"
        return self

    @property
    def html(self) -> str:
        """The page as it was sent."""
        return self.page.content.decode()

    @property
    def heading(self) -> str:
        """What the page is about."""
        found = re.search(r"<h1\b[^>]*>(.*?)</h1>", self.html, re.S)
        assert found, "the page has no heading"
        return _words(found[1])

    @property
    def query(self) -> dict[str, str]:
        """The answers in the address."""
        return dict(parse_qsl(urlsplit(self.address).query))

    @property
    def kept(self) -> bool:
        """Whether the front door may keep this page."""
        return self.page.headers.get("Trygvej-Keep") == "1"

    def _post(self, form: str, fields: dict[str, str | list[str]], svar: bool = False) -> Walker:
        action = html.unescape(re.search(r'<form\b[^>]*action="([^"]+)"', form)[1])  # type: ignore[index]
        data: dict[str, str | list[str]] = {}
        for tag in re.findall(r'<input\b[^>]*type="hidden"[^>]*>', form):
            data[html.unescape(_attribute(tag, "name"))] = html.unescape(_attribute(tag, "value"))
        if svar:
            button = re.search(r'<button\b[^>]*name="svar"[^>]*>', form)
            assert button, "the form has no button named svar"
            data["svar"] = _attribute(button[0], "value")
        send = self.client.post if 'method="post"' in form.lower() else self.client.get
        return self._see(send(action, data | fields, follow=True), action)

    def _see(self, page: HttpResponse, address: str) -> Walker:
        chain = getattr(page, "redirect_chain", [])
        self.page, self.address = page, chain[-1][0] if chain else address
        return self


def _attribute(tag: str, name: str) -> str:
    found = re.search(rf'\b{name}="([^"]*)"', tag)
    return found[1] if found else ""


def _words(markup: str) -> str:
    bare = re.sub(r"<(script|style|svg)\b.*?</\1>", " ", markup, flags=re.S)
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", bare)).split())
