"""A form to fill in: the format of ``content/forms/<key>.yaml``. Its words are those of a real page, so Danish only.

In texts ``{name}``, ``{cpr}``, ``{address}``, ``{phone}``, ``{email}``, ``{company}`` and ``{cvr}`` are the persona's.
"""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from trygvej.engines.wizard.model import Day, Slug, Source
from trygvej.engines.world.cast import Value
from trygvej.engines.world.screen import Device, Fill


class Choice(Value):
    """One of the answers to choose among."""

    value: Slug
    label: str


class Entry(Value):
    """One field. ``expects`` are the only answers that will do, if any; ``wrong`` says what to do about another.

    ``least`` and ``most`` bound a whole number.
    """

    key: Slug
    label: str
    fill: Fill = Fill.LINE
    hint: str = ""
    options: tuple[Choice, ...] = ()
    shown: str = ""
    needed: bool = True
    least: int | None = None
    most: int | None = None
    expects: tuple[str, ...] = ()
    wrong: str = ""


class Page(Value):
    """One page of the form: one thing at a time."""

    title: str
    text: str = ""
    fields: tuple[Entry, ...] = ()


class Access(Value):
    """Who one must be to fill it in: the words to approve, who asks, and whether one logs on for a company."""

    what: str
    service: str
    company: bool = False


class Form(Value):
    """A whole form: where it is, who may fill it in, its pages, and the receipt."""

    key: Slug
    site: str
    title: str
    lead: str
    address: str = ""
    device: Device = Device.BROWSER
    access: Access | None = None
    at_hand: tuple[tuple[str, str], ...] = ()
    at_hand_title: str = ""
    pages: Annotated[tuple[Page, ...], Field(min_length=1, max_length=6)]
    check: str
    send: str
    receipt_title: str
    receipt: str
    number: str
    sources: tuple[Source, ...] = ()
    checked: Day
    note: str | None = None
