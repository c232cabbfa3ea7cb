"""Ask a reviewer to read a draft through."""

from __future__ import annotations

from django.contrib.auth.models import AbstractBaseUser
from django.db import transaction
from wagtail.log_actions import log

from trygvej.editorial.models import Draft, Stage
from trygvej.editorial.permissions import must_edit


@transaction.atomic
def send_to_review(draft: Draft, user: AbstractBaseUser, why: str = "") -> None:
    """Hand the draft to the reviewers, with the editor's note on what has changed."""
    must_edit(user)
    fresh = type(draft).objects.select_for_update().get(pk=draft.pk)
    fresh.stage, fresh.why, fresh.goes_live = Stage.REVIEW, why[:1000] or fresh.why, None
    fresh.save(update_fields=["stage", "why", "goes_live", "changed"])
    log(instance=fresh, action="editorial.review", user=user, title=fresh.title)
