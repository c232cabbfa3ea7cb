"""At night: look through all pages for what leads nowhere, and tell their owners in a mail."""

from __future__ import annotations

from collections import defaultdict
from datetime import date, datetime

from django.conf import settings
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django_tasks import task

from trygvej.editorial.actions.tell_owners import named, send
from trygvej.library import public as library

HOUR = 3
"""Nobody reads and hardly anybody writes at this hour."""
_looked: date | None = None


def look_for_broken_when_due(now: datetime | None = None) -> bool:
    """Once a night after three: have the worker look at all links; its clock calls it. Returns whether it is due now.

    It is a job, since the clock must not wait: of pages there may be thousands.
    """
    global _looked  # noqa: PLW0603 - one day per process; looking twice tells nobody twice
    moment = timezone.localtime(now)
    if _looked == moment.date() or moment.hour < HOUR:
        return False
    _looked = moment.date()
    look_for_broken.enqueue()
    return True


@task()
def look_for_broken() -> int:
    """Tell each owner once of what is newly broken in her pages. Returns how many mails."""
    by_owner: dict[str, list[tuple[library.Head, tuple[str, ...]]]] = defaultdict(list)
    for head, lost in library.find_broken():
        by_owner[head.owner].append((head, lost))
    for owner, found in by_owner.items():
        with translation.override("da"):
            _tell(owner, found)
    return len(by_owner)


def _tell(owner: str, found: list[tuple[library.Head, tuple[str, ...]]]) -> None:
    number = len(found)
    subject = ngettext("%(n)s page has a broken link", "%(n)s pages have broken links", number)
    lines = [
        _(
            "These pages lead to something that is not there any more. Lead to something else, or take it out."
        ),
        "",
    ]
    for head, lost in found:
        lines += [*named(head), _("Leads to something that is not there:") + " " + ", ".join(lost), ""]
    lines += [
        _("All pages with broken links:"),
        f"{settings.PUBLIC_URL}{reverse('editorial-pages:pages')}?kun=brudte",
    ]
    send(owner, subject % {"n": number}, lines, number)
