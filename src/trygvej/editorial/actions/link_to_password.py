"""Make a link with which somebody who works here chooses a password."""

from __future__ import annotations

from allauth.account.forms import default_token_generator
from allauth.account.utils import user_pk_to_url_str
from django.conf import settings
from django.contrib.auth.models import AbstractBaseUser
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.urls import reverse
from wagtail.log_actions import log

from trygvej.editorial.permissions import may_make_accounts


def link_for(user: AbstractBaseUser) -> str:
    """The address; it works once, and for three days."""
    return settings.PUBLIC_URL + reverse(
        "account_reset_password_from_key",
        kwargs={"uidb36": user_pk_to_url_str(user), "key": default_token_generator.make_token(user)},
    )


@transaction.atomic
def link_to_password(whose: AbstractBaseUser, user: AbstractBaseUser) -> str:
    """Give an administrator the link for somebody's account.

    Raises:
        PermissionDenied: she may not make accounts, or it is the account of somebody above her.
    """
    if not may_make_accounts(user) or (whose.is_superuser and not user.is_superuser):  # type: ignore[attr-defined]
        raise PermissionDenied
    log(instance=whose, action="editorial.link", user=user)
    return link_for(whose)
