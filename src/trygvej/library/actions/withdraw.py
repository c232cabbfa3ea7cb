"""Take a page away from the public; its versions are kept."""

from __future__ import annotations

import logging

from django.db import transaction

from trygvej.library.models import PagePublication
from trygvej.publishing import public as publishing

logger = logging.getLogger("trygvej.library")


@transaction.atomic
def withdraw(key: str) -> None:
    """Let the public no longer see this page; where it does not, nothing happens."""
    gone, _ = PagePublication.objects.filter(key=key).delete()
    if gone:
        publishing.announce()
        logger.info("page withdrawn", extra={"page": key})
