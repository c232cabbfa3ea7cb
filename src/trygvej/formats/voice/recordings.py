"""Where recordings lie: ``voice/<material>/<key>/<language>/<line>.<words>.<milliseconds>.<sound>.<origin>.flac``.

As with made files the name says all: which line, a mark of the words it says, how long it takes, a mark of the
sound, and whether a person or a machine speaks. A recording whose words are not those of its line is stale.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage

from trygvej.formats.base import Material
from trygvej.formats.voice.lines import Line

ROOT = "voice"


class Origin(StrEnum):
    """Who speaks."""

    PERSON = "person"
    MACHINE = "machine"


@dataclass(frozen=True, slots=True)
class Recording:
    """One recording, as its name tells. ``mark`` is of the words, ``sound`` of the sound itself."""

    line: str
    mark: str
    milliseconds: int
    sound: str
    origin: Origin
    name: str


def folder(material: Material, key: str, language: str) -> str:
    """Where the recordings of an exercise or a film script in a language lie."""
    return f"{ROOT}/{material}/{key}/{language}"


def kept(material: Material, key: str, language: str) -> dict[str, Recording]:
    """The recording of each line that has one; a person's before a machine's."""
    found: dict[str, Recording] = {}
    for one in sorted(_all(folder(material, key, language)), key=lambda one: one.origin is Origin.PERSON):
        found[one.line] = one
    return found


def whole(lines: Iterable[Line], found: dict[str, Recording]) -> bool:
    """Whether every line is spoken as it is written now."""
    return all(line.key in found and found[line.key].mark == line.mark for line in lines)


def read(recording: Recording) -> bytes:
    """The sound (FLAC)."""
    with default_storage.open(recording.name) as file:
        return bytes(file.read())


def write(
    material: Material, key: str, line: Line, sound: bytes, milliseconds: int, origin: Origin
) -> Recording:
    """Keep a recording of a line, in place of the ones before it."""
    mark = hashlib.sha256(sound).hexdigest()[:8]
    place = folder(material, key, line.language)
    name = f"{place}/{line.key}.{line.mark}.{milliseconds}.{mark}.{origin}.flac"
    before = [one for one in _all(place) if one.line == line.key and one.name != name]
    if not default_storage.exists(name):
        default_storage.save(name, ContentFile(sound))
    for one in before:
        default_storage.delete(one.name)
    return Recording(line.key, line.mark, milliseconds, mark, origin, name)


def remove(material: Material, key: str, language: str, line: str) -> None:
    """Take the recording of a line away."""
    for one in list(_all(folder(material, key, language))):
        if one.line == line:
            default_storage.delete(one.name)


def _all(place: str) -> Iterator[Recording]:
    try:
        names = sorted(default_storage.listdir(place)[1])
    except FileNotFoundError:
        return
    for name in names:
        parts = name.split(".")
        if len(parts) == 6 and parts[5] == "flac" and parts[2].isdecimal() and parts[4] in list(Origin):
            origin = Origin(parts[4])
            yield Recording(parts[0], parts[1], int(parts[2]), parts[3], origin, f"{place}/{name}")
