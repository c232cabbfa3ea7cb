"""Take something away from the public, and put its draft away."""

from __future__ import annotations

from django.contrib.auth.models import AbstractBaseUser
from django.db import transaction
from wagtail.log_actions import log

from trygvej.editorial.models import Draft, Stage
from trygvej.editorial.permissions import must_publish
from trygvej.editorial.sorts import SORTS


@transaction.atomic
def archive_draft(draft: Draft, user: AbstractBaseUser) -> None:
    """Withdraw the public version, if there is one. Versions and history are kept; it can be published again."""
    must_publish(user)
    fresh = type(draft).objects.select_for_update().get(pk=draft.pk)
    SORTS[fresh.kind].withdraw(fresh.key)
    fresh.stage, fresh.goes_live = Stage.ARCHIVED, None
    fresh.save(update_fields=["stage", "goes_live", "changed"])
    log(instance=fresh, action="editorial.archive", user=user, title=fresh.title)
