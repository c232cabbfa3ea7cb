"""``python -m bench``: measure, compare with earlier runs, say which bars hold."""

from __future__ import annotations

import argparse
import dataclasses
import importlib
import shlex
import sys
import tempfile
from pathlib import Path

from bench import history
from bench.row import FULL, SHORT, Row

PARTS = (
    "cached",
    "busy",
    "uncached",
    "bounded",
    "checking",
    "weight",
    "editing",
    "practice",
    "classes",
    "expired",
    "library",
    "searching",
    "formats",
)


def main(arguments: list[str]) -> int:
    """Run the parts asked for; with ``--bars`` a broken bar makes the exit code 1."""
    options = _options().parse_args(arguments)
    pace = dataclasses.replace(SHORT if options.short else FULL, server=tuple(shlex.split(options.server)))
    before, base = history.last(), history.baseline()
    print(f"{'':<84} {'last run':>9} {'baseline':>9}")
    rows: list[Row] = []
    for part in options.parts or PARTS:
        with tempfile.TemporaryDirectory(prefix=f"trygvej-bench-{part}-") as folder:
            for row in importlib.import_module(f"bench.rows.{part}").measure(Path(folder), pace):
                rows.append(row)
                print(
                    f"{_line(row):<84} {history.compared(row, before):>9} {history.compared(row, base):>9}",
                    flush=True,
                )
    if not pace.server and not options.short:  # other servers and first looks are nothing to compare with
        history.add(rows)
    if options.save_baseline:
        history.save_baseline(rows)
    broken = [row.name.strip() for row in rows if not row.holds]
    print("\n".join(["", *(f"BROKEN: {name}" for name in broken)]) if broken else "\nEvery bar holds.")
    return 1 if broken and options.bars else 0


def _line(row: Row) -> str:
    value = row.shown or f"{row.figure:.2f}"
    bar = "" if row.bar is None else f"{'<=' if row.holds else '> '} {row.bar:g}"
    return f"{row.name:<54} {value:>16} {row.unit:<5} {bar}"


def _options() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument(
        "parts", nargs="*", choices=[*PARTS, []], help="what to measure; everything if none is named"
    )
    parser.add_argument("--short", action="store_true", help="fewer and shorter rounds: a first look")
    parser.add_argument("--bars", action="store_true", help="exit with 1 when a bar is broken")
    parser.add_argument(
        "--save-baseline", action="store_true", help="write bench/baseline.json from this run"
    )
    parser.add_argument(
        "--server", default="", help="serve our site with this command instead; {port} is filled in"
    )
    return parser


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
