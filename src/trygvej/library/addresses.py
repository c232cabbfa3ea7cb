"""The addresses of the library, without the language's prefix (see ``design.public.localized``)."""

from __future__ import annotations

HELP = "/hjaelp/"


def page_path(key: str) -> str:
    """A page."""
    return f"{HELP}{key}/"


def topic_path(key: str) -> str:
    """All about a topic."""
    return f"{HELP}emne/{key}/"


def situation_path(key: str) -> str:
    """What to do in a situation."""
    return f"{HELP}situation/{key}/"


def group_path(key: str) -> str:
    """What is fitted to a group."""
    return f"{HELP}for/{key}/"
