"""Give a question, answer, fact or the like another key; everything that points at it follows."""

from __future__ import annotations

from django.contrib.auth.models import AbstractBaseUser
from django.db import transaction
from django.utils.translation import gettext as _

from trygvej.editorial import drafts
from trygvej.editorial.actions.save_draft import save_draft
from trygvej.editorial.models import Remark, WizardDraft
from trygvej.engines.wizard import edit


@transaction.atomic
def rename_entry(
    draft: WizardDraft, user: AbstractBaseUser, entry: tuple[str, str], new: str, seen: int | None = None
) -> None:
    """Rename ``entry`` (its part and its key) in the draft; remarks of fact checkers stay at it.

    Raises:
        Refused: another entry has the key, or it cannot be one.
        PermissionDenied, SomebodyWasFaster: as for ``save_draft``.
    """
    part, name = entry
    changed = edit.rename(drafts.wizard_of(draft), part, name, new)
    save_draft(draft, changed, user, _("New key: %(old)s → %(new)s") % {"old": name, "new": new}, seen)
    Remark.objects.filter(
        check_of__kind="wizard", check_of__key=draft.key, place=f"{part}.{name}", settled=None
    ).update(place=f"{part}.{new}")
