"""A page of the library as a frozen value: the format of ``content/pages/*.yaml``, told in docs/format/page.md.

One document holds a page in all its languages. What pages share (topics, groups, situations, people to ask) stands in
``content/library/``; see ``Shelf``.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Annotated, Literal, TypeAlias

from pydantic import Field, RootModel, StringConstraints

from trygvej.engines.language.terms import Forms
from trygvej.engines.wizard.conditions import Value
from trygvej.engines.wizard.model import Audience, Day, Language, Rate, Slug, Term, Text, Url, Words

FORMAT = 1
"""The version of the file format; a file of a later format is refused, never guessed at."""

Short: TypeAlias = Annotated[str, StringConstraints(min_length=1, max_length=80)]
Reference: TypeAlias = Annotated[
    str,
    StringConstraints(pattern=r"^(exercise|wizard|page|film|poster):[a-z0-9]+(-[a-z0-9]+)*$", max_length=100),
]
"""Something else on the site: ``exercise:foerste-brev``, ``film:saa-let-er-det`` (an exercise is a film too)."""

FileName: TypeAlias = Annotated[
    str, StringConstraints(pattern=r"^[a-z0-9-]+\.(png|jpg|webp)$", max_length=120)
]


class Kind(StrEnum):
    """What a page is."""

    QUESTION = "question"
    GUIDE = "guide"
    LEAFLET = "leaflet"
    TOPIC = "topic"
    KIT = "kit"
    NEWS = "news"
    FILM = "film"
    CONTACT = "contact"


class Source(Value):
    """Where a claim comes from; ``review`` says that, or what, could not be verified."""

    title: Words
    publisher: Words
    url: Url
    date: Day | None = Field(default=None, description="The day the source itself carries, or took effect")
    checked: Day = Field(description="The day somebody read the source and found the claim there")
    review: bool | Words | None = None


class Picture(Value):
    """A picture of the page, and what one sees who cannot see it."""

    file: FileName
    alt: Text


PARTS = ("heading", "text", "list", "steps", "note", "show", "picture")
"""The kinds of blocks; a block is exactly one of them."""


class Block(Value):
    """One part of the body. ``for`` keeps it to the editions fitted to these groups."""

    for_: tuple[Slug, ...] = Field(default=(), alias="for")
    heading: Text | None = None
    text: Text | None = None
    list: tuple[Text, ...] | None = Field(default=None, min_length=1)
    steps: tuple[Text, ...] | None = Field(default=None, min_length=1)
    note: Text | None = None
    show: Reference | None = None
    picture: Picture | None = None

    @property
    def kinds(self) -> tuple[str, ...]:
        """The parts it has; one, where it is in order."""
        return tuple(name for name in PARTS if getattr(self, name) is not None)

    @property
    def kind(self) -> str:
        """Which part it is; empty where it is none."""
        return next(iter(self.kinds), "")


class Page(Value):
    """A whole page: one document, for every language."""

    format: Literal[1] = 1
    key: Slug
    kind: Kind
    audience: Audience
    topic: Slug
    groups: tuple[Slug, ...] = Field(default=(), description="Whom it is fitted to; empty: everybody")
    situations: tuple[Slug, ...] = ()
    languages: tuple[Language, ...] = Field(min_length=1)
    unreviewed: tuple[Language, ...] = ()
    owner: Words
    checked: Day
    check_again: Day
    title: Text
    short: Text = Field(description="The answer, in one to three sentences")
    words: dict[Language, tuple[Short, ...]] = Field(
        default={}, description="What people type who look for it"
    )
    body: tuple[Block, ...] = ()
    next: tuple[Reference, ...] = Field(default=(), description="The first is the next good step")
    people: tuple[Slug, ...] = ()
    material: tuple[Reference, ...] = Field(default=(), description="Kits only: what is in it")
    sources: dict[Slug, Source] = {}
    note: str | None = Field(default=None, description="A word to colleagues; never shown")

    def blocks(self, group: str = "") -> tuple[Block, ...]:
        """The body of the general edition, or of the one fitted to a group."""
        return tuple(block for block in self.body if not block.for_ or group in block.for_)

    def editions(self) -> tuple[str, ...]:
        """The groups that have a body of their own."""
        return tuple(dict.fromkeys(group for block in self.body for group in block.for_))

    def references(self) -> Iterator[tuple[str, str]]:
        """Every name of something else on the site, with its place."""
        for number, block in enumerate(self.body):
            if block.show:
                yield f"body[{number}].show", block.show
        for name in ("next", "material"):
            yield from ((f"{name}[{number}]", one) for number, one in enumerate(getattr(self, name)))


class Label(Value):
    """A topic, a group or a situation: what it is called, and one line about it."""

    title: Text
    short: Text | None = None


class Labels(RootModel[dict[Slug, Label]]):
    """``topics.yaml``, ``groups.yaml``, ``situations.yaml``: in the order in which they are shown."""


class Person(Value):
    """Somebody to ask: a number to call, or a place to go to."""

    name: Text
    what: Text | None = Field(default=None, description="What they can help with")
    phone: Words | None = None
    email: Words | None = None
    url: Url | None = None
    address: Text | None = None
    hours: Text | None = None
    languages: Text | None = Field(default=None, description="Which languages one can speak there")
    bring: Text | None = Field(default=None, description="What to bring, or have at hand")
    source: Source | None = None
    checked: Day | None = None
    review: bool | Words | None = None


class People(RootModel[dict[Slug, Person]]):
    """``people.yaml``."""


@dataclass(frozen=True)
class Shelf:
    """What every page may name.

    ``things`` are the references that lead somewhere; ``introduced`` is the page that introduces a topic, by topic.
    """

    topics: Mapping[str, Label] = field(default_factory=dict)
    groups: Mapping[str, Label] = field(default_factory=dict)
    situations: Mapping[str, Label] = field(default_factory=dict)
    people: Mapping[str, Person] = field(default_factory=dict)
    terms: Mapping[str, Term] = field(default_factory=dict)
    rates: Mapping[str, Rate] = field(default_factory=dict)
    jargon: Mapping[str, Forms] = field(default_factory=dict)
    things: frozenset[str] = frozenset()
    introduced: Mapping[str, str] = field(default_factory=dict)
    pictures: frozenset[str] = frozenset()
