"""Take in what a fact checker says."""

from __future__ import annotations

from collections.abc import Mapping

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.log_actions import log

from trygvej.editorial.models import FactCheck, Remark
from trygvej.editorial.sorts import SORTS

LONGEST = 2000


class TooLate(Exception):
    """The link has expired, or was taken back."""


@transaction.atomic
def answer_check(check: FactCheck, remarks: Mapping[str, str], approved: bool | None) -> None:
    """Keep the remarks at their places, and whether she approves (None: she has not said).

    Raises:
        TooLate: the link no longer opens anything.
    """
    fresh = FactCheck.objects.select_for_update().get(pk=check.pk)
    if fresh.expires <= timezone.now():
        raise TooLate
    Remark.objects.bulk_create(
        Remark(check_of=fresh, place=place, text=text[:LONGEST]) for place, text in remarks.items() if text
    )
    fresh.answered = timezone.now()
    fresh.approved = approved if approved is not None else fresh.approved
    fresh.save(update_fields=["answered", "approved"])
    draft = SORTS[fresh.kind].model.objects.filter(key=fresh.key).first() if fresh.kind in SORTS else None
    if draft:
        verdict = {True: _("approved"), False: _("not approved"), None: _("answered")}[approved]
        log(
            instance=draft,
            action="editorial.check",
            title=draft.title,
            data={"what": f"{fresh.whom}: {verdict}"},
        )
