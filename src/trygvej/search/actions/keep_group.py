"""Keep an editor's group of synonyms, in place of an earlier one of the same key."""

from __future__ import annotations

from django.db import transaction

from trygvej.engines.search.synonyms import Group
from trygvej.publishing import public as publishing
from trygvej.search.models import OwnGroup


@transaction.atomic
def keep_group(group: Group) -> OwnGroup:
    """It counts in every process within seconds."""
    kept, _made = OwnGroup.objects.update_or_create(
        key=group.key, defaults={"document": group.model_dump_json()}
    )
    publishing.announce()
    return kept
