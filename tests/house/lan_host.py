"""A host in a room without internet, run in a network namespace of its own: ``lan_host.py ROLE ADDRESS …``.

``instructor ADDRESS`` starts a class and prints its path and code; ``phones ADDRESS CODE N`` joins as N people, takes a
step as each and raises one hand; ``look ADDRESS PATH`` prints the instructor's page. It knows nothing but HTTP.
"""

from __future__ import annotations

import re
import sys
import urllib.parse
import urllib.request
from http.cookiejar import CookieJar


class Browser:
    """Cookies and addresses; nothing else."""

    def __init__(self, address: str) -> None:
        self.address = address
        self.opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(CookieJar()))
        self.url = address

    def asks(self, path: str, **given: str) -> str:
        """A page, after the form with these values was posted where there are any."""
        body = urllib.parse.urlencode(given).encode() if given else None
        with self.opener.open(self.address + path, body, timeout=60) as answer:
            self.url = answer.url
            return str(answer.read().decode())


def instructor(address: str) -> None:
    """Start a class."""
    browser = Browser(address)
    page = browser.asks("/klasse/ny/", plan="en-halv-time")
    code = re.search(r'class="class-code"[^>]*>([\d ]+)<', page)
    assert code is not None
    print(browser.url.removeprefix(address), code[1].replace(" ", ""))


def phones(address: str, code: str, many: str) -> None:
    """Join as several people; each takes the first step, and the first raises her hand."""
    for number in range(int(many)):
        browser = Browser(address)
        page = browser.asks("/oevelse/klasse/", kode=code, sprog="da")
        n = re.search(r'name="n" value="(\d+)"', page)
        assert n is not None
        page = browser.asks("/oevelse/tryk", n=n[1], e="post.log-on")
        assert "Trin 2" in page
        if number == 0:
            browser.asks("/oevelse/klasse/haand", x="1")
    print("ok")


def look(address: str, path: str) -> None:
    """Read the instructor's page."""
    print(Browser(address).asks(path))


if __name__ == "__main__":
    {"instructor": instructor, "phones": phones, "look": look}[sys.argv[1]](*sys.argv[2:])
