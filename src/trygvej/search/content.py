"""What the search has of its own in ``content/search``: groups of synonyms, and the site's places by name."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from functools import cache
from typing import Annotated, Literal

from django.conf import settings
from pydantic import Field, StringConstraints

from trygvej.engines.reading import Refused, build, load
from trygvej.engines.search import synonyms
from trygvej.engines.wizard.conditions import Value
from trygvej.engines.wizard.model import Language, Slug, Text

logger = logging.getLogger("trygvej.search")

FOLDER = "search"


class Place(Value):
    """A page of the site that no other room tells of; ``words`` are what people may type for it."""

    key: Slug
    path: Annotated[str, StringConstraints(pattern=r"^/([a-z0-9-]+/)*$")]
    title: Text
    short: Text
    words: dict[Language, tuple[str, ...]] = {}


class Places(Value):
    """The file of places."""

    format: Literal[1] = 1
    places: Annotated[tuple[Place, ...], Field(min_length=1)]


Key = Annotated[str, StringConstraints(pattern=r"^(exercise|wizard|page|place|word):[a-z0-9]+(-[a-z0-9]+)*$")]


class MoreWords(Value):
    """What people type for an exercise or a wizard, whose own format has no place for it; by key."""

    format: Literal[1] = 1
    words: dict[Key, dict[Language, tuple[str, ...]]]


class Query(Value):
    """Something that people type, and what must be among the first three: one of ``finds``."""

    query: str
    language: Language
    finds: Annotated[tuple[Key, ...], Field(min_length=1)]


class Queries(Value):
    """The table that the search is held against."""

    format: Literal[1] = 1
    queries: Annotated[tuple[Query, ...], Field(min_length=100)]


@cache
def groups() -> tuple[synonyms.Group, ...]:
    """The groups of synonyms that come with the program; none where the file cannot be read, which is told of."""
    try:
        return synonyms.read(_text("synonyms.yaml"))
    except (Refused, OSError):
        logger.warning("the synonyms cannot be used: run trygvej check")
        return ()


@cache
def more_words() -> Mapping[str, Mapping[str, tuple[str, ...]]]:
    """What else people type for things, by key."""
    try:
        return build(MoreWords, load(_text("words.yaml"))).words
    except (Refused, OSError):
        logger.warning("the search words cannot be used: run trygvej check")
        return {}


def queries() -> tuple[Query, ...]:
    """The table that the search is held against.

    Raises:
        Refused: the file is something else.
    """
    return build(Queries, load(_text("queries.yaml"))).queries


@cache
def places() -> tuple[Place, ...]:
    """The places that come with the program."""
    try:
        return build(Places, load(_text("places.yaml"))).places
    except (Refused, OSError):
        logger.warning("the places of the site cannot be found: run trygvej check")
        return ()


def _text(name: str) -> str:
    return (settings.CONTENT / FOLDER / name).read_text("utf-8")
