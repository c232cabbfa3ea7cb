"""Many different addresses that all lead to a page: the steps of the wizard on every date one can ask about."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta
from http.client import HTTPConnection
from itertools import islice

from bench.ours import WIZARD, Ours, links

FIRST_DAY, LAST_DAY = date(2014, 2, 1), date(2026, 10, 1)


def steps(site: Ours, count: int) -> list[str]:
    """So many canonical addresses of steps, each different."""
    return list(islice(_steps(site), count))


def _steps(site: Ours) -> Iterator[str]:
    days = [FIRST_DAY + timedelta(days=number) for number in range((LAST_DAY - FIRST_DAY).days)]
    for prefix in ("", "/en"):
        for link in _reachable(site, prefix, deep=3):
            path, _, query = link.partition("?")
            for day in days:
                yield f"{path}?{_dated(query, day)}"


def _reachable(site: Ours, prefix: str, deep: int) -> list[str]:
    """Steps that a visitor reaches on the first of the days, by the links of the pages before them."""
    found: dict[str, None] = {}
    front = [f"{prefix}/vejviser/{WIZARD}/?dato={FIRST_DAY}"]
    for _ in range(deep):
        front = [
            link
            for page in front
            for link in links(site.root, page)
            if "/svar?" in link and "ret=" not in link and link not in found and f"dato={FIRST_DAY}" in link
            and link.startswith(f"{prefix}/vejviser/")
        ]  # fmt: skip
        found.update(dict.fromkeys(front))
    return list(found)


def _dated(query: str, day: date) -> str:
    return query.replace(f"dato={FIRST_DAY}", f"dato={day}")


def ask_all(site: Ours, targets: list[str], at_once: int = 8) -> None:
    """Ask for each address once, over a few connections that stay open."""
    with ThreadPoolExecutor(at_once) as pool:
        list(pool.map(_ask, [site.root] * at_once, [targets[number::at_once] for number in range(at_once)]))


def _ask(root: str, targets: list[str]) -> None:
    connection = HTTPConnection(root.removeprefix("http://"), timeout=30)
    for target in targets:
        connection.request("GET", target, headers={"Accept-Encoding": "br"})
        answer = connection.getresponse()
        answer.read()
        if answer.status >= 400:
            raise SystemExit(f"{answer.status} for {target}")
    connection.close()
