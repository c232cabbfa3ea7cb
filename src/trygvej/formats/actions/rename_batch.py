"""Give a batch another name; its key stays, since it is printed."""

from __future__ import annotations

from trygvej.formats.actions.make_batch import checked
from trygvej.formats.models import Batch


def rename_batch(batch: Batch, name: str) -> None:
    """Change the name.

    Raises:
        Refused: it cannot be used.
    """
    batch.name = checked(name)
    batch.save(update_fields=["name"])
