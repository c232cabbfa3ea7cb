"""What the rest of Trygvej may use of the made formats."""

from __future__ import annotations

from trygvej.formats import materials
from trygvej.formats.actions.make_pieces import make_pieces
from trygvej.formats.base import CannotMake, Material, Piece, State
from trygvej.formats.registry import FORMATS
from trygvej.formats.stock import Line, survey
from trygvej.formats.tasks import pieces

__all__ = [
    "FORMATS", "CannotMake", "Line", "Material", "Piece", "State", "known_keys", "make_pieces", "order_booklets",
    "survey",
]  # fmt: skip


def order_booklets(key: str) -> None:
    """Ask the worker for the booklets of the public version that are missing or out of date, one per language."""
    for line in survey([key], ["booklet"]):
        if line.to_make:
            pieces.enqueue(line.piece.material, key, line.piece.language)


def known_keys() -> list[str]:
    """The key of everything that something can be made from."""
    return list(dict.fromkeys(key for _, key, _ in materials.every()))
