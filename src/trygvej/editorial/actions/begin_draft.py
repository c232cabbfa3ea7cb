"""Begin a draft: of a new wizard, of the public version of one, or of a file."""

from __future__ import annotations

from django.contrib.auth.models import AbstractBaseUser
from django.db import transaction

from trygvej.editorial.actions.save_draft import keep
from trygvej.editorial.models import Stage, WizardDraft
from trygvej.editorial.permissions import must_edit
from trygvej.engines.wizard import documents
from trygvej.engines.wizard.model import Wizard
from trygvej.wizards import public as wizards


@transaction.atomic
def begin_draft(wizard: Wizard, user: AbstractBaseUser, base: int = 0) -> WizardDraft:
    """Make the draft of this wizard, or put it in place of what the draft holds; its history is kept."""
    must_edit(user)
    draft = WizardDraft.objects.select_for_update().filter(key=wizard.key).first()
    found = draft or WizardDraft(key=wizard.key)
    found.document, found.base, found.stage = documents.to_json(wizard), base or found.base, Stage.DRAFT
    return keep(found, user, "editorial.begin", {"base": base})


def draft_of(key: str, user: AbstractBaseUser) -> WizardDraft | None:
    """The draft of a wizard, begun from the public version where there is none yet; None where there is neither."""
    draft = WizardDraft.objects.filter(key=key).first()
    if draft is not None:
        return draft
    public = wizards.published().get(key)
    return begin_draft(public.wizard, user, public.number) if public else None
