"""Every check that needs no running site: ``make lint``."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
BIN = Path(sys.executable).parent

CHECKS = (
    ("style and complexity", [str(BIN / "ruff"), "check", "--quiet", "--output-format=concise", "."]),
    ("layout of the lines", [str(BIN / "ruff"), "format", "--check", "--quiet", "."]),
    ("types in engines/", [str(BIN / "mypy"), "--no-error-summary"]),
    ("order of the rooms", [str(BIN / "lint-imports"), "--no-logo"]),
    ("house rules", [sys.executable, "-m", "tools.rules"]),
)


def main() -> int:
    """Run every check, also after one has failed, and return 1 if one has."""
    failed = []
    for name, command in CHECKS:
        result = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
        print(f"{'ok    ' if result.returncode == 0 else 'BROKEN'} {name}", flush=True)
        if result.returncode:
            failed.append(name)
            print(result.stdout + result.stderr, flush=True)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
