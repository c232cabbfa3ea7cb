"""A table laid for tests, with the content that comes with the program."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import yaml

from trygvej.engines.world.cast import Persona, Stage, Words
from trygvej.engines.world.shelves import READERS

CONTENT = Path(__file__).resolve().parents[5] / "content"


@cache
def words() -> Words:
    """All words of all screens."""
    table: dict[str, str | dict[str, str]] = {}
    for path in sorted((CONTENT / "screens").glob("*.yaml")):
        table |= yaml.safe_load(path.read_text("utf-8"))
    return Words(table)


@cache
def personas() -> dict[str, Persona]:
    """Everybody one can play."""
    found = [
        Persona.model_validate(yaml.safe_load(path.read_text("utf-8")))
        for path in (CONTENT / "personas").glob("*.yaml")
    ]
    return {persona.key: persona for persona in found}


@cache
def shelves() -> dict[str, dict[str, Any]]:
    """All letters, forms, frauds and the like, by kind and key."""
    return {
        folder: {
            path.stem: read(path.read_text("utf-8")) for path in sorted((CONTENT / folder).glob("*.yaml"))
        }
        for folder, read in READERS.items()
    }


def stage(start: str = "desk.table", persona: str = "karen", **setup: dict[str, Any]) -> Stage:
    """A stage that begins at a place, with a setup per simulator."""
    return Stage(personas()[persona], words(), start, setup, personas(), shelves())
