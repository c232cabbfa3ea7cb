"""Ask somebody without an account to check the facts of something."""

from __future__ import annotations

import hashlib
import secrets
from datetime import timedelta

from django.conf import settings
from django.contrib.auth.models import AbstractBaseUser
from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from wagtail.log_actions import log

from trygvej.editorial.models import Draft, FactCheck
from trygvej.editorial.permissions import must_edit

MOST_DAYS = 60


def hashed(token: str) -> str:
    """What is kept of a link."""
    return hashlib.sha256(token.encode()).hexdigest()


@transaction.atomic
def ask_for_check(draft: Draft, user: AbstractBaseUser, whom: str, days: int) -> str:
    """Make a private link to a copy of the draft; return it. It cannot be shown again: only its hash is kept."""
    must_edit(user)
    token = secrets.token_urlsafe(24)
    FactCheck.objects.create(
        kind=draft.kind, key=draft.key, title=draft.title, document=draft.document, token=hashed(token),
        whom=whom[:120], created_by=user, expires=timezone.now() + timedelta(days=max(1, min(days, MOST_DAYS))),
    )  # fmt: skip
    log(
        instance=draft,
        action="editorial.check",
        user=user,
        title=draft.title,
        data={"what": f"→ {whom[:120]}"},
    )
    return settings.PUBLIC_URL + reverse("fact-check", args=[token])
