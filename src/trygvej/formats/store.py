"""Where made pieces lie: ``made/<material>/<key>/<format>.<language>.<fingerprint>.<looks>.<suffix>``.

The name says all there is to know of a piece, so that there is no second list that could say something else. A file
is there whole or not at all.
"""

from __future__ import annotations

import secrets
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage

from trygvej.formats.base import Format, Piece, State

ROOT = "made"


@dataclass(frozen=True, slots=True)
class Kept:
    """One file in the store, as its name tells."""

    name: str
    fingerprint: str
    looks: int


def name(piece: Piece, form: Format, fingerprint: str) -> str:
    """The name of a piece in the storage."""
    ending = f"{fingerprint}.{form.looks}.{form.suffix}"
    return f"{_folder(piece)}/{piece.format}.{piece.language}.{ending}"


def state(piece: Piece, form: Format, fingerprint: str) -> State:
    """How a piece stands against the fingerprint of what it should say now."""
    found = list(kept(piece))
    same = [one for one in found if one.fingerprint == fingerprint]
    if any(one.looks == form.looks for one in same):
        return State.THERE
    if same:
        return State.DATED
    return State.STALE if found else State.MISSING


def read(piece: Piece, fingerprint: str) -> bytes | None:
    """The piece that says what the fingerprint stands for; None where it has not been made."""
    same = [one for one in kept(piece) if one.fingerprint == fingerprint]
    for one in sorted(same, key=lambda one: -one.looks):
        try:
            with default_storage.open(one.name) as file:
                return bytes(file.read())
        except FileNotFoundError:  # replaced this moment
            continue
    return None


def write(piece: Piece, form: Format, fingerprint: str, content: bytes) -> None:
    """Keep a piece; whoever reads meanwhile sees the whole of it or nothing. Older ones of it are removed after."""
    place = name(piece, form, fingerprint)
    _save(place, content)
    for other in kept(piece):
        if other.name != place:
            default_storage.delete(other.name)


def kept(piece: Piece) -> Iterator[Kept]:
    """Every file there is of a piece, of whatever fingerprint."""
    for found in _listed(_folder(piece)):
        parts = found.split(".")
        if len(parts) == 5 and parts[:2] == [piece.format, piece.language] and parts[3].isdecimal():
            yield Kept(f"{_folder(piece)}/{found}", parts[2], int(parts[3]))


def _folder(piece: Piece) -> str:
    return f"{ROOT}/{piece.material}/{piece.key}"


def _listed(folder: str) -> list[str]:
    try:
        return sorted(default_storage.listdir(folder)[1])
    except FileNotFoundError:
        return []


def _save(place: str, content: bytes) -> None:
    try:
        target = Path(default_storage.path(place))
    except NotImplementedError:  # not a folder: such storages show a file only when it is whole
        default_storage.save(place, ContentFile(content))
        return
    target.parent.mkdir(parents=True, exist_ok=True)
    part = target.with_name(f"{target.name}.{secrets.token_hex(8)}.part")
    part.write_bytes(content)
    part.replace(target)
