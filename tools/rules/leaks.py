"""What must not be committed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from tools.rules import ROOT, Finding, ours, text

_TEXT = (
    ".py",
    ".toml",
    ".txt",
    ".md",
    ".json",
    ".yaml",
    ".yml",
    ".html",
    ".js",
    ".css",
    ".sh",
    "Makefile",
    "run",
    ".po",
)
_ADDRESS = re.compile(r'"resolved": "http|registry = |--(?:extra-)?index-url[ =]|--find-links[ =]|file:///')


ITSELF = "tools/rules/leaks.py"


def no_place_of_this_machine() -> Iterator[Finding]:
    """A lock file that names a package index, or a path of one machine, breaks on every other machine."""
    here = [str(ROOT), str(Path.home()) + "/"]
    for name in ours(*_TEXT):
        if name == ITSELF:
            continue
        for number, line in enumerate(text(name).splitlines(), 1):
            if _ADDRESS.search(line):
                yield Finding(name, number, "names a package index or a file of one machine")
            if any(place in line for place in here):
                yield Finding(name, number, "names a path of this machine")


RULES = (no_place_of_this_machine,)
