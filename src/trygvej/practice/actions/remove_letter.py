"""Take a letter that was added out of the practice mailboxes. Whoever has a shell on the server may."""

from __future__ import annotations

import logging

from django.db import transaction

from trygvej.practice import content
from trygvej.practice.models import AddedLetter
from trygvej.publishing.public import announce

logger = logging.getLogger("trygvej.practice")


def remove_letter(key: str) -> bool:
    """Remove it; False where no added letter has this key."""
    with transaction.atomic():
        gone, _ = AddedLetter.objects.filter(key=key).delete()
        if gone:
            announce()
    content.forget_letters()
    if gone:
        logger.info("letter removed", extra={"letter": key})
    return bool(gone)
