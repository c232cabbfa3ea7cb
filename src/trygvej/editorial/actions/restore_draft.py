"""Put an earlier state back: an earlier revision of the draft, or a version that is or was public."""

from __future__ import annotations

from django.contrib.auth.models import AbstractBaseUser
from django.db import transaction

from trygvej.editorial.actions.save_draft import keep
from trygvej.editorial.models import WizardDraft
from trygvej.editorial.permissions import must_edit
from trygvej.engines.wizard import documents
from trygvej.engines.wizard.model import Wizard


@transaction.atomic
def restore_draft(draft: WizardDraft, wizard: Wizard, user: AbstractBaseUser, what: str) -> None:
    """Make the draft hold this again; what it held stays in its history."""
    must_edit(user)
    fresh = WizardDraft.objects.select_for_update().get(pk=draft.pk)
    fresh.document = documents.to_json(wizard)
    keep(fresh, user, "editorial.restore", {"what": what})
