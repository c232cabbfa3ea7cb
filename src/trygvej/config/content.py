"""Where the content that comes with the program lies."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parents[1]


def bundled() -> Path:
    """Return the folder ``content``: in a checkout at its top, in an installed wheel inside the package."""
    inside = _PACKAGE / "content"
    return inside if inside.is_dir() else _PACKAGE.parents[1] / "content"
