"""Keep a place near here where one can get help."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from datetime import date

from django.core.exceptions import ValidationError
from django.db import transaction

from trygvej.engines.language import identifiers
from trygvej.library.models import Place
from trygvej.publishing import public as publishing

logger = logging.getLogger("trygvej.library")

TEXTS = ("name", "what", "address", "phone", "hours", "languages", "bring", "url")


@transaction.atomic
def save_place(place: Place, said: Mapping[str, str], order: int, checked: date) -> Place:
    """Write what was said of a place; it shows at once.

    Raises:
        ValidationError: by field, what cannot be kept.
    """
    for name in TEXTS:
        setattr(place, name, " ".join(said.get(name, "").split()))
        if list(identifiers.refuse(getattr(place, name))):
            raise ValidationError({name: "identifier"})
    place.order, place.checked = order, checked
    place.full_clean()
    place.save()
    publishing.announce()
    logger.info("place saved", extra={"place": place.pk})
    return place
