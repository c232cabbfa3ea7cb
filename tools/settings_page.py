"""Write ``docs/settings.md`` from the table of settings: part of ``make docs``."""

from __future__ import annotations

from pathlib import Path

from trygvej.config.environment import SETTINGS

PAGE = Path(__file__).resolve().parents[1] / "docs" / "settings.md"
HEAD = """# Settings

Every setting is an environment variable, read in one place: `src/trygvej/config/environment.py`. This page is written
from that table by `make docs`, and a test fails when the two differ. A value that cannot be used stops the start with a
message that names the setting.

| setting | holds | default | what it is for |
| --- | --- | --- | --- |
"""
KINDS = {
    "yes/no": "`1` or `0`",
    "list": "words, with commas between",
    "level": "a level",
    "number": "a whole number",
}


def page() -> str:
    """The page as it should be."""
    rows = []
    for setting in SETTINGS:
        default = setting.default
        if isinstance(default, bool):
            default = int(default)
        shown = f"`{default}`" if default not in ("", ()) else "empty"
        kind = KINDS.get(setting.kind, setting.kind)
        rows.append(f"| `{setting.name}` | {kind} | {shown} | {setting.purpose} |\n")
    return HEAD + "".join(rows)


if __name__ == "__main__":
    PAGE.parent.mkdir(exist_ok=True)
    PAGE.write_text(page(), "utf-8")
