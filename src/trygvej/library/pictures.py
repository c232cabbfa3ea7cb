"""Pictures of pages: those that come with the program, and those an editor has put in, named by what they show."""

from __future__ import annotations

import re

from django.core.files.storage import default_storage

from trygvej.library import shared

_NAME = re.compile(r"[a-z0-9-]+\.(png|jpg|webp)")
_MEDIA = {"png": "image/png", "jpg": "image/jpeg", "webp": "image/webp"}
FOLDER = "pages"


def media(name: str) -> str:
    """What kind of file it is, as browsers name it."""
    return _MEDIA[name.rpartition(".")[2]]


def read(name: str) -> bytes | None:
    """The picture of this name; None where there is none, or where it cannot be a name."""
    if not _NAME.fullmatch(name):
        return None
    bundled = shared.folder(shared.PICTURES) / name
    if bundled.is_file():
        return bundled.read_bytes()
    if not default_storage.exists(f"{FOLDER}/{name}"):
        return None
    with default_storage.open(f"{FOLDER}/{name}") as file:
        return bytes(file.read())
