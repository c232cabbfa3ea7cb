"""Templates without Django's request around them: a table's page needs no context processor."""

from __future__ import annotations

from functools import cache
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.http import HttpResponse
from django.template import engines
from jinja2 import Template

from trygvej.engines.world.screen import Code, Device, Scene, Screen


@cache
def _template(name: str) -> Template:
    return engines["jinja2"].env.get_template(name)  # type: ignore[attr-defined, no-any-return]


def page(name: str, status: int = 200, **values: Any) -> HttpResponse:
    """A page as a response."""
    return HttpResponse(_template(name).render(values), status=status)


def unkept(response: HttpResponse) -> HttpResponse:
    """A page that belongs to one person or one class: no memory keeps it and no search engine lists it."""
    response.headers["Cache-Control"] = "no-store"
    response.headers["X-Robots-Tag"] = "noindex, nofollow"
    return response


def shown_address(path: str) -> str:
    """A public address as people write it: without the scheme."""
    parts = urlsplit(settings.PUBLIC_URL + path)
    return f"{parts.netloc}{parts.path}".rstrip("/")


def things_at_hand(scene: Scene) -> tuple[Screen, ...]:
    """The key cards and code displays on the table, to print for a class."""
    return tuple(
        screen
        for screen in scene.screens
        if screen.device is Device.CARD or any(isinstance(block, Code) for block in screen.blocks)
    )
