"""The picture of an animal, drawn by the same macro on every page."""

from __future__ import annotations

from functools import cache

from django.template import engines
from markupsafe import Markup

from trygvej.classroom import animals


@cache
def picture(number: int) -> Markup:
    """An SVG without words: the animal's name stands beside it."""
    env = engines["jinja2"].env  # type: ignore[attr-defined]
    draw = env.get_template("classroom/animals.html").module.animal
    return Markup(draw(animals.kind(number), animals.thing(number)))  # noqa: S704 - our own template
