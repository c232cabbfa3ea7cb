"""The form with which a draft of any sort is published, now or at its time."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from django.contrib import messages
from django.http import HttpRequest
from django.utils import timezone
from django.utils.dateparse import parse_datetime
from django.utils.translation import gettext as _

from trygvej.editorial.actions.publish_draft import publish_draft, publish_draft_later
from trygvej.editorial.models import Draft
from trygvej.engines.reading import Refused


@dataclass(frozen=True)
class Asked:
    """What was written in the form, what stands in its way, and whether it has been carried out."""

    sent: Mapping[str, str]
    problem: str = ""
    done: bool = False


def publish_as_asked(request: HttpRequest, draft: Draft) -> Asked:
    """Publish the draft as the form asks; a form that was only opened does nothing."""
    if request.method != "POST":
        return Asked({"why": draft.why, "when": ""})
    sent = {name: request.POST.get(name, "").strip() for name in ("why", "when")}
    when = _when(sent["when"])
    if problem := _trouble(sent["why"], sent["when"], when):
        return Asked(sent, problem)
    try:
        if when:
            publish_draft_later(draft, request.user, sent["why"], when)
            messages.success(request, _("It will be published by itself at its time."))
        else:
            publish_draft(draft, request.user, sent["why"])
            messages.success(request, _("It is published. Everybody sees it now."))
    except Refused:
        return Asked(sent, _("It was not published: something must be mended first."))
    return Asked(sent, done=True)


def _when(raw: str) -> datetime | None:
    try:
        found = parse_datetime(raw) if raw else None
    except ValueError:
        return None
    return timezone.make_aware(found) if found and timezone.is_naive(found) else found


def _trouble(why: str, raw: str, when: datetime | None) -> str:
    if not why:
        return _("Write what has changed and why. Everybody can read it.")
    if raw and (when is None or when <= timezone.now()):
        return _("Choose a time that has not passed, or leave the field empty to publish now.")
    return ""
