"""Put our style sheets together into the one file a page asks for: ``python -m tools.styles``.

One request is cheaper than six. The sheets in ``design/styles`` are what one edits; the result is committed,
and a test tells when it is older than they are.
"""

from __future__ import annotations

import re
from pathlib import Path

SOURCE = Path(__file__).resolve().parents[1] / "src/trygvej"
DESIGN = SOURCE / "design"
TARGET = DESIGN / "static/design/trygvej.css"
PRACTICE = SOURCE / "practice/static/practice/practice.css"
"""The sheet of the practice room, which only its own pages ask for."""


def sheets(target: Path = TARGET) -> list[Path]:
    """What a sheet is made of, in order."""
    if target == PRACTICE:
        return sorted((SOURCE / "practice/styles").glob("*.css"))
    return [DESIGN / "vendor/dkfds-measures.css", *sorted((DESIGN / "styles").glob("*.css"))]


def built(target: Path = TARGET) -> str:
    """The sheet as it should be: one line per source sheet, no comments, no spare white space."""
    return "".join(f"{_smaller(sheet.read_text())}\n" for sheet in sheets(target))


def _smaller(css: str) -> str:
    css = re.sub(r"/\*.*?\*/", "", css, flags=re.S)
    css = re.sub(r"\s+", " ", css)
    css = re.sub(r" ?([{};,>]) ?", r"\1", css)
    css = re.sub(r"(?<=[\w-]): ", ":", css)
    return css.replace(";}", "}").strip()


if __name__ == "__main__":
    for target in (TARGET, PRACTICE):
        target.write_text(built(target))
        print(f"{target.name}: {target.stat().st_size} bytes")
