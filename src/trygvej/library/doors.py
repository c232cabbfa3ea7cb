"""The doors of the library: by situation, by topic, by group; and what stands behind each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.utils.translation import gettext as _

from trygvej.design.public import Frame, language_lines, localized
from trygvej.engines.page.model import Kind, Label, Page
from trygvej.library import shared, snapshot
from trygvej.library.addresses import HELP, group_path, situation_path, topic_path
from trygvej.library.cards import Card, cards, of_heads
from trygvej.library.heads import Head
from trygvej.library.words import said
from trygvej.practice.public import Said

MOST_THINGS = 8
"""So many exercises, wizards and the like stand on the page of a topic, the most named first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Door:
    """One way in: its words and where it leads."""

    title: Said
    short: Said | None
    href: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Lobby(Frame):
    """The page with the doors."""

    situations: tuple[Door, ...]
    topics: tuple[Door, ...]
    groups: tuple[Door, ...]
    kits: tuple[Card, ...]
    news: tuple[Card, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Shelf(Frame):
    """What stands behind a door: pages, and the exercises and wizards that they lead to."""

    short: Said | None
    pages: tuple[Card, ...]
    things: tuple[Card, ...]
    others: tuple[Door, ...]
    others_heading: str


def lobby(language: str) -> Lobby:
    """Every door that something stands behind."""
    found, shelf = snapshot.current(), shared.read()
    return Lobby(
        **_frame(
            HELP,
            _("Find help"),
            _("Find the page that fits. You can look around; nothing can go wrong."),
            language,
        ),
        situations=_doors(shelf.situations, found.situations, situation_path, language),
        topics=_doors(shelf.topics, found.topics, topic_path, language),
        groups=_doors(shelf.groups, found.groups, group_path, language),
        kits=_of_kind(Kind.KIT, language),
        news=_of_kind(Kind.NEWS, language),
    )


def _of_kind(kind: Kind, language: str) -> tuple[Card, ...]:
    return tuple(
        of_heads([head for head in snapshot.current().heads.values() if head.kind is kind], language)
    )


def behind(way: str, key: str, language: str) -> Shelf | None:
    """What stands behind one door (``way``: topics, groups or situations); None where there is no such door."""
    shelf, found = shared.read(), snapshot.current()
    labels: Mapping[str, Label] = getattr(shelf, way)
    label, heads = labels.get(key), getattr(found, way).get(key, ())
    if label is None or not heads:
        return None
    path = {"topics": topic_path, "groups": group_path, "situations": situation_path}[way]
    title = said(label.title, language)
    assert title is not None  # noqa: S101 - every label has one
    return Shelf(
        **_frame(path(key), title.text, said(label.short, language).text if label.short else "", language),
        short=said(label.short, language),
        pages=tuple(of_heads([head for head in heads if way != "topics" or head.kind is not Kind.TOPIC], language)),
        things=_things(heads, language),
        others=tuple(door for door in _doors(labels, getattr(found, way), path, language) if door.title != title),
        others_heading={"topics": _("Other topics"), "groups": _("Fitted to others"),
                        "situations": _("Something else has happened")}[way],
    )  # fmt: skip


def introduction(topic: str) -> Page | None:
    """The page that introduces a topic, with an owner, sources and dates as every other page; None where none is."""
    heads = snapshot.current().topics.get(topic, ())
    return next((snapshot.page(head.key) for head in heads if head.kind is Kind.TOPIC), None)


def _things(heads: Iterable[Head], language: str) -> tuple[Card, ...]:
    """The exercises, wizards, films and posters that these pages lead to, the most named first."""
    named = Counter(name for head in heads for name in head.refers if not name.startswith("page:"))
    return cards([name for name, _count in named.most_common()], language)[:MOST_THINGS]


def _doors(
    labels: Mapping[str, Label],
    behind_them: Mapping[str, tuple[Head, ...]],
    path: Callable[[str], str],
    language: str,
) -> tuple[Door, ...]:
    return tuple(
        Door(title=title, short=said(label.short, language), href=localized(path(key), language))
        for key, label in labels.items()
        if key in behind_them and (title := said(label.title, language))
    )


def _frame(path: str, title: str, description: str, language: str) -> dict[str, Any]:
    return {
        "title": title,
        "description": description,
        "languages": language_lines(path, language),
        "canonical": settings.PUBLIC_URL + localized(path, language),
        "section": "find",
    }
