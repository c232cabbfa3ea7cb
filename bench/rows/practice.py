"""What a step of practice costs: press, redirect, next screen, with the event written before the answer."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median

from bench.comparison import Figures
from bench.machine import LOAD_CORE, cpu_seconds, pinned
from bench.ours import Ours, ours
from bench.row import Pace, Row
from tools.postgres import server as postgres

RATE = 200  # steps a second: the bar
LEARNERS = 40
BAR_P99_MS = 100.0
SMALL = "/oevelse/slut"  # Django's smallest view here: without a session it only leads on


def measure(folder: Path, pace: Pace) -> list[Row]:
    """At the asked rate the time of a step on both databases; flat out the CPU of one, against the smallest view's."""
    rows = []
    for name, key in (("SQLite", "practice"), ("PostgreSQL", "practice-postgres")):
        with site_on(name, folder, pace) as site:
            load(site, pace.seconds, 0)  # warms templates and caches
            rows += _steady(site, pace, name, key)
            if name == "SQLite":  # PostgreSQL's share of the CPU is in its own processes
                rows += _costs(site, pace)
    return rows


@contextmanager
def site_on(name: str, folder: Path, pace: Pace) -> Iterator[Ours]:
    """Our site on a database that is thrown away: ``SQLite``, or a ``PostgreSQL`` that waits for the disk."""
    server = {"server": pace.server} if pace.server else {}
    if name == "SQLite":
        with ours(folder / name, **server) as site:
            yield site
        return
    with postgres(durable=True) as address, ours(folder / name, database=address, **server) as site:
        yield site


def _steady(site: Ours, pace: Pace, name: str, key: str) -> list[Row]:
    steady = [load(site, pace.seconds, RATE)[0] for _ in range(max(3, pace.rounds // 3))]
    times = Figures.of([told["p99"] for told in steady])
    late = max(0, RATE - max(told["steps"] / told["seconds"] for told in steady))
    what = f"A learner's step at {RATE} a second, 99 %, {name}"
    return [
        Row(f"{key}-p99", what, times.median, "ms", str(times), BAR_P99_MS),
        Row(f"{key}-late", "    steps a second that were asked for and not done", late, "", bar=10),
    ]


def _costs(site: Ours, pace: Pace) -> list[Row]:
    costs, smallest = [], []
    for _ in range(pace.rounds):
        told, spent = load(site, pace.seconds, 0)
        costs.append(spent / told["steps"] * 1e6)
        smallest.append(_small(site))
    ratio = Figures.of([cost / small for cost, small in zip(costs, smallest, strict=True)])
    what = "    CPU of a step, against Django's smallest view"
    return [
        Row("practice-cpu", what, ratio.median, "times", str(ratio)),
        Row("practice-us", "    CPU of a step", median(costs), "µs"),
        Row("practice-small-us", "    CPU of the smallest view", median(smallest), "µs"),
    ]


def load(site: Ours, seconds: int, rate: int) -> tuple[dict[str, float], float]:
    """What the learners say, and the CPU seconds the server spent meanwhile."""
    command = [sys.executable, "-m", "bench.learners", site.root, str(LEARNERS), str(seconds), str(rate)]
    before = cpu_seconds(site.pids)
    done = subprocess.run(pinned(LOAD_CORE, command), capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"the learners stopped:\n{done.stderr[-2000:]}")
    return json.loads(done.stdout), cpu_seconds(site.pids) - before


def _small(site: Ours, times: int = 1500) -> float:
    """Microseconds of CPU for the smallest view."""
    code = (
        "import http.client, sys; c = http.client.HTTPConnection(sys.argv[1]);"
        f"[(c.request('POST', '{SMALL}', b'n=1'), c.getresponse().read()) for _ in range({times})]"
    )
    before = cpu_seconds(site.pids)
    command = [sys.executable, "-c", code, site.root.removeprefix("http://")]
    subprocess.run(pinned(LOAD_CORE, command), check=True)
    return (cpu_seconds(site.pids) - before) / times * 1e6
