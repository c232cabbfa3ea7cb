"""Count a key no more. Its papers still lead to the right page."""

from __future__ import annotations

import logging

from django.utils import timezone

from trygvej.formats.models import Batch

logger = logging.getLogger("trygvej.formats")


def withdraw_batch(batch: Batch) -> None:
    """Withdraw the key; what is counted already stays."""
    if batch.withdrawn is None:
        batch.withdrawn = timezone.localdate()
        batch.save(update_fields=["withdrawn"])
        logger.info("batch withdrawn", extra={"batch": batch.key})
