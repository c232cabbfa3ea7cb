"""Take a wizard away from the public; its versions are kept."""

from __future__ import annotations

import logging

from django.db import transaction

from trygvej.publishing import public as publishing
from trygvej.wizards.models import Publication

logger = logging.getLogger("trygvej.wizards")


@transaction.atomic
def withdraw(key: str) -> None:
    """Let the public no longer see this wizard; where it does not, nothing happens."""
    gone, _ = Publication.objects.filter(key=key).delete()
    if gone:
        publishing.announce()
        logger.info("wizard withdrawn", extra={"wizard": key})
