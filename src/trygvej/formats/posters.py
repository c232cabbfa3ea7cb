"""Safety messages for a wall: ``content/posters/<key>.yaml``, one message a file, in all its languages."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal

from django.conf import settings
from pydantic import Field

from trygvej.engines.reading import yaml
from trygvej.engines.wizard.model import Day, Language, Slug, Source, Text, Words
from trygvej.engines.world.cast import Value
from trygvej.formats.sheet import Place


class Poster(Value):
    """One message, short enough to be read in passing. ``exercise`` is where one can try it."""

    format: Literal[1] = 1
    key: Slug
    languages: tuple[Language, ...] = Field(min_length=1)
    unreviewed: tuple[Language, ...] = ()
    owner: Words
    drawing: Slug
    headline: Text
    points: tuple[Text, ...] = Field(min_length=1, max_length=3)
    now: Text
    exercise: Slug
    checked: Day
    check_again: Day
    sources: tuple[Source, ...] = Field(min_length=1)
    note: Words | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PosterSource:
    """What a poster is made from."""

    poster: Poster
    language: str
    place: Place
    batch: str = ""


_BETWEEN = re.compile(r"(?<=\b\d\d) (?=\d\d\b)")
"""The spaces in a telephone number: it is never broken, and stays in its order among Arabic words."""


@cache
def posters() -> Mapping[str, Poster]:
    """Every poster, by key."""
    found = (read(path) for path in sorted((settings.CONTENT / "posters").glob("*.yaml")))
    return {one.key: one for one in found}


def read(path: Path) -> Poster:
    """One file.

    Raises:
        ValueError: it is no poster; the message says where and why.
    """
    text = _BETWEEN.sub("\u00a0", path.read_text("utf-8"))
    poster = Poster.model_validate(yaml.load(text))
    if poster.key != path.stem:
        raise ValueError(f"{path.name}: the key is {poster.key}")
    return poster
