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

from trygvej.formats.base import Format, Material, Piece, State

ROOT = "made"


@dataclass(frozen=True, slots=True)
class Kept:
    """One file in the store, as its name tells."""

    name: str
    fingerprint: str
    looks: int


def name(piece: Piece, form: Format, fingerprint: str, root: str = ROOT) -> str:
    """The name of a piece in the storage."""
    ending = f"{fingerprint}.{form.looks}.{form.suffix}"
    return f"{_folder(piece, root)}/{piece.format}.{piece.language}.{ending}"


def state(piece: Piece, form: Format, fingerprint: str, root: str = ROOT) -> State:
    """How a piece stands against the fingerprint of what it should say now."""
    found = list(kept(piece, root))
    same = [one for one in found if one.fingerprint == fingerprint]
    if any(one.looks == form.looks for one in same):
        return State.THERE
    if same:
        return State.DATED
    return State.STALE if found else State.MISSING


def read(piece: Piece, fingerprint: str, root: str = ROOT) -> bytes | None:
    """The piece that says what the fingerprint stands for; None where it has not been made."""
    same = [one for one in kept(piece, root) if one.fingerprint == fingerprint]
    for one in sorted(same, key=lambda one: -one.looks):
        try:
            with default_storage.open(one.name) as file:
                return bytes(file.read())
        except FileNotFoundError:  # replaced this moment
            continue
    return None


def write(piece: Piece, form: Format, fingerprint: str, content: bytes, root: str = ROOT) -> None:
    """Keep a piece; whoever reads meanwhile sees the whole of it or nothing. Older ones of it are removed after."""
    place = name(piece, form, fingerprint, root)
    _save(place, content)
    for other in kept(piece, root):
        if other.name != place:
            default_storage.delete(other.name)


def remove(piece: Piece) -> int:
    """Remove every file of a piece; tells how many that were."""
    found = list(kept(piece))
    for one in found:
        default_storage.delete(one.name)
    return len(found)


def kept(piece: Piece, root: str = ROOT) -> Iterator[Kept]:
    """Every file there is of a piece, of whatever fingerprint."""
    for found in _listed(_folder(piece, root)):
        parts = found.split(".")
        if len(parts) == 5 and parts[:2] == [piece.format, piece.language] and parts[3].isdecimal():
            yield Kept(f"{_folder(piece, root)}/{found}", parts[2], int(parts[3]))


def pieces(root: str) -> Iterator[Piece]:
    """Every piece below a folder of the storage, each once."""
    for material in Material:
        for key in _listed(f"{root}/{material}", folders=True):
            parts = [found.split(".") for found in _listed(f"{root}/{material}/{key}")]
            named = {(part[0], part[1]) for part in parts if len(part) == 5}
            yield from (Piece(material, key, form, language) for form, language in sorted(named))


def _folder(piece: Piece, root: str) -> str:
    return f"{root}/{piece.material}/{piece.key}"


def _listed(folder: str, *, folders: bool = False) -> list[str]:
    try:
        return sorted(default_storage.listdir(folder)[0 if folders else 1])
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
