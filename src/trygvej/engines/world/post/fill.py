"""What stands in curly brackets in a letter: the receiver's name, and days that move with the practice day.

``{navn}``, ``{fornavn}``, ``{adresse}``, ``{telefon}``, ``{firma}``, ``{cvr}``, ``{paaroerende}`` (the relative's
name); ``{dag+9}`` (torsdag den 4. december), ``{dato-30}`` (26. oktober 2026), ``{aar}``, ``{aar-1}``.
"""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from trygvej.engines.language.dates import MONTHS
from trygvej.engines.world.cast import Persona, Stage
from trygvej.engines.world.post.letter import ago, ahead

WEEKDAYS: Final = ("mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag")
PEOPLE: Final = frozenset({"navn", "fornavn", "adresse", "telefon", "firma", "cvr", "paaroerende"})
MOVING: Final = frozenset({"dag", "dato", "aar"})
PLACE: Final = re.compile(r"\{([a-z]+)(?:([+-])([0-9]{1,4}))?\}")
_ABBREVIATED: Final = 3


def unknown(text: str) -> tuple[str, ...]:
    """What stands in curly brackets and is not understood."""
    names = (match.group() for match in re.finditer(r"\{[^{}]*\}", text))
    return tuple(name for name in names if not _known(name))


def _known(name: str) -> bool:
    match = PLACE.fullmatch(name)
    if match is None:
        return False
    return match[1] in MOVING or (match[1] in PEOPLE and match[2] is None)


def filled(text: str, persona: Persona, stage: Stage) -> str:
    """The text as this persona gets it today. What is not understood stands as it is."""
    people = _people(persona, stage)

    def put(match: re.Match[str]) -> str:
        name, sign, number = match.groups()
        if name in people:
            return people[name]
        return _day(name, int(f"{sign or '+'}{number or 0}"), stage.today) or match.group()

    return PLACE.sub(put, text)


def _people(persona: Persona, stage: Stage) -> dict[str, str]:
    relative = stage.personas.get(persona.relative)
    return {
        "navn": persona.name,
        "fornavn": persona.name.split()[0],
        "adresse": persona.address,
        "telefon": persona.phone,
        "firma": persona.company.name if persona.company else "",
        "cvr": persona.company.cvr if persona.company else "",
        "paaroerende": relative.name if relative else "",
    }


def _day(name: str, number: int, today: date) -> str:
    if name == "aar":
        return str(today.year + number)
    day = ahead(today, number) if number >= 0 else ago(today, -number)
    if name == "dato":
        return long_date(day)
    return weekday_date(day, today) if name == "dag" else ""


def long_date(day: date) -> str:
    """26. oktober 2026."""
    return f"{day.day}. {MONTHS['da'][day.month - 1]} {day.year}"


def weekday_date(day: date, today: date) -> str:
    """torsdag den 4. december; with the year where it is another."""
    year = f" {day.year}" if day.year != today.year else ""
    return f"{WEEKDAYS[day.weekday()]} den {day.day}. {MONTHS['da'][day.month - 1]}{year}"


def short_date(day: date) -> str:
    """4. dec. 2026, for lists."""
    month = MONTHS["da"][day.month - 1]
    short = month if len(month) <= _ABBREVIATED else f"{month[:_ABBREVIATED]}."
    return f"{day.day}. {short} {day.year}"
