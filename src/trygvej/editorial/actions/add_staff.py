"""Make an account for somebody who works here."""

from __future__ import annotations

import logging

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.db import transaction
from wagtail.log_actions import log

from trygvej.editorial.actions.link_to_password import link_for
from trygvej.editorial.permissions import GROUPS, Role

logger = logging.getLogger("trygvej.editorial")


@transaction.atomic
def add_staff(name: str, role: Role) -> str:
    """Make the account, or give an account that is there this role; return a link to choose a password.

    The link works once, and for three days.
    """
    user, made = get_user_model().objects.get_or_create(username=name)
    if not user.has_usable_password():
        user.set_unusable_password()
    user.is_active = True
    user.save()
    user.groups.set([Group.objects.get(name=GROUPS[role])])
    log(instance=user, action="wagtail.create" if made else "wagtail.edit")  # by the operator, on the server
    logger.info("staff account made", extra={"role": str(role)})
    return link_for(user)
