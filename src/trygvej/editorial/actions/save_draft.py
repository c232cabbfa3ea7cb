"""Keep a change of a draft, as a revision of its own with a line in the audit log."""

from __future__ import annotations

from django.contrib.auth.models import AbstractBaseUser
from django.db import transaction
from django.utils.translation import gettext as _
from wagtail.log_actions import log

from trygvej.editorial import drafts
from trygvej.editorial.models import Stage, WizardDraft
from trygvej.editorial.permissions import may_publish, must_edit
from trygvej.engines.wizard import documents
from trygvej.engines.wizard.model import Wizard


class SomebodyWasFaster(Exception):
    """The draft has been changed since this person opened it; nothing was saved."""


@transaction.atomic
def save_draft(
    draft: WizardDraft, wizard: Wizard, user: AbstractBaseUser, what: str, seen: int | None = None
) -> WizardDraft:
    """Write the wizard as the draft's newest state.

    ``what`` says in a few words what was changed, for the log. ``seen`` is the revision the person saw.

    Raises:
        PermissionDenied: she may not change it, or it is in review and she is no reviewer.
        SomebodyWasFaster: there is a newer revision than the one she saw.
    """
    must_edit(user)
    fresh = WizardDraft.objects.select_for_update().get(pk=draft.pk)
    if seen is not None and fresh.latest_revision_id not in (seen, None):
        raise SomebodyWasFaster
    document = documents.to_json(wizard)
    if document == fresh.document:
        return fresh
    fresh.document = document
    return keep(fresh, user, "editorial.edit", {"what": what[:200]})


def keep(
    draft: WizardDraft, user: AbstractBaseUser | None, action: str, data: dict[str, object]
) -> WizardDraft:
    """Save the row with what follows from its document, a revision of it, and the line in the log."""
    wizard = drafts.wizard_of(draft)
    draft.title = drafts.words_of(wizard.title, most=290)
    draft.errors = sum(problem.severity == "error" for problem in drafts.problems_of(draft.document))
    draft.changed_by = user  # type: ignore[assignment]
    if draft.stage not in (Stage.DRAFT, Stage.REVIEW) or (
        draft.stage == Stage.REVIEW and not may_publish(user)
    ):
        draft.stage, draft.goes_live = Stage.DRAFT, None  # a change opens it anew
    draft.save()
    revision = draft.save_revision(user=user, log_action=False)
    log(instance=draft, action=action, user=user, revision=revision, data=data, title=draft.title)
    return draft


def told(user: AbstractBaseUser | None) -> str:
    """A person's name as it stands beside what she did."""
    return (user.get_full_name() or user.get_username()) if user else _("somebody")  # type: ignore[attr-defined]
