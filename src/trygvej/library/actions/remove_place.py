"""Take a place away."""

from __future__ import annotations

import logging

from django.db import transaction

from trygvej.library.models import Place
from trygvej.publishing import public as publishing

logger = logging.getLogger("trygvej.library")


@transaction.atomic
def remove_place(place: Place) -> None:
    """Show this place no longer."""
    logger.info("place removed", extra={"place": place.pk})
    place.delete()
    publishing.announce()
