"""What a step costs that is not in memory: Django makes it, it is packed and kept."""

from __future__ import annotations

from operator import truediv
from pathlib import Path
from statistics import median

from bench.comparison import Figures
from bench.machine import cpu_seconds, yardstick
from bench.ours import fetch, ours
from bench.row import Pace, Row
from bench.targets import ask_all, steps

BAR_MS = 3.0
PER_ROUND = 500


def measure(folder: Path, pace: Pace) -> list[Row]:
    """Ask for addresses nobody has asked for."""
    costs, yardsticks = [], []
    with ours(folder / "site", **({"server": pace.server} if pace.server else {})) as site:
        targets = steps(site, (pace.rounds + 1) * PER_ROUND)
        body, _ = fetch(site.root + targets[0])
        for number in range(pace.rounds + 1):
            part = targets[number * PER_ROUND : (number + 1) * PER_ROUND]
            before = cpu_seconds(site.pids)
            ask_all(site, part, at_once=1)
            costs.append((cpu_seconds(site.pids) - before) / len(part) * 1000)
            yardsticks.append(yardstick())
    figures = Figures.of(costs[1:])  # the first round warms templates and caches
    return [
        Row("uncached", "A step not in memory, CPU", figures.median, "ms", str(figures), BAR_MS),
        Row(
            "uncached-yard",
            "    the same, in yardsticks",
            median(map(truediv, costs[1:], yardsticks[1:])),
            "times",
        ),
        Row("yardstick", "    the yardstick: a fixed piece of Python", median(yardsticks), "ms"),
        Row("page-kb", "    the page, before packing", len(body) / 1000, "kB"),
    ]
