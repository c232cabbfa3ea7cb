"""Where made booklets lie: ``booklets/<key>/<number>-<look>/<language>.pdf`` in the site's file storage."""

from __future__ import annotations

import secrets
from pathlib import Path

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage

LOOK = 1
"""Raise it when the layout of booklets has changed: all are made anew at the next start."""


def name(key: str, number: int, language: str) -> str:
    """The name of a booklet in the storage."""
    return f"booklets/{key}/{_folder(number)}/{language}.pdf"


def exists(key: str, number: int, language: str) -> bool:
    """Tell whether the booklet has been made."""
    return default_storage.exists(name(key, number, language))


def read(key: str, number: int, language: str) -> bytes | None:
    """The booklet; None until it has been made."""
    try:
        with default_storage.open(name(key, number, language)) as file:
            return bytes(file.read())
    except FileNotFoundError:
        return None


def write(key: str, number: int, language: str, content: bytes) -> None:
    """Keep a booklet; whoever reads meanwhile sees the whole of it or nothing."""
    place = name(key, number, language)
    try:
        target = Path(default_storage.path(place))
    except NotImplementedError:  # not a folder: such storages show a file only when it is whole
        default_storage.save(place, ContentFile(content))
        return
    target.parent.mkdir(parents=True, exist_ok=True)
    part = target.with_name(f"{target.name}.{secrets.token_hex(8)}.part")
    part.write_bytes(content)
    part.replace(target)


def forget_others(key: str, number: int, language: str) -> None:
    """Remove the booklets of every other version, and of every other look, in this language."""
    folders, _ = default_storage.listdir(f"booklets/{key}")
    for other in folders:
        if other != _folder(number):
            default_storage.delete(f"booklets/{key}/{other}/{language}.pdf")


def _folder(number: int) -> str:
    return f"{number}-{LOOK}"
