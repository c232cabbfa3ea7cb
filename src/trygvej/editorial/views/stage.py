"""How a draft moves on: to review, back, to the public now or later, away."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from trygvej.editorial import drafts
from trygvej.editorial.actions.archive_draft import archive_draft
from trygvej.editorial.actions.return_draft import return_draft
from trygvej.editorial.actions.send_to_review import send_to_review
from trygvej.editorial.permissions import must_publish
from trygvej.editorial.publish_form import publish_as_asked
from trygvej.editorial.screens import crumbs, found, problem_links, screen
from trygvej.editorial.views.numbers import QUIET, hosts


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
    asked = publish_as_asked(request, draft)
    if asked.done:
        return redirect("editorial:wizard", key)
    problems = problem_links(draft, drafts.problems_of(draft.document))
    return screen(
        request, "publish.html", _("Publish"), crumbs(draft), 422 if asked.problem else 200, draft=draft,
        sent=asked.sent, problem=asked.problem, errors=draft.errors, problems=problems,
    )  # fmt: skip


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
