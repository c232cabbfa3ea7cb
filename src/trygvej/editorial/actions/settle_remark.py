"""Mark a fact checker's remark as dealt with."""

from __future__ import annotations

from django.contrib.auth.models import AbstractBaseUser
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.log_actions import log

from trygvej.editorial.models import Draft, Remark
from trygvej.editorial.permissions import must_edit


@transaction.atomic
def settle_remark(draft: Draft, remark: Remark, user: AbstractBaseUser) -> None:
    """It no longer stands at its place; it is kept on the list of fact checks."""
    must_edit(user)
    if Remark.objects.filter(pk=remark.pk, settled=None).update(settled=timezone.now()):
        what = _("remark settled: %(words)s") % {"words": remark.text[:100]}
        log(instance=draft, action="editorial.check", user=user, title=draft.title, data={"what": what})
