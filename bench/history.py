"""What earlier runs found: the last one on this machine, and the committed baseline."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path

from bench.row import Row

ROOT = Path(__file__).resolve().parents[1]
HISTORY = ROOT / "var" / "bench" / "history.jsonl"
BASELINE = ROOT / "bench" / "baseline.json"


def last(history: Path = HISTORY) -> dict[str, float]:
    """The newest figure of every row on this machine."""
    figures: dict[str, float] = {}
    if history.exists():
        for line in history.read_text("utf-8").splitlines():
            figures.update(json.loads(line)["figures"])
    return figures


def baseline(path: Path = BASELINE) -> dict[str, float]:
    """The committed figures: only what does not depend on the machine means anything elsewhere."""
    return dict(json.loads(path.read_text("utf-8"))["figures"]) if path.exists() else {}


def add(rows: Sequence[Row], history: Path = HISTORY) -> None:
    """Write this run down."""
    history.parent.mkdir(parents=True, exist_ok=True)
    with history.open("a", encoding="utf-8") as file:
        file.write(json.dumps(_entry(rows)) + "\n")


def save_baseline(rows: Sequence[Row], path: Path = BASELINE) -> None:
    """Make this run the one to compare with; rows that were not measured keep their figures."""
    entry = _entry(rows)
    entry["figures"] = {**baseline(path), **entry["figures"]}
    path.write_text(json.dumps(entry, indent=2) + "\n", "utf-8")


def compared(row: Row, earlier: Mapping[str, float]) -> str:
    """How the figure moved, in percent."""
    before = earlier.get(row.key)
    return f"{(row.figure / before - 1) * 100:+.0f} %" if before else ""


def _entry(rows: Sequence[Row]) -> dict[str, object]:
    commit = subprocess.run(
        ["git", "rev-parse", "--short", "HEAD"], cwd=ROOT, capture_output=True, text=True, check=False
    ).stdout.strip()
    return {
        "at": datetime.now(UTC).isoformat(timespec="seconds"),
        "commit": commit,
        "figures": {row.key: round(row.figure, 3) for row in rows},
    }
