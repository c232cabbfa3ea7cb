"""Tell the owners of pages by mail which of them shall be checked again."""

from __future__ import annotations

import logging
from collections import defaultdict
from datetime import date, datetime

from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.mail import send_mail
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from trygvej.editorial.permissions import GROUPS, Role
from trygvej.library import public as library

logger = logging.getLogger("trygvej.editorial")

HOUR = 7
"""Mails come in the morning, when somebody is at work."""
_looked: date | None = None


def tell_owners_when_due(now: datetime | None = None) -> int:
    """Once a day after seven: tell the owners of what is due; the worker's clock calls it. Returns how many mails."""
    global _looked  # noqa: PLW0603 - one day per process; the pages themselves remember that they were told of
    moment = timezone.localtime(now)
    if _looked == moment.date() or moment.hour < HOUR:
        return 0
    _looked = moment.date()
    return tell_owners(moment.date())


def tell_owners(today: date) -> int:
    """Send each owner one mail about her pages that are due and were not told of within a month."""
    by_owner: dict[str, list[library.Head]] = defaultdict(list)
    for head in library.take_due(today):
        by_owner[head.owner].append(head)
    for owner, heads in by_owner.items():
        with translation.override("da"):
            number = len(heads)
            subject = ngettext(
                "%(n)s page shall be checked again", "%(n)s pages shall be checked again", number
            )
            lines = [_("Read each page against its sources, and write new dates."), ""]
            lines += [line for head in heads for line in (*named(head), "")]
            send(owner, subject % {"n": number}, lines, number)
    return len(by_owner)


def named(head: library.Head) -> tuple[str, str]:
    """A page by its title, and where it is mended."""
    address = settings.PUBLIC_URL + reverse("editorial-pages:page", args=[head.key])
    return head.title.get("da", head.key), address


def send(owner: str, subject: str, lines: list[str], pages: int) -> None:
    """Send a mail about some pages to whoever answers for them."""
    to = _addresses(owner)
    if not to:
        logger.warning("nobody can be told of pages", extra={"owner": owner, "pages": pages})
        return
    send_mail(subject, "\n".join(lines), None, to)
    logger.info("an owner was told of pages", extra={"owner": owner, "pages": pages})


def _addresses(owner: str) -> list[str]:
    """Those in the group that is called as the owner; where there is none, the reviewers; else the site's operator."""
    people = get_user_model().objects.filter(is_active=True).exclude(email="")
    for group in (owner, GROUPS[Role.REVIEWER]):
        if found := list(people.filter(groups__name=group).values_list("email", flat=True)):
            return sorted(set(found))
    return [settings.OPERATOR["email"]] if settings.OPERATOR["email"] else []
