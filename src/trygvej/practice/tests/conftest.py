"""A learner at a table, and what a test must leave behind: nothing remembered."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

import pytest
from django.http import HttpResponse
from django.test import Client

from trygvej.practice.sessions import state

TABLE = "/oevelse/"


@pytest.fixture(autouse=True)
def nothing_remembered() -> Iterator[None]:
    """Databases are rolled back between tests; what the process remembers of them must go too."""
    state.memory.clear()
    yield
    state.memory.clear()


class Learner:
    """Somebody who reads the page and presses what stands on it."""

    def __init__(self, language: str = "da") -> None:
        self.client, self.language, self.page = Client(), language, ""

    def begins(self, exercise: str = "fri", **more: str) -> Learner:
        given = {"oevelse": exercise, "sprog": self.language, **more}
        return self._follow(self.client.post(f"{TABLE}begynd", given))

    def looks(self, query: str = "") -> str:
        self.page = self.client.get(TABLE + query).content.decode()
        return self.page

    def presses(self, element: str, n: int | None = None, **typed: str) -> Learner:
        assert f'value="{element}"' in self.page, f"{element} is not on the page"
        return self.posts("tryk", n, e=element, **typed)

    def posts(self, what: str, n: int | None = None, **given: str) -> Learner:
        number = self.n if n is None else n
        return self._follow(self.client.post(TABLE + what, {"n": str(number), **given}))

    def _follow(self, response: HttpResponse) -> Learner:
        assert response.status_code == 302, response.status_code
        self.looks(response["Location"].partition("#")[0].removeprefix(TABLE))
        return self

    @property
    def n(self) -> int:
        return int(re.search(r'name="n" value="(\d+)"', self.page)[1])  # type: ignore[index]

    @property
    def says(self) -> str:
        found = re.search(r'id="says">(.*?)</div>', self.page, re.DOTALL)
        return " ".join(unescape(re.sub(r"<[^>]+>", " ", found[1] if found else "")).split())

    @property
    def elements(self) -> list[str]:
        return re.findall(r'name="e" value="([^"]+)"', self.page)

    @property
    def ringed(self) -> str:
        found = re.search(r"<[a-z]+ [^>]*ringed[^>]*>", self.page)
        return found[0] if found else ""


@pytest.fixture
def learner(db: None) -> Learner:
    """Somebody who has not begun yet."""
    return Learner()
