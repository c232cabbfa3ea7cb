"""Whether memory stays bounded when very many different addresses are asked for."""

from __future__ import annotations

from pathlib import Path

from bench.machine import resident_mb
from bench.ours import ours
from bench.row import Pace, Row
from bench.targets import ask_all, steps

MEMORY_MB = 24
SLACK_MB = 40  # what Python and Django take more of under load, whether pages are kept or not


def measure(folder: Path, pace: Pace) -> list[Row]:
    """A quarter of the addresses are real steps, the others carry parameters that mean nothing."""
    options = {"server": pace.server} if pace.server else {}
    with ours(folder / "site", memory_mb=MEMORY_MB, **options) as site:
        real = steps(site, pace.addresses // 4)
        made_up = [f"{site.step}&utm_source={number}" for number in range(pace.addresses - len(real))]
        ask_all(site, made_up[:500] + real[:50])  # what comes with the first load is not growth
        before = resident_mb(site.pids)
        ask_all(site, made_up)
        between = resident_mb(site.pids)
        ask_all(site, real)
        after = resident_mb(site.pids)
    grown = max(between, after) - before
    return [
        Row(
            "grown", f"Memory gained over {pace.addresses:,} addresses", grown, "MB", bar=MEMORY_MB + SLACK_MB
        ),
        Row("grown-made-up", f"    over the {len(made_up):,} made-up ones", between - before, "MB"),
        Row("resident", f"    all of it (pages may take {MEMORY_MB} MB)", after, "MB"),
    ]
