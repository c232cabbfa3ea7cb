"""The pieces that come ready made with the program: in ``content/made``, under the names they have in the storage.

They say what the site says that runs at the address it has by itself. At another address the paper's square and the
end of a film lead elsewhere, so they do not fit there, and are left alone.
"""

from __future__ import annotations

from pathlib import Path

from django.conf import settings

from trygvej.formats import registry, store
from trygvej.formats.base import Material, Piece
from trygvej.formats.materials import Named
from trygvej.formats.stock import Line


def shipped() -> dict[Named, tuple[Piece, ...]]:
    """What is there, by what it was made from."""
    found: dict[Named, list[Piece]] = {}
    for path in sorted((settings.CONTENT / store.ROOT).glob("*/*/*")):
        piece = _piece(path)
        found.setdefault((piece.material, piece.key, piece.language), []).append(piece)
    return {named: tuple(pieces) for named, pieces in found.items()}


def content(line: Line) -> bytes | None:
    """The file of a piece where it says and looks as it should now."""
    form = registry.FORMATS[line.piece.format]
    path: Path = settings.CONTENT / store.name(line.piece, form, line.fingerprint)
    return path.read_bytes() if path.is_file() else None


def _piece(path: Path) -> Piece:
    form, language, *_ = path.name.split(".")
    return Piece(Material(path.parent.parent.name), path.parent.name, form, language)
