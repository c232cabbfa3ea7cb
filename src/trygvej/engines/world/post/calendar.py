"""An appointment as iCalendar text (RFC 5545), for the learner's own calendar."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Final

_FOLD: Final = 75
_ZONE: Final = """BEGIN:VTIMEZONE
TZID:Europe/Copenhagen
BEGIN:DAYLIGHT
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
TZNAME:CEST
DTSTART:19700329T020000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
END:DAYLIGHT
BEGIN:STANDARD
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
TZNAME:CET
DTSTART:19701025T030000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
END:STANDARD
END:VTIMEZONE"""


@dataclass(frozen=True, slots=True)
class Event:
    """What is to be in the calendar. ``at`` is Danish time, ``written`` the day of the letter."""

    name: str
    title: str
    day: date
    at: str
    minutes: int
    where: str
    about: str
    written: date


def text(event: Event, practice: str) -> str:
    """The calendar file; ``practice`` says in its title that it is only an exercise."""
    begins = datetime.combine(event.day, time.fromisoformat(event.at))
    ends = begins + timedelta(minutes=event.minutes)
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Trygvej//Digital Post//DA",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        *_ZONE.split("\n"),
        "BEGIN:VEVENT",
        f"UID:{event.name}@trygvej.example",
        f"DTSTAMP:{event.written:%Y%m%d}T000000Z",
        f"DTSTART;TZID=Europe/Copenhagen:{begins:%Y%m%dT%H%M%S}",
        f"DTEND;TZID=Europe/Copenhagen:{ends:%Y%m%dT%H%M%S}",
        f"SUMMARY:{_escaped(f'{practice}: {event.title}')}",
        *([f"LOCATION:{_escaped(event.where)}"] if event.where else []),
        *([f"DESCRIPTION:{_escaped(event.about)}"] if event.about else []),
        "END:VEVENT",
        "END:VCALENDAR",
    ]
    return "".join(f"{part}\r\n" for line in lines for part in _folded(line))


def _escaped(words: str) -> str:
    for mark in ("\\", ";", ","):
        words = words.replace(mark, f"\\{mark}")
    return "\\n".join(words.splitlines())


def _folded(line: str) -> Iterator[str]:
    """Lines of at most 75 octets; the rest goes on after a space, never in the middle of a letter."""
    part = ""
    for letter in line:
        if len((part + letter).encode()) > _FOLD:
            yield part
            part = " "
        part += letter
    yield part
