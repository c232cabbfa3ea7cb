"""Put an earlier state back: an earlier revision of the draft, or a version that is or was public."""

from __future__ import annotations

from django.contrib.auth.models import AbstractBaseUser
from django.db import transaction

from trygvej.editorial.actions.save_draft import keep
from trygvej.editorial.models import Draft
from trygvej.editorial.permissions import must_edit


@transaction.atomic
def restore_draft(draft: Draft, document: str, user: AbstractBaseUser, what: str) -> None:
    """Make the draft hold this document again; what it held stays in its history."""
    must_edit(user)
    fresh = type(draft).objects.select_for_update().get(pk=draft.pk)
    fresh.document = document
    keep(fresh, user, "editorial.restore", {"what": what})
