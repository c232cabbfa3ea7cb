"""Write ``THIRD-PARTY.md``: what others made, under which licence. Part of ``make docs``.

Python packages are those of ``requirements.txt`` (what a running site needs); what was copied into this repository has
its licence file beside it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PAGE = ROOT / "THIRD-PARTY.md"
HEAD = """# What others made

Trygvej stands on the work below. The list is written from the lock file and the licence files by `make docs`, and a
test fails when it is not current.

## Python packages a running site uses

| package | version | licence |
| --- | --- | --- |
"""
NOT_HERE = {
    "brotlicffi": "MIT",
    "colorama": "BSD-3-Clause",
    "tzdata": "Apache-2.0",
}  # only on other systems than ours
SHORT = {
    "Python Software Foundation License": "PSF-2.0",
    "BSD License": "BSD",
    "MIT License": "MIT",
    "Apache Software License": "Apache-2.0",
    "GNU Library or Lesser General Public License (LGPL)": "LGPL",
    "GNU Lesser General Public License v3 (LGPLv3)": "LGPL-3.0",
    "Mozilla Public License 2.0 (MPL 2.0)": "MPL-2.0",
    "Mozilla Public License 1.1 (MPL 1.1)": "MPL-1.1",
    "GNU General Public License v2 or later (GPLv2+)": "GPL-2.0-or-later",
    "GNU Lesser General Public License v2 or later (LGPLv2+)": "LGPL-2.1-or-later",
}


def locked() -> Iterator[tuple[str, str]]:
    """Name and version of every package in ``requirements.txt``."""
    for line in (ROOT / "requirements.txt").read_text("utf-8").splitlines():
        if match := re.match(r"([a-z0-9._-]+)==(\S+)", line):
            yield match[1], match[2]


def licence(name: str) -> str:
    """The licence a package states, as short as it can be said."""
    try:
        metadata = distribution(name).metadata
    except PackageNotFoundError:
        return NOT_HERE[name]
    if metadata.get("License-Expression"):
        return str(metadata["License-Expression"])
    stated = [
        line.rpartition(" :: ")[2] for line in metadata.get_all("Classifier") or [] if "License ::" in line
    ]
    if stated:
        return " / ".join(SHORT.get(one, one) for one in stated)
    return (metadata.get("License") or "").strip().split("\n")[0] or "not stated"


def vendored() -> Iterator[str]:
    """One line per licence file that lies beside what was copied in."""
    yield from sorted(
        f"- `{path.parent.relative_to(ROOT)}`: [{path.name}]({path.relative_to(ROOT)})\n"
        for path in ROOT.glob("src/**/*")
        if re.search(r"LICEN[SC]E|\bOFL\b|COPYING", path.name) and path.is_file()
    )


def page() -> str:
    """The page as it should be."""
    rows = "".join(f"| {name} | {version} | {licence(name)} |\n" for name, version in locked())
    return f"{HEAD}{rows}\n## Kept in this repository\n\n{''.join(vendored())}"


if __name__ == "__main__":
    PAGE.write_text(page(), "utf-8")
