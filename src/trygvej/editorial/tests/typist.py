"""What a browser would send from a form of the editorial interface, so that a test can change one field and send it."""

from __future__ import annotations

from html.parser import HTMLParser

from django.test import Client


class Form(HTMLParser):
    """The names and values of the first form for filling in."""

    def __init__(self) -> None:
        super().__init__()
        self.found: dict[str, list[str]] = {}
        self.inside, self.area, self.select, self.first = False, "", "", False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag == "form":
            self.inside = "ed-form" in (given.get("class") or "")
        elif self.inside:
            reader = getattr(self, f"read_{tag}", None)
            if reader:
                reader(given)

    def read_input(self, given: dict[str, str | None]) -> None:
        unticked = given.get("type") in ("checkbox", "radio") and "checked" not in given
        if given.get("name") and not unticked:
            self._add(given["name"], given.get("value"))

    def read_textarea(self, given: dict[str, str | None]) -> None:
        self.area = given["name"] or ""
        self._add(self.area, "")

    def read_select(self, given: dict[str, str | None]) -> None:
        self.select, self.first = given["name"] or "", True
        self._add(self.select, "")

    def read_option(self, given: dict[str, str | None]) -> None:
        if self.select and ("selected" in given or self.first):
            self.found[self.select][-1] = given.get("value") or ""
        self.first = False

    def handle_data(self, data: str) -> None:
        if self.area:
            self.found[self.area][-1] += data

    def handle_endtag(self, tag: str) -> None:
        if tag == "textarea":
            self.area = ""
        elif tag == "select":
            self.select = ""
        elif tag == "form":
            self.inside = False

    def _add(self, name: str | None, value: str | None) -> None:
        self.found.setdefault(name or "", []).append(value or "")


def fields_of(client: Client, path: str) -> dict[str, list[str]]:
    """Everything that the form of a page would send, unchanged."""
    response = client.get(path)
    assert response.status_code == 200, path
    form = Form()
    form.feed(response.content.decode())
    form.found.pop("csrfmiddlewaretoken", None)
    return form.found
