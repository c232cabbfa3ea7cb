"""Ten thousand pages: how soon a site that starts again answers, its memory, a publish, what one page costs."""

from __future__ import annotations

import sys
import time
import urllib.error
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bench import machine
from bench.comparison import Contender, in_turns, ratio
from bench.nginx import nginx
from bench.ours import Ours, fetch, in_the_site, ours
from bench.row import Pace, Row

PAGES = 10_000
BAR_START, BAR_PUBLISH, BAR_TIMES, BAR_MEGABYTES = 8.0, 2.0, 3.0, 700.0
PATH = "/hjaelp/gode-kodeord-{number}/"

# Copies of the pages that come with the program, each with a number in its key and titles.
FILL = f"""
from trygvej.library import heads, public
from trygvej.library.models import PagePublication, PageVersion
from trygvej.engines.page import documents
from trygvej.publishing import public as publishing
every = [page for page in public.pages() if page.kind not in ("kit", "topic")]
first = next(page for page in every if page.key == "gode-kodeord")
rows = []
for number in range({PAGES}):
    page = first if number % 100 == 0 else every[number % len(every)]
    title = {{code: f"{{words}} ({{number}})" for code, words in page.title.items()}}
    made = page.model_copy(update={{"key": f"{{page.key}}-{{number}}", "title": title}})
    rows.append(PageVersion(key=made.key, number=1, hash=documents.content_hash(made), head=heads.to_json(made),
                            document=documents.to_json(made)))
PageVersion.objects.bulk_create(rows, batch_size=500)
new = PageVersion.objects.exclude(pk__in=PagePublication.objects.values("version"))
PagePublication.objects.bulk_create(
    [PagePublication(key=key, version_id=pk) for key, pk in new.values_list("key", "pk")], batch_size=500)
publishing.announce()
"""
PUBLISH = """
import time
from trygvej.library import public
page = public.page("gode-kodeord-100")
made = page.model_copy(update={"title": {**page.title, "da": "Hvad er helt nyt?"}})
public.publish(made, author="Eva")
print(time.time())
"""
LEAFLETS = """
import time
from trygvej.formats.public import survey
begun = time.process_time()
number = sum(1 for _ in survey(formats=["page-leaflet"]))
print(number, time.process_time() - begun)
"""


def measure(folder: Path, pace: Pace) -> list[Row]:
    """Fill a site, let it make its index once, start it again."""
    home = folder / "site"
    home.mkdir()
    with ours(home) as site:
        in_the_site(FILL, site.environment)
        _until(site, "/soeg/?q=kodeord", 300)  # the first start makes the index, and keeps it
    with _again(site) as (again, began):
        start = _until(again, PATH.format(number=100), 60) - began
        found = _until(again, "/soeg/?q=kodeord", 300) - began
        cpu = machine.cpu_seconds(again.pids)
        time.sleep(2)
        memory = machine.resident_mb(again.pids)
        publish = _publish(again)
        number, leaflets = in_the_site(LEAFLETS, again.environment).split()
        cost = _cost(folder, again, pace)
    return [
        Row("library-start", f"{PAGES:,} pages: start to first answer", start, "s", bar=BAR_START),
        Row("library-found", "  start to first search", found, "s"),
        Row("library-cpu", "  processor time until then", cpu, "s"),
        Row("library-memory", "  memory", memory, "MB", bar=BAR_MEGABYTES),
        Row("library-publish", "  a publish until readers see it", publish, "s", bar=BAR_PUBLISH),
        *cost,
        Row("library-leaflets", f"  the worker looks at {int(number):,} leaflets", float(leaflets), "s"),
    ]


@contextmanager
def _again(site: Ours) -> Iterator[tuple[Ours, float]]:
    """The same site started once more, and when that began."""
    command = machine.pinned(machine.SERVER_CORE, [sys.executable, "-m", "trygvej.cli.web"])
    log = Path(site.environment["TRYGVEJ_HOME"]) / "again.log"
    began = time.monotonic()
    with machine.running(command, log, lambda: _status(site, "/sundhed") == 200, site.environment) as pid:
        yield Ours(pid, site.root, site.step, site.environment), began


def _status(site: Ours, path: str) -> int:
    try:
        fetch(site.root + path)
    except urllib.error.HTTPError as error:
        return error.code
    except (urllib.error.URLError, OSError):
        return 0
    return 200


def _until(site: Ours, path: str, seconds: float) -> float:
    """When the address answers."""
    end = time.monotonic() + seconds
    while _status(site, path) != 200:
        if time.monotonic() > end:
            raise SystemExit(f"no answer: {path}")
        time.sleep(0.02)
    return time.monotonic()


def _publish(site: Ours) -> float:
    """Seconds from the publish until the page that was in the front door's memory says the new words."""
    address = site.root + PATH.format(number=100)
    fetch(address)
    at = float(in_the_site(PUBLISH, site.environment))
    while b"Hvad er helt nyt?" not in fetch(address)[0]:
        if time.time() > at + 60:
            raise SystemExit("the publish was not seen")
        time.sleep(0.02)
    return max(0.0, time.time() - at)


def _cost(folder: Path, site: Ours, pace: Pace) -> list[Row]:
    """A page from memory against nginx with the same bytes."""
    path = PATH.format(number=200)
    body, headers = fetch(site.root + path)
    # Under a name of its own: an address that ends in "/" is a folder to nginx.
    with nginx(folder / "nginx", "/side", body, dict(headers)) as its:
        cached = Contender("ours", lambda: site.pids, site.root + path)
        static = Contender("nginx", lambda: machine.family(its.pid), its.address)
        in_turns([static, cached], pace.rounds, pace.seconds)
    times = ratio(cached, static)
    name = "  a page from memory, CPU against nginx"
    return [Row("library-cached", name, times.median, "times", str(times), BAR_TIMES)]
