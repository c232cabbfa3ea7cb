"""The letters that an authority has added, put on the shelf beside those that come with the program."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import cache

from trygvej.engines.world.cast import Stage
from trygvej.engines.world.post.letter import Letter
from trygvej.practice.models import AddedLetter

SHELF = "letters"


@cache
def added() -> Mapping[str, Letter]:
    """The letters that were added, by key; read anew after ``forget``."""
    rows = AddedLetter.objects.order_by("key").values_list("key", "body")
    return {key: Letter.model_validate_json(body) for key, body in rows}


def with_added(stage: Stage, *, every: bool) -> Stage:
    """The stage with added letters: every one, or those that the exercise asks for by name."""
    known = stage.shelves.get(SHELF, {})
    asked = stage.asked("post").get("letters", ())
    if not every and all(key in known for key in asked):
        return stage
    more = {key: letter for key, letter in added().items() if every or key in asked}
    return replace(stage, shelves={**stage.shelves, SHELF: {**known, **more}}) if more else stage


def forget() -> None:
    """Read the added letters anew when they are next asked for."""
    added.cache_clear()
