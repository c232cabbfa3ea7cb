"""Which state of the public site a page belongs to."""

from __future__ import annotations

from datetime import date, datetime
from typing import NamedTuple
from zoneinfo import ZoneInfo

COPENHAGEN = ZoneInfo("Europe/Copenhagen")


class Edition(NamedTuple):
    """The number of the last public change, and the day: at midnight other law may hold."""

    number: int
    day: date


def day_in_denmark(now: datetime) -> date:
    """The date on a Danish calendar at this moment."""
    return now.astimezone(COPENHAGEN).date()
