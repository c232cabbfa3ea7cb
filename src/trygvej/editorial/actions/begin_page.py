"""Begin the draft of a page: of a new one, of a public one, or of a file."""

from __future__ import annotations

from django.contrib.auth.models import AbstractBaseUser
from django.db import transaction

from trygvej.editorial.actions.save_draft import keep
from trygvej.editorial.models import PageDraft, Stage
from trygvej.editorial.permissions import must_edit
from trygvej.engines.page import documents
from trygvej.engines.page.model import Page
from trygvej.library import public as library


@transaction.atomic
def begin_page(page: Page, user: AbstractBaseUser, base: int = 0) -> PageDraft:
    """Make the draft of this page, or put it in place of what the draft holds; its history is kept."""
    must_edit(user)
    draft = PageDraft.objects.select_for_update().filter(key=page.key).first()
    found = draft or PageDraft(key=page.key)
    found.document, found.base, found.stage = documents.to_json(page), base or found.base, Stage.DRAFT
    return keep(found, user, "editorial.begin", {"base": base})


def page_draft_of(key: str, user: AbstractBaseUser) -> PageDraft | None:
    """The draft of a page, begun from the public version where there is none yet; None where there is neither."""
    draft = PageDraft.objects.filter(key=key).first()
    if draft is not None:
        return draft
    public, head = library.page(key), library.heads().get(key)
    return begin_page(public, user, head.number) if public and head else None
