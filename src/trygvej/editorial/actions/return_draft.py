"""Send a draft back to its editor, or take back what was scheduled."""

from __future__ import annotations

from django.contrib.auth.models import AbstractBaseUser
from django.db import transaction
from wagtail.log_actions import log

from trygvej.editorial.models import Draft, Stage
from trygvej.editorial.permissions import must_publish


@transaction.atomic
def return_draft(draft: Draft, user: AbstractBaseUser, why: str = "") -> None:
    """Make it a draft again; ``why`` stands in the log, where the editor reads it."""
    must_publish(user)
    fresh = type(draft).objects.select_for_update().get(pk=draft.pk)
    fresh.stage, fresh.goes_live, fresh.approved_by = Stage.DRAFT, None, None
    fresh.save(update_fields=["stage", "goes_live", "approved_by", "changed"])
    log(instance=fresh, action="editorial.return", user=user, data={"why": why[:1000]}, title=fresh.title)
