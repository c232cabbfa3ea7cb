"""Close a fact checker's link before its time."""

from __future__ import annotations

from django.contrib.auth.models import AbstractBaseUser
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.log_actions import log

from trygvej.editorial.models import Draft, FactCheck
from trygvej.editorial.permissions import must_edit


@transaction.atomic
def close_link(draft: Draft, check: FactCheck, user: AbstractBaseUser) -> None:
    """From now on the link only says that it has ended."""
    must_edit(user)
    now = timezone.now()
    if FactCheck.objects.filter(pk=check.pk, expires__gt=now).update(expires=now):
        what = _("%(whom)s: link closed") % {"whom": check.whom}
        log(instance=draft, action="editorial.check", user=user, title=draft.title, data={"what": what})
