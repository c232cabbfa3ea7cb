"""The rows of the instructor's page. Most of them are as they were a second ago, so each is drawn once and kept."""

from __future__ import annotations

from functools import lru_cache

from django.template.loader import render_to_string
from markupsafe import Markup

from trygvej.classroom.reading import Learner

KEPT = 2048
"""Rows of about a kilobyte."""


@lru_cache(maxsize=KEPT)
def row(own: str, language: str, one: Learner) -> Markup:
    """A learner's row on the page at the address ``own``."""
    values = {"own": own, "one": one, "language_code": language}
    return Markup(render_to_string("classroom/learner.html", values))  # noqa: S704 - our own template
