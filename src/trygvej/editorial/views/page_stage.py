"""How the draft of a page moves on: fact check, review, the public now or later, back, away; and what it was before."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe
from wagtail.models import ModelLogEntry

from trygvej.editorial import readable
from trygvej.editorial.actions.archive_draft import archive_draft
from trygvej.editorial.actions.ask_for_check import ask_for_check
from trygvej.editorial.actions.close_link import close_link
from trygvej.editorial.actions.return_draft import return_draft
from trygvej.editorial.actions.save_draft import save_document
from trygvej.editorial.actions.send_to_review import send_to_review
from trygvej.editorial.actions.settle_remark import settle_remark
from trygvej.editorial.kinds import PAGE
from trygvej.editorial.models import FactCheck, PageDraft, Remark
from trygvej.editorial.page_screens import at, found, page_screen, problem_links
from trygvej.editorial.pagedesk import drafts
from trygvej.editorial.permissions import must_publish
from trygvej.editorial.publish_form import publish_as_asked
from trygvej.editorial.views.check import DAYS
from trygvej.editorial.views.history import DRAFT, MOST, Moment
from trygvej.engines.page import documents
from trygvej.library import public as library


@require_http_methods(["GET", "HEAD", "POST"])
def review(request: HttpRequest, key: str) -> HttpResponse:
    """Send it to review, with a note on what has changed and why."""
    draft = found(request, key)
    if request.method == "POST":
        send_to_review(draft, request.user, request.POST.get("why", "").strip())
        messages.success(request, _("The page is sent to review. A reviewer sees it in the list."))
        return redirect(at("page", key))
    return page_screen(request, "review.html", _("Send to review"), draft)


@require_http_methods(["GET", "HEAD", "POST"])
def publish(request: HttpRequest, key: str) -> HttpResponse:
    """Publish it now, or choose the time when it publishes itself."""
    must_publish(request.user)
    draft = found(request, key)
    asked = publish_as_asked(request, draft)
    if asked.done:
        return redirect(at("page", key))
    problems = problem_links(key, drafts.problems_of(draft.document))
    return page_screen(
        request, "publish.html", _("Publish"), draft, 422 if asked.problem else 200, sent=asked.sent,
        problem=asked.problem, errors=draft.errors, problems=problems,
    )  # fmt: skip


@require_POST
def back(request: HttpRequest, key: str) -> HttpResponse:
    """Send it back to its editor."""
    must_publish(request.user)
    return_draft(found(request, key), request.user, request.POST.get("why", "").strip())
    messages.success(request, _("It is a draft again."))
    return redirect(at("page", key))


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
        return redirect(at("page", key))
    return page_screen(request, "archive.html", _("Archive"), draft)


@require_http_methods(["GET", "HEAD", "POST"])
def checks(request: HttpRequest, key: str) -> HttpResponse:
    """Every fact check of a page; a new link is shown once, when it is made."""
    draft, link, problem = found(request, key), "", ""
    if request.method == "POST":
        whom, days = request.POST.get("whom", "").strip(), request.POST.get("days", "")
        if whom and days.isdigit() and int(days) in DAYS:
            link = ask_for_check(draft, request.user, whom, int(days))
        else:
            problem = _("Write whom you ask.")
    titles = {entry.place: entry.title for entry in PAGE.entries(draft.document)}
    every = FactCheck.objects.filter(kind=PAGE.name, key=key).prefetch_related("remarks")
    lines = [
        (
            one,
            [
                (each, titles.get(each.place, each.place), PAGE.where(key, each.place))
                for each in one.remarks.all()
            ],
        )
        for one in every
    ]
    return page_screen(
        request, "checks.html", _("Fact check"), draft, lines=lines, link=link, days=DAYS, problem=problem,
        now=timezone.now(),
    )  # fmt: skip


@require_POST
def settle(request: HttpRequest, key: str, number: int) -> HttpResponse:
    """Mark a remark as dealt with, or close a link."""
    draft = found(request, key)
    if request.POST.get("what") == "link":
        close_link(draft, get_object_or_404(FactCheck, pk=number, kind=PAGE.name, key=key), request.user)
        messages.success(request, _("The link is closed."))
    else:
        remark = get_object_or_404(Remark, pk=number, check_of__kind=PAGE.name, check_of__key=key)
        settle_remark(draft, remark, request.user)
        messages.success(request, _("The remark is settled."))
    return redirect(at("checks", key))


@require_safe
def history(request: HttpRequest, key: str) -> HttpResponse:
    """Everything that happened to the draft, the newest first."""
    draft = found(request, key)
    log = (
        ModelLogEntry.objects.for_instance(draft).select_related("user").order_by("-timestamp", "-pk")[:MOST]
    )
    lines = [
        (one.timestamp, one.user_display_name, one.message, f"r{one.revision_id}" if one.revision_id else "")
        for one in log
    ]
    return page_screen(
        request, "history.html", _("History"), draft, lines=lines, versions=library.versions(key),
        public=library.heads().get(key),
    )  # fmt: skip


@require_safe
def comparison(request: HttpRequest, key: str) -> HttpResponse:
    """Two states side by side."""
    draft, head = found(request, key), library.heads().get(key)
    before, after = (
        request.GET.get("fra", f"v{head.number}" if head else DRAFT),
        request.GET.get("til", DRAFT),
    )
    old, new = _state(draft, before), _state(draft, after)
    if old is None or new is None:
        raise Http404
    was, now = ({entry.place: entry for entry in PAGE.entries(each)} for each in (old, new))
    lines = []
    for place in dict.fromkeys((*now, *was)):
        changes = readable.compared(was.get(place), now.get(place))
        if changes:
            how = "added" if place not in was else "removed" if place not in now else "changed"
            lines.append((place, now.get(place) or was[place], how, changes))
    return page_screen(
        request, "compare.html", _("Compare"), draft, moments=_moments(draft), before=before, after=after,
        lines=lines, how={"added": _("New"), "removed": _("Removed"), "changed": _("Changed")},
    )  # fmt: skip


@require_POST
def restore(request: HttpRequest, key: str) -> HttpResponse:
    """Put an earlier state back as the draft."""
    draft, code = found(request, key), request.POST.get("fra", "")
    document = _state(draft, code)
    if document is None:
        raise Http404(code)
    save_document(draft, document, request.user, _("Earlier state put back"))
    messages.success(request, _("It is put back. What was there is kept in the history."))
    return redirect(at("page", key))


def _moments(draft: PageDraft) -> list[Moment]:
    found = [Moment(DRAFT, _("The draft as it is now"))]
    found += [
        Moment(f"v{one.number}", _("Version %(number)s") % {"number": one.number}, one.created)
        for one in library.versions(draft.key)
    ]
    revisions = draft.revisions.order_by("-created_at").values_list("pk", "created_at")[:50]
    return found + [Moment(f"r{pk}", _("Draft"), created) for pk, created in revisions]


def _state(draft: PageDraft, code: str) -> str | None:
    kind, number = code[:1], code[1:]
    if code == DRAFT:
        return str(draft.document)
    if not (number.isascii() and number.isdigit() and len(number) < 10):
        return None
    if kind == "v":
        version = library.version(draft.key, int(number))
        return documents.to_json(version) if version else None
    revision = draft.revisions.filter(pk=int(number)).first() if kind == "r" else None
    return str(revision.content["document"]) if revision else None
