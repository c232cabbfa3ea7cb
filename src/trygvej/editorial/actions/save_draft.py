"""Keep a change of a draft, as a revision of its own with a line in the audit log."""

from __future__ import annotations

from typing import TypeVar

from django.contrib.auth.models import AbstractBaseUser
from django.db import transaction
from django.utils.translation import gettext as _
from wagtail.log_actions import log

from trygvej.editorial.models import Draft, Stage, WizardDraft
from trygvej.editorial.permissions import may_publish, must_edit
from trygvej.editorial.sorts import SORTS
from trygvej.engines.wizard import documents
from trygvej.engines.wizard.model import Wizard

_Draft = TypeVar("_Draft", bound=Draft)


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
    return save_document(draft, documents.to_json(wizard), user, what, seen)


@transaction.atomic
def save_document(
    draft: _Draft, document: str, user: AbstractBaseUser, what: str, seen: int | None = None
) -> _Draft:
    """The same for a draft of any sort, by its document."""
    must_edit(user)
    fresh = type(draft).objects.select_for_update().get(pk=draft.pk)
    if seen is not None and fresh.latest_revision_id not in (seen, None):
        raise SomebodyWasFaster
    if document == fresh.document:
        return fresh
    fresh.document = document
    return keep(fresh, user, "editorial.edit", {"what": what[:200]})


def keep(draft: _Draft, user: AbstractBaseUser | None, action: str, data: dict[str, object]) -> _Draft:
    """Save the row with what follows from its document, a revision of it, and the line in the log."""
    sort = SORTS[draft.kind]
    draft.title = sort.title(draft.document)
    draft.errors = sum(problem.severity == "error" for problem in sort.problems(draft.document))
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
