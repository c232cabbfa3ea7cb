"""Take a wizard away from the public, and put its draft away."""

from __future__ import annotations

from django.contrib.auth.models import AbstractBaseUser
from django.db import transaction
from wagtail.log_actions import log

from trygvej.editorial.models import Stage, WizardDraft
from trygvej.editorial.permissions import must_publish
from trygvej.wizards import public as wizards


@transaction.atomic
def archive_draft(draft: WizardDraft, user: AbstractBaseUser) -> None:
    """Withdraw the public version, if there is one. Versions and history are kept; it can be published again."""
    must_publish(user)
    fresh = WizardDraft.objects.select_for_update().get(pk=draft.pk)
    wizards.withdraw(fresh.key)
    fresh.stage, fresh.goes_live = Stage.ARCHIVED, None
    fresh.save(update_fields=["stage", "goes_live", "changed"])
    log(instance=fresh, action="editorial.archive", user=user, title=fresh.title)
