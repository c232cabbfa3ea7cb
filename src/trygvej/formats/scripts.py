"""The films that are told from a script of their own: ``content/films/<key>.yaml``."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path

from django.conf import settings

from trygvej.design.public import filming
from trygvej.engines.film.documents import read as read_script
from trygvej.engines.film.model import Room, Script

Draw = Callable[[Room, str], str]
_drawers: list[Draw] = []


@cache
def scripts() -> Mapping[str, Script]:
    """Every film script, by key."""
    found = (read(path) for path in sorted((settings.CONTENT / "films").glob("*.yaml")))
    return {one.key: one for one in found}


def read(path: Path) -> Script:
    """One file.

    Raises:
        ValueError: it is no film script; the message says where and why.
    """
    script = read_script(path.read_text("utf-8"))
    if script.key != path.stem:
        raise ValueError(f"{path.name}: the key is {script.key}")
    return script


def rooms_are_drawn_by(draw: Draw) -> None:
    """Let ``draw`` make the page (HTML) of an example class in a language: the room that knows classes does."""
    _drawers[:] = [draw]


def room(shown: Room, language: str) -> str:
    """The page of an example class.

    Raises:
        LookupError: nothing here knows of classes.
    """
    if not _drawers:
        raise LookupError("class")
    token = filming.set(True)
    try:
        return _drawers[0](shown, language)
    finally:
        filming.reset(token)
