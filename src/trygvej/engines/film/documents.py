"""Film scripts between text and value."""

from __future__ import annotations

from trygvej.engines.film.model import FORMAT, Script
from trygvej.engines.reading import Refused, build, load, refuse_other_format

__all__ = ["Refused", "read"]


def read(text: str) -> Script:
    """Read a film script from YAML. Raises ``Refused`` with every problem found, each at its place in the file."""
    raw = load(text)
    refuse_other_format(raw, FORMAT)
    return build(Script, raw)
