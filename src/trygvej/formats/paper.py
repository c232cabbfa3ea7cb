"""What the paper formats of an exercise share: the pages' files and the way from a template to a PDF."""

from __future__ import annotations

import io
from typing import Any

import segno
from django.template import engines
from django.template.loader import render_to_string
from django.utils import translation

from trygvej.formats import addresses
from trygvej.formats.base import CannotMake, Drawn, Material, Tools
from trygvej.formats.sheet import Sheet


def page(template: str, said: Sheet, fingerprint: str, **values: Any) -> str:
    """The paper as HTML, in its own language."""
    path = addresses.page(Material.EXERCISE, said.key)
    address = addresses.in_words(said.place.url, path, said.language)
    shared = {"sheet": said, "fingerprint": fingerprint[:8], "address": address}
    return drawn(template, said.language, shared | values)


def drawn(template: str, language: str, values: dict[str, Any]) -> str:
    """A template of ours as HTML, in a language."""
    with translation.override(language):
        return render_to_string(f"formats/{template}", values)


def files(said: Sheet, fingerprint: str, batch: str, tools: Tools | None = None) -> dict[str, bytes]:
    """What the page shows, by name: a drawing, the QR, and with ``tools`` a picture of each step."""
    path = addresses.paper_page(Material.EXERCISE, said.key, fingerprint)
    leads = addresses.whole(said.place.url, path, said.language, batch)
    found = {"drawing.svg": drawing(said.drawing), "qr.svg": qr(leads)}
    if tools is not None:
        taken = tools.pictures(tuple(step.drawn for step in said.steps if isinstance(step.drawn, Drawn)))
        if len(taken) != len(said.steps):
            raise CannotMake(f"{len(taken)} pictures for {len(said.steps)} steps")
        found |= {f"step-{number}.png": picture for number, picture in enumerate(taken, start=1)}
    return found


def qr(address: str) -> bytes:
    """The square for a phone's camera."""
    kept = io.BytesIO()
    # Error level M: a crease or a stain does not matter. The quiet zone is part of it.
    segno.make(address, error="m", micro=False).save(kept, kind="svg", border=4, xmldecl=False)
    return kept.getvalue()


def drawing(name: str) -> bytes:
    """One of our own line drawings as a picture of its own."""
    drawings = engines["jinja2"].env.get_template("design/drawings.html").module  # type: ignore[attr-defined]
    drawn = str(getattr(drawings, name)())
    sized = '<svg xmlns="http://www.w3.org/2000/svg" width="96" height="96" stroke-width="2.5"'
    return drawn.replace("<svg", sized, 1).replace("currentColor", "#000").encode()
