"""House rules that a machine checks: ``python -m tools.rules``.

A rule is a function that yields findings. Its docstring says why the rule is there and is printed with what
it finds: a rule nobody can give a reason for should go.
"""

from __future__ import annotations

import ast
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = "src/trygvej"
APPS = tuple(sorted(path.parent.name for path in (ROOT / PACKAGE).glob("*/apps.py")))


@dataclass(frozen=True)
class Finding:
    """One place that breaks a rule."""

    path: str
    line: int
    what: str


Rule = Callable[[], Iterator[Finding]]


@cache
def files() -> tuple[str, ...]:
    """Every file that is, or would be, committed, except what others wrote (folders called vendor)."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout.splitlines()
    return tuple(
        sorted(name for name in listed if "vendor" not in Path(name).parts and (ROOT / name).is_file())
    )


def ours(*suffixes: str, under: str = "") -> Iterator[str]:
    """Files of ours with one of these endings; migrations are written by Django."""
    for name in files():
        if name.endswith(suffixes) and name.startswith(under) and "migrations" not in Path(name).parts:
            yield name


@cache
def text(name: str) -> str:
    """The words of a file."""
    return (ROOT / name).read_text("utf-8")


@cache
def tree(name: str) -> ast.Module:
    """The syntax of a Python file."""
    return ast.parse(text(name), name)


def is_test(name: str) -> bool:
    """Whether the file only runs in tests."""
    return "tests" in Path(name).parts or Path(name).name == "conftest.py"
