"""Make a paper with the key of a batch in its square. It takes seconds of a whole processor: in the worker only."""

from __future__ import annotations

from django_tasks import task

from trygvej.formats.base import Material, Piece, Tools
from trygvej.formats.batches import printed
from trygvej.formats.tools import Workshop

SOON = 5  # somebody waits for it


def print_for_batch(batch: str, piece: Piece, tools: Tools | None = None) -> bool:
    """Make the paper; False where it is there already.

    Raises:
        LookupError: there is no such paper.
        CannotMake: a program that is needed is missing or fails.
    """
    return printed.make(batch, piece, tools or Workshop())


@task()
def keyed_paper(batch: str, material: str, key: str, form: str, language: str) -> bool:
    """The same as a job for the worker."""
    return print_for_batch(batch, Piece(Material(material), key, form, language))


def order_for_batch(batch: str, piece: Piece) -> None:
    """Ask the worker for it."""
    printed.keyed(batch, piece)  # or it is no paper of ours
    keyed_paper.using(priority=SOON).enqueue(
        batch, str(piece.material), piece.key, piece.format, piece.language
    )
