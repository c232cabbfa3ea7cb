"""The addresses of the library, without the language's prefix (see ``design.public.localized``)."""

from __future__ import annotations

from typing import Protocol

from trygvej.engines.page.model import Kind

HELP = "/hjaelp/"


class HasOwn(Protocol):
    """A page, or its head."""

    @property
    def key(self) -> str: ...  # noqa: D102
    @property
    def kind(self) -> Kind: ...  # noqa: D102
    @property
    def topic(self) -> str: ...  # noqa: D102


def own_path(page: HasOwn) -> str:
    """The one address of a page: that of its topic, where it introduces one."""
    return topic_path(page.topic) if page.kind is Kind.TOPIC else page_path(page.key)


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
