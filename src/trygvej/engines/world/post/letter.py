"""A letter in Digital Post: the value, and the format of ``content/letters/<key>.yaml``.

It carries what MeMo, the message format of Digital Post, carries. Bundled letters count their days from the day one
practises, so that they never grow old; an authority's own letter has its real days (``sent``, ``on``).
"""

from __future__ import annotations

from datetime import date, timedelta
from enum import StrEnum
from typing import Annotated, Final

from pydantic import Field, StringConstraints

from trygvej.engines.wizard.model import Day, Slug
from trygvej.engines.world.cast import Value

Clock = Annotated[str, StringConstraints(pattern=r"^([01]\d|2[0-3]):[0-5]\d$")]
"""A time of day: ``08:15``."""

Line = Annotated[str, StringConstraints(min_length=1, max_length=256)]
"""MeMo allows 256 characters in a label."""

NEMSMS_LONGEST: Final = 150
_SATURDAY: Final = 5


class Kind(StrEnum):
    """How the letter comes: to the mailbox, or as a short text message."""

    POST = "DIGITALPOST"
    SMS = "NEMSMS"


class Box(StrEnum):
    """Which of the receiver's mailboxes."""

    OWN = "own"
    COMPANY = "company"


class Code(StrEnum):
    """What a letter can ask one to do; the words are MeMo's."""

    APPOINTMENT = "AFTALE"
    PAYMENT = "BETALING"
    SELF_SERVICE = "SELVBETJENING"
    INFORMATION = "INFORMATION"
    SIGN = "UNDERSKRIV"
    CONFIRM = "BEKRAEFT"
    PREPARE = "FORBEREDELSE"
    SIGN_UP = "TILMELDING"


class Action(Value):
    """One thing to do, pressed in the letter.

    An appointment says when (``in_days`` from the practice day, or ``on``), ``at`` what time, how many ``minutes``
    and ``where``. ``url`` is the address that the real letter leads to; it is shown and leads nowhere. ``opens`` is a
    place of the practice world instead. ``gives``: what is given by confirming.
    """

    code: Code
    label: Line
    about: Annotated[str, StringConstraints(max_length=256)] = ""
    in_days: Annotated[int, Field(ge=0, le=400)] | None = None
    on: Day | None = None
    at: Clock | None = None
    minutes: Annotated[int, Field(ge=5, le=60 * 24 * 14)] = 30
    where: Annotated[str, StringConstraints(max_length=256)] = ""
    amount: Annotated[str, StringConstraints(max_length=40)] = ""
    url: Annotated[str, StringConstraints(max_length=256)] = ""
    opens: Annotated[str, StringConstraints(pattern=r"^([a-z]+(\.[a-z-]+)+)?$", max_length=80)] = ""
    gives: Annotated[str, StringConstraints(pattern=r"^(read-access)?$")] = ""

    def day(self, today: date) -> date | None:
        """The day it is about, where it is about one."""
        if self.on is not None or self.in_days is None:
            return self.on
        return ahead(today, self.in_days)


class Attachment(Value):
    """A file with the letter: text that can be read here, or a file kept as it came (``data``, base64)."""

    label: Line
    name: Line
    media: Annotated[str, StringConstraints(max_length=80)] = "text/plain"
    text: Annotated[str, StringConstraints(max_length=20_000)] = ""
    data: str = ""


class Letter(Value):
    """One letter. ``to`` are the personas who get it; nobody named means everybody.

    ``text`` is light markup: a blank line between paragraphs, ``# `` before a heading, ``- `` before a point,
    ``| a | b |`` for a row of a table, and ``{navn}``, ``{dag+9}`` and the like, told in ``fill.py``.
    ``answer_in`` is the number of days from the practice day in which to answer.
    """

    key: Slug
    kind: Kind = Kind.POST
    to: tuple[Slug, ...] = ()
    box: Box = Box.OWN
    sender: Line
    sender_id: Annotated[str, StringConstraints(pattern=r"^[0-9]{8}$")] = "00000000"
    title: Line
    days_ago: Annotated[int, Field(ge=0, le=4000)] = 0
    sent: Day | None = None
    at: Clock = "08:00"
    read: bool = False
    archived: bool = False
    reply: bool = False
    answer_in: Annotated[int, Field(ge=0, le=400)] | None = None
    answer_by: Day | None = None
    mandatory: bool = False
    legal: bool = False
    text: Annotated[str, StringConstraints(max_length=60_000)] = ""
    actions: Annotated[tuple[Action, ...], Field(max_length=20)] = ()
    attachments: Annotated[tuple[Attachment, ...], Field(max_length=20)] = ()
    note: str = ""

    def day(self, today: date) -> date:
        """The day it came."""
        return self.sent or ago(today, self.days_ago)

    def deadline(self, today: date) -> date | None:
        """The last day to answer."""
        if self.answer_by is not None or self.answer_in is None:
            return self.answer_by
        return ahead(today, self.answer_in)


def ahead(today: date, days: int) -> date:
    """A day to come: on a weekend the Monday after, since offices are closed."""
    day = today + timedelta(days=days)
    return day + timedelta(days=7 - day.weekday()) if day.weekday() >= _SATURDAY else day


def ago(today: date, days: int) -> date:
    """A day gone by: on a weekend the Friday before, but never later than today."""
    day = today - timedelta(days=days)
    return day - timedelta(days=day.weekday() - _SATURDAY + 1) if day.weekday() >= _SATURDAY else day
