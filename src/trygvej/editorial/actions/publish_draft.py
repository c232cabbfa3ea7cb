"""Let the public see a draft, now or at its time."""

from __future__ import annotations

import logging
from datetime import datetime

from django.contrib.auth.models import AbstractBaseUser
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone
from wagtail.log_actions import log

from trygvej.editorial.actions.save_draft import told
from trygvej.editorial.models import Draft, Stage
from trygvej.editorial.permissions import must_publish
from trygvej.editorial.sorts import SORTS
from trygvej.engines.problems import has_errors
from trygvej.engines.reading import Refused

logger = logging.getLogger("trygvej.editorial")


@transaction.atomic
def publish_draft(draft: Draft, user: AbstractBaseUser, why: str) -> None:
    """Write the draft as a version and let the public see it; every process shows it within two seconds.

    Raises:
        PermissionDenied: the person may not publish.
        Refused: the checks find an error.
    """
    must_publish(user)
    fresh = type(draft).objects.select_for_update().get(pk=draft.pk)
    _must_be_sound(fresh)
    number = SORTS[fresh.kind].publish(fresh.document, told(user), why[:1000])
    fresh.stage, fresh.base, fresh.why = Stage.PUBLISHED, number, ""
    fresh.goes_live, fresh.approved_by = None, None
    fresh.save()
    log(
        instance=fresh, action="editorial.publish", user=user, title=fresh.title, revision=fresh.latest_revision,
        data={"why": why[:1000], "number": number},
    )  # fmt: skip


@transaction.atomic
def publish_draft_later(draft: Draft, user: AbstractBaseUser, why: str, when: datetime) -> None:
    """Approve the draft as it is now, to be published by itself at ``when``; a change of it takes that back.

    Raises:
        PermissionDenied, Refused: as for ``publish_draft``.
    """
    must_publish(user)
    fresh = type(draft).objects.select_for_update().get(pk=draft.pk)
    _must_be_sound(fresh)
    fresh.stage, fresh.goes_live, fresh.why, fresh.approved_by = Stage.SCHEDULED, when, why[:1000], user
    fresh.save()
    log(
        instance=fresh, action="editorial.schedule", user=user, title=fresh.title, revision=fresh.latest_revision,
        data={"when": timezone.localtime(when).strftime("%d.%m.%Y %H:%M")},
    )  # fmt: skip


def publish_drafts_due() -> int:
    """Publish every scheduled draft whose time has come; returns how many. The worker calls it every second."""
    due = [draft for sort in SORTS.values() for draft in _due(sort.model)]
    return sum(_published(type(draft), draft.pk) for draft in due)


def _due(model: type[Draft]) -> QuerySet[Draft]:
    return model.objects.filter(stage=Stage.SCHEDULED, goes_live__lte=timezone.now())


@transaction.atomic
def _published(model: type[Draft], pk: int) -> bool:
    draft = _due(model).select_for_update().filter(pk=pk).first()
    if draft is None:
        return False  # another worker was faster, or somebody took it back
    try:
        publish_draft(draft, draft.approved_by, draft.why)  # type: ignore[arg-type]
    except (PermissionDenied, Refused, AttributeError):
        # What was sound may no longer be (a date has passed), and who approved it may no longer do so.
        model.objects.filter(pk=pk).update(stage=Stage.REVIEW, goes_live=None)
        logger.warning("a scheduled guide could not be published", extra={"wizard": draft.key})
        return False
    return True


def _must_be_sound(draft: Draft) -> None:
    found = SORTS[draft.kind].problems(draft.document)
    if has_errors(found):
        raise Refused(problem for problem in found if problem.severity == "error")
