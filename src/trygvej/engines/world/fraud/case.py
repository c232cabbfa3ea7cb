"""A message or call to judge: the format of ``content/frauds/<key>.yaml``."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from trygvej.engines.wizard.model import Day, Slug, Source, Text
from trygvej.engines.world.cast import Value


class Channel(StrEnum):
    """How it reaches one."""

    SMS = "sms"
    MAIL = "mail"
    CALL = "call"
    CHAT = "chat"
    MARKET = "market"


class Line(Value):
    """Something that is said or written. ``me``: by the learner's persona."""

    text: str
    me: bool = False


class Page(Value):
    """The page that a link leads to; it is only ever shown in a marked frame."""

    title: str
    address: str
    text: str
    fields: tuple[str, ...] = ()
    button: str = ""


class Sign(Value):
    """Something to notice, and why."""

    shows: str
    why: Text


class Case(Value):
    """One case: what is seen, whether it is a fraud, what gives it away, and what to do."""

    key: Slug
    channel: Channel
    fraud: bool
    title: str
    sender: str
    address: str = ""
    lines: Annotated[tuple[Line, ...], Field(min_length=1)]
    link: str = ""
    page: Page | None = None
    verdict: Text
    signs: Annotated[tuple[Sign, ...], Field(min_length=2)]
    do: Text
    sources: tuple[Source, ...] = ()
    checked: Day
