"""Take an editor's group of synonyms away; one of the program that it took the place of counts again."""

from __future__ import annotations

from django.db import transaction

from trygvej.publishing import public as publishing
from trygvej.search.models import OwnGroup


@transaction.atomic
def remove_group(key: str) -> bool:
    """False where there was none."""
    removed, _each = OwnGroup.objects.filter(key=key).delete()
    if removed:
        publishing.announce()
    return bool(removed)
