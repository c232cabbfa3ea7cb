"""The papers that are printed for a batch: like the others, with the key of the batch in their square."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from trygvej.formats import materials, registry, store
from trygvej.formats.base import Material, Piece
from trygvej.formats.stock import Line, line

ROOT = "batches"


def keyed(batch: str, piece: Piece) -> tuple[Line, bytes | None]:
    """How a batch's own paper stands, and its file where it says what it should.

    Raises:
        LookupError: there is no such paper.
    """
    found = _source(piece)
    form = registry.FORMATS[piece.format]
    stands = line(
        (piece.material, piece.key, piece.language), form, form.fingerprint(found), root=folder(batch)
    )
    return stands, store.read(piece, stands.fingerprint, folder(batch))


def make(batch: str, piece: Piece, tools: object) -> bool:
    """Make a paper for a batch; False where it is there already."""
    stands, content = keyed(batch, piece)
    if content is not None and not stands.to_make:
        return False
    form = registry.FORMATS[piece.format]
    made = form.make(replace(_source(piece), batch=batch), tools)  # type: ignore[arg-type]
    store.write(piece, form, stands.fingerprint, made, folder(batch))
    return True


def every(batch: str) -> Iterator[Line]:
    """The papers that are printed for a batch, and how they stand now."""
    for piece in store.pieces(folder(batch)):
        try:
            yield keyed(batch, piece)[0]
        except LookupError:  # its exercise is gone
            continue


def folder(batch: str) -> str:
    """Where the papers of a batch lie in the storage."""
    return f"{ROOT}/{batch}"


def _source(piece: Piece):  # type: ignore[no-untyped-def]
    form = registry.FORMATS.get(piece.format)
    found = materials.source(Material(piece.material), piece.key, piece.language) if form else None
    if form is None or found is None or form.material is not piece.material or not form.carries_key:
        raise LookupError(piece)
    return found
