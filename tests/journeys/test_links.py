"""No link of the site leads nowhere: every page that can be reached from a front page, in every language."""

from __future__ import annotations

import urllib.error
import urllib.request
from collections.abc import Iterator
from urllib.parse import urldefrag, urljoin, urlsplit

import pytest
from bs4 import BeautifulSoup

from tests.journeys.site import Site

FRONTS = ("/", "/en/", "/ar/")


def fetched(url: str) -> tuple[int, str, str]:
    """Status, kind and text of what stands at an address."""
    try:
        with urllib.request.urlopen(url) as answer:
            kind = answer.headers.get_content_type()
            text = answer.read().decode() if kind in ("text/html", "image/svg+xml") else ""
            return answer.status, kind, text
    except urllib.error.HTTPError as error:
        return error.code, "", ""


def addresses(soup: BeautifulSoup) -> Iterator[str]:
    """Where a page leads, and what it shows."""
    for tag in soup.find_all(
        ("a", "area", "link", "img", "script", "source", "track", "video", "iframe", "form")
    ):
        if tag.name == "form" and tag.get("method", "get") != "get":
            continue
        yield from (str(tag[name]) for name in ("href", "src", "poster", "action") if tag.get(name))


@pytest.mark.proof
def test_no_link_of_the_site_leads_nowhere(site: Site) -> None:
    waiting = [site.url + front for front in FRONTS]
    found, places, wanted = set(waiting), dict[str, set[str]](), dict[str, set[str]]()
    wrong: list[str] = []
    while waiting:
        url = waiting.pop()
        status, kind, text = fetched(url)
        if status != 200:
            wrong.append(f"{status} {url.removeprefix(site.url)} from {sorted(wanted.get(url, ''))[:2]}")
        if kind != "text/html":
            continue
        soup = BeautifulSoup(text, "html.parser")
        places[url] = {str(tag["id"]) for tag in soup.find_all(id=True)}
        for address in addresses(soup):
            whole = urljoin(url, address)
            target, part = urldefrag(whole)
            if not target.startswith(site.url) or urlsplit(target).query:
                continue
            wanted.setdefault(target, set()).add(url.removeprefix(site.url))
            if part:
                wanted.setdefault(f"{target}#{part}", set()).add(url.removeprefix(site.url))
            if target not in found:
                found.add(target)
                waiting.append(target)
    for address, pages in wanted.items():
        target, part = urldefrag(address)
        if part and target in places and part not in places[target]:
            wrong.append(f"no such place: {address.removeprefix(site.url)} from {sorted(pages)[:2]}")
    assert len(places) > 500
    assert not wrong, "\n".join(sorted(wrong))
