"""How long it takes to check a made-up wizard of ten thousand nodes."""

from __future__ import annotations

import time
from pathlib import Path

from bench.big_wizard import DAY, net, tree
from bench.row import Pace, Row
from trygvej.engines.wizard.check import check
from trygvej.engines.wizard.model import Wizard

BAR_SECONDS = 2.0
NODES = 10_000


def measure(folder: Path, pace: Pace) -> list[Row]:
    """Check both shapes; CPU time of this process, the better of two runs."""
    return [
        Row("check-tree", f"Checking {NODES:,} nodes, a tree", _seconds(tree(NODES)), "s", bar=BAR_SECONDS),
        Row("check-net", f"Checking {NODES:,} nodes, a net", _seconds(net(NODES)), "s", bar=BAR_SECONDS),
    ]


def _seconds(wizard: Wizard) -> float:
    return min(_once(wizard) for _ in range(2))


def _once(wizard: Wizard) -> float:
    before = time.process_time()
    problems = check(wizard, DAY)
    spent = time.process_time() - before
    if any(problem.severity == "error" for problem in problems):
        raise SystemExit(f"the made-up wizard is not in order: {problems[:3]}")
    return spent
