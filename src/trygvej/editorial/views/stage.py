"""How a draft moves on: to review, back, to the public now or later, away."""

from __future__ import annotations

from datetime import datetime

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.dateparse import parse_datetime
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from trygvej.editorial import drafts
from trygvej.editorial.actions.archive_draft import archive_draft
from trygvej.editorial.actions.publish_draft import publish_draft, publish_draft_later
from trygvej.editorial.actions.return_draft import return_draft
from trygvej.editorial.actions.send_to_review import send_to_review
from trygvej.editorial.permissions import must_publish
from trygvej.editorial.screens import crumbs, found, problem_links, screen
from trygvej.editorial.views.numbers import QUIET, hosts
from trygvej.engines.reading import Refused


@require_http_methods(["GET", "HEAD", "POST"])
def review(request: HttpRequest, key: str) -> HttpResponse:
    """Send it to review, with a note on what has changed and why."""
    draft = found(request, key)
    if request.method == "POST":
        send_to_review(draft, request.user, request.POST.get("why", "").strip())
        messages.success(request, _("The guide is sent to review. A reviewer sees it in the list."))
        return redirect("editorial:wizard", key)
    return screen(request, "review.html", _("Send to review"), crumbs(draft), draft=draft)


@require_http_methods(["GET", "HEAD", "POST"])
def publish(request: HttpRequest, key: str) -> HttpResponse:
    """Publish it now, or choose the time when it publishes itself."""
    must_publish(request.user)
    draft = found(request, key)
    problem, sent = "", {"why": draft.why, "when": ""}
    if request.method == "POST":
        sent = {name: request.POST.get(name, "").strip() for name in ("why", "when")}
        when = _when(sent["when"])
        problem = _trouble(sent["why"], sent["when"], when)
        if not problem:
            try:
                if when:
                    publish_draft_later(draft, request.user, sent["why"], when)
                    messages.success(request, _("It will be published by itself at its time."))
                else:
                    publish_draft(draft, request.user, sent["why"])
                    messages.success(request, _("It is published. Everybody sees it now."))
                return redirect("editorial:wizard", key)
            except Refused:
                problem = _("It was not published: something must be mended first.")
    problems = problem_links(draft, drafts.problems_of(draft.document))
    return screen(
        request, "publish.html", _("Publish"), crumbs(draft), 422 if problem else 200, draft=draft, sent=sent,
        problem=problem, errors=draft.errors, problems=problems,
    )  # fmt: skip


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


@require_POST
def back(request: HttpRequest, key: str) -> HttpResponse:
    """Send it back to its editor."""
    must_publish(request.user)
    return_draft(found(request, key), request.user, request.POST.get("why", "").strip())
    messages.success(request, _("It is a draft again."))
    return redirect("editorial:wizard", key)


@require_http_methods(["GET", "HEAD", "POST"])
def archive(request: HttpRequest, key: str) -> HttpResponse:
    """Ask once, then take it away from the public."""
    must_publish(request.user)
    draft = found(request, key)
    if request.method == "POST":
        if request.POST.get("sure") != "1":
            raise Http404
        archive_draft(draft, request.user)
        messages.success(request, _("It is archived. The public no longer sees it."))
        return redirect("editorial:wizard", key)
    return screen(
        request, "archive.html", _("Archive"), crumbs(draft), draft=draft, hosts=hosts(key), quiet=QUIET.days
    )
