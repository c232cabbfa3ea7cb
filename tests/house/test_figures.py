"""Many people walk at once; after a clean stop every number is exact, and nothing about anybody is kept."""

from __future__ import annotations

import http.client
import re
import signal
import sqlite3
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import cycle, islice
from pathlib import Path
from urllib.parse import urlencode, urlsplit

import pytest

from tests.house.conftest import Command
from tests.journeys.site import Site, running
from trygvej.config.content import bundled
from trygvej.engines.wizard import documents
from trygvej.engines.wizard.answers import from_example, write
from trygvej.engines.wizard.model import Wizard
from trygvej.engines.wizard.walk import walk
from trygvej.frontdoor.edition import day_in_denmark
from trygvej.wizards.public import library

pytestmark = pytest.mark.house

TRACE = "Sporhund"
HEADERS = {
    "User-Agent": f"Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0 {TRACE}",
    "Cookie": f"spor={TRACE}",
    "X-Forwarded-For": "203.0.113.77",
    "Referer": f"https://vaert.example/side?navn={TRACE}",
    "Accept-Encoding": "br",
}
Count = tuple[str, str, str, str]
OPEN, SENSITIVE = "virksomhedsform", "mistaenkelig-besked"


@dataclass(frozen=True)
class Visit:
    """One person's walk: what she asks for in turn, and what must be counted for it."""

    requests: tuple[tuple[str, str | None], ...]
    counts: tuple[Count, ...]


def wizard(key: str) -> Wizard:
    text = (bundled() / "wizards" / f"{key}.yaml").read_text("utf-8")
    return documents.read(text, library())


def visits(key: str, language: str = "da", place: str = "vejviser") -> Iterator[Visit]:
    """The example cases of a wizard, each as a whole walk."""
    found = wizard(key)
    base = f"{'' if language == 'da' else '/' + language}/{place}/{key}/"
    for example in found.examples:
        if example.date > day_in_denmark(datetime.now(UTC)):
            continue
        given = {name: from_example(found.questions[name], value) for name, value in example.answers.items()}
        trail = walk(found, given, example.date)
        pairs = [(step.question, write(found.questions[step.question], step.answer)) for step in trail.steps]
        requests: list[tuple[str, str | None]] = [(base, None)]
        counts = [(key, "-", language, "shown")]
        for number, node in enumerate([*(step.question for step in trail.steps), trail.at]):
            fields = urlencode([("v", "1"), ("dato", example.date.isoformat()), *pairs[:number]], safe=",")
            requests.append((f"{base}svar", fields) if found.sensitive else (f"{base}svar?{fields}", None))
            before = trail.steps[number - 1].question if number else "-"
            counts += [(key, node, language, "shown"), (key, before, language, "answered")]
        yield Visit(tuple(requests), tuple(counts))


def walked(site: Site, mine: list[Visit]) -> None:
    """One client walks, over one connection."""
    connection = http.client.HTTPConnection(urlsplit(site.url).netloc, timeout=60)
    for visit in mine:
        for address, fields in visit.requests:
            sent = HEADERS | ({"Content-Type": "application/x-www-form-urlencoded"} if fields else {})
            connection.request("POST" if fields else "GET", address, body=fields, headers=sent)
            answer = connection.getresponse()
            answer.read()
            assert answer.status == 200, (answer.status, address)
    connection.close()


def counted(home: Path) -> Counter[Count]:
    """What stands in the database."""
    with sqlite3.connect(home / "trygvej.sqlite3") as database:
        rows = database.execute(
            "SELECT key, node, language, what, count FROM figures_count WHERE kind = 'wizard'"
        )
        return Counter({(key, node, language, what): number for key, node, language, what, number in rows})


def many_walk(home: Path, plan: list[Visit], clients: int) -> None:
    """All of the plan, by so many at once; then a clean stop."""
    with running(home, worker=False) as site:
        walked(site, plan[:1])
        with ThreadPoolExecutor(clients) as pool:
            list(pool.map(walked, [site] * clients, [plan[1:][number::clients] for number in range(clients)]))
        site.process.send_signal(signal.SIGTERM)
        site.process.wait(20)
        expected = Counter(count for visit in plan for count in visit.counts)
        assert counted(home) == expected
        nothing_about_anybody(site)


def nothing_about_anybody(site: Site) -> None:
    """No trace of a browser, an address or a referrer's query in any file; no answer and no path in a log."""
    for path, kept in site.everything_kept():
        for trace in (TRACE.encode(), b"203.0.113.77"):
            assert trace not in kept, f"{path} holds {trace!r}"
    logs = site.written()
    answers = {option for question in wizard(SENSITIVE).questions.values() for option in question.options}
    said = {answer for answer in answers if re.search(rf'[="/]{re.escape(answer)}\b', logs)}
    assert not said, f"answers stand in the log: {said}"
    assert "svar?" not in logs


def plan(walks: int) -> list[Visit]:
    """Eight of ten walk the open wizard, in two languages and in a frame; two the sensitive one."""
    kinds = [
        cycle(list(visits(OPEN))),
        cycle(list(visits(OPEN, "en"))),
        cycle(list(visits(OPEN, place="indlejret"))),
        cycle(list(visits(SENSITIVE))),
    ]
    order = cycle([0, 1, 0, 2, 3, 0, 1, 0, 2, 3])
    return [next(kinds[kind]) for kind in islice(order, walks)]


@pytest.mark.proof
def test_after_a_clean_stop_every_number_is_exact(tmp_path: Path) -> None:
    many_walk(tmp_path, plan(200), clients=10)
    with sqlite3.connect(tmp_path / "trygvej.sqlite3") as database:
        rows = list(database.execute("SELECT node, key, sum(count) FROM figures_count WHERE kind = 'embed'"))
    assert rows == [("https://vaert.example", OPEN, 40)]


@pytest.mark.proof
def test_ten_thousand_walks_by_fifty_clients_are_counted_exactly(tmp_path: Path) -> None:
    many_walk(tmp_path, plan(10_000), clients=50)


def test_the_command_shows_the_figures_and_draws_them(trygvej: Command, tmp_path: Path) -> None:
    home = tmp_path / "home" / "trygvej.sqlite3"
    if not home.exists():
        pytest.skip("the numbers are written into SQLite's file here")
    with sqlite3.connect(home) as database:
        for node, what, number in (
            ("situation", "shown", 100),
            ("situation", "answered", 62),
            ("hvem", "shown", 3),
        ):
            database.execute(
                "INSERT INTO figures_count (kind, key, day, node, language, what, count) VALUES (?, ?, ?, ?, ?, ?, ?)",
                ("wizard", OPEN, "2026-11-24", node, "da", what, number),
            )
    table = trygvej("figures", OPEN, "--drawing", str(tmp_path / "tegning.svg")).stdout
    assert re.search(r"^situation\s+100\s+62\s+38$", table, re.MULTILINE), table
    assert re.search(r"^hvem\s+under 5", table, re.MULTILINE), table
    assert "38 ud af 100 stopper her" in (tmp_path / "tegning.svg").read_text("utf-8")
    lines = trygvej("figures", OPEN, "--csv").stdout.splitlines()
    assert "2026-11-24,da,situation,100,62,38" in lines
    assert "situation" not in trygvej("figures", OPEN, "--csv", "--from", "2026-11-25").stdout
    assert trygvej("figures", "findes-ikke").returncode == 1
