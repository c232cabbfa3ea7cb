"""How a draft moves on: to review, back, to the public now or later, away."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from trygvej.editorial.actions.archive_draft import archive_draft
from trygvej.editorial.actions.return_draft import return_draft
from trygvej.editorial.actions.send_to_review import send_to_review
from trygvej.editorial.desks import WIZARDS, Desk
from trygvej.editorial.permissions import must_publish
from trygvej.editorial.publish_form import publish_as_asked
from trygvej.editorial.views.numbers import QUIET, hosts


@require_http_methods(["GET", "HEAD", "POST"])
def review(request: HttpRequest, key: str, desk: Desk = WIZARDS) -> HttpResponse:
    """Send it to review, with a note on what has changed and why."""
    draft = desk.found(request, key)
    if request.method == "POST":
        send_to_review(draft, request.user, request.POST.get("why", "").strip())
        messages.success(request, _("It is sent to review. A reviewer sees it in the list."))
        return desk.home(draft)
    return desk.screen(request, "review.html", _("Send to review"), draft)


@require_http_methods(["GET", "HEAD", "POST"])
def publish(request: HttpRequest, key: str, desk: Desk = WIZARDS) -> HttpResponse:
    """Publish it now, or choose the time when it publishes itself."""
    must_publish(request.user)
    draft = desk.found(request, key)
    asked = publish_as_asked(request, draft)
    if asked.done:
        return desk.home(draft)
    return desk.screen(
        request, "publish.html", _("Publish"), draft, 422 if asked.problem else 200, sent=asked.sent,
        problem=asked.problem, errors=draft.errors, problems=desk.problems(draft),
    )  # fmt: skip


@require_POST
def back(request: HttpRequest, key: str, desk: Desk = WIZARDS) -> HttpResponse:
    """Send it back to its editor."""
    must_publish(request.user)
    draft = desk.found(request, key)
    return_draft(draft, request.user, request.POST.get("why", "").strip())
    messages.success(request, _("It is a draft again."))
    return desk.home(draft)


@require_http_methods(["GET", "HEAD", "POST"])
def archive(request: HttpRequest, key: str, desk: Desk = WIZARDS) -> HttpResponse:
    """Ask once, then take it away from the public. Other sites show wizards, and must be told of it first."""
    must_publish(request.user)
    draft = desk.found(request, key)
    if request.method == "POST":
        if request.POST.get("sure") != "1":
            raise Http404
        archive_draft(draft, request.user)
        messages.success(request, _("It is archived. The public no longer sees it."))
        return desk.home(draft)
    shown_by = hosts(key) if desk is WIZARDS else ()
    return desk.screen(request, "archive.html", _("Archive"), draft, hosts=shown_by, quiet=QUIET.days)
