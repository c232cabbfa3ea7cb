"""What the draft was before, and what is different: as text, and of a wizard as a drawing of both."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe
from wagtail.models import ModelLogEntry

from trygvej.editorial.actions.restore_draft import restore_draft
from trygvej.editorial.desks import WIZARDS, Desk
from trygvej.editorial.models import Draft

MOST = 200
DRAFT = "kladde"


@dataclass(frozen=True)
class Moment:
    """A state that can be compared and put back: ``r12`` a revision, ``v3`` a version, ``kladde`` the draft now."""

    code: str
    words: str
    when: datetime | None = None


@require_safe
def history(request: HttpRequest, key: str, desk: Desk = WIZARDS) -> HttpResponse:
    """Everything that happened to the draft, the newest first."""
    draft = desk.found(request, key)
    entries = (
        ModelLogEntry.objects.for_instance(draft).select_related("user").order_by("-timestamp", "-pk")[:MOST]
    )
    lines = [
        (
            entry.timestamp,
            entry.user_display_name,
            entry.message,
            f"r{entry.revision_id}" if entry.revision_id else "",
        )
        for entry in entries
    ]
    return desk.screen(
        request, "history.html", _("History"), draft, lines=lines, versions=desk.versions(key),
        public=desk.public(key),
    )  # fmt: skip


@require_safe
def comparison(request: HttpRequest, key: str, desk: Desk = WIZARDS) -> HttpResponse:
    """Two states side by side."""
    draft, public = desk.found(request, key), desk.public(key)
    before = request.GET.get("fra", f"v{public.number}" if public else DRAFT)
    after = request.GET.get("til", DRAFT)
    old, new = _state(desk, draft, before), _state(desk, draft, after)
    if old is None or new is None:
        raise Http404
    return desk.screen(
        request, "compare.html", _("Compare"), draft, moments=_moments(desk, draft), before=before, after=after,
        lines=desk.changes(old, new), **desk.more(old, new),
        how={"added": _("New"), "removed": _("Removed"), "changed": _("Changed")},
    )  # fmt: skip


@require_POST
def restore(request: HttpRequest, key: str, desk: Desk = WIZARDS) -> HttpResponse:
    """Put an earlier state back as the draft."""
    draft, code = desk.found(request, key), request.POST.get("fra", "")
    document = _state(desk, draft, code)
    if document is None:
        raise Http404(code)
    restore_draft(draft, document, request.user, code)
    messages.success(request, _("It is put back. What was there is kept in the history."))
    return desk.home(draft)


def _moments(desk: Desk, draft: Draft) -> list[Moment]:
    found = [Moment(DRAFT, _("The draft as it is now"))]
    found += [
        Moment(f"v{version.number}", _("Version %(number)s") % {"number": version.number}, version.created)
        for version in desk.versions(draft.key)
    ]
    revisions = draft.revisions.order_by("-created_at").values_list("pk", "created_at")[:50]
    found += [Moment(f"r{pk}", _("Draft"), created) for pk, created in revisions]
    return found


def _state(desk: Desk, draft: Draft, code: str) -> str | None:
    """The document that a code stands for."""
    kind, number = code[:1], code[1:]
    if code == DRAFT:
        return str(draft.document)
    if not (number.isascii() and number.isdigit() and len(number) < 10):
        return None
    if kind == "v":
        return desk.document(draft.key, int(number))
    revision = draft.revisions.filter(pk=int(number)).first() if kind == "r" else None
    return str(revision.content["document"]) if revision else None
