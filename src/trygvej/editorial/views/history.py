"""What the draft was before, and what is different: as text, and as a drawing of both."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe
from wagtail.models import ModelLogEntry

from trygvej.editorial import drafts, readable
from trygvej.editorial.actions.restore_draft import restore_draft
from trygvej.editorial.drawings import compared_drawing
from trygvej.editorial.models import WizardDraft
from trygvej.editorial.screens import crumbs, found, screen
from trygvej.engines.wizard import compare
from trygvej.engines.wizard.model import Wizard
from trygvej.wizards import public as wizards

MOST = 200
DRAFT = "kladde"


@dataclass(frozen=True)
class Moment:
    """A state that can be compared and put back: ``r12`` a revision, ``v3`` a version, ``kladde`` the draft now."""

    code: str
    words: str
    when: datetime | None = None


@require_safe
def history(request: HttpRequest, key: str) -> HttpResponse:
    """Everything that happened to the draft, the newest first."""
    draft = found(request, key)
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
    return screen(
        request, "history.html", _("History"), crumbs(draft), draft=draft, lines=lines,
        versions=wizards.versions(key), public=wizards.published().get(key),
    )  # fmt: skip


@require_safe
def comparison(request: HttpRequest, key: str) -> HttpResponse:
    """Two states side by side."""
    draft = found(request, key)
    moments = _moments(draft)
    before, after = request.GET.get("fra", _base(key)), request.GET.get("til", DRAFT)
    old, new = _state(draft, before), _state(draft, after)
    if old is None or new is None:
        raise Http404
    was, now = ({entry.place: entry for entry in readable.entries(each)} for each in (old, new))
    lines = []
    for change in compare.compare(old, new):
        place = "head" if change.part == "head" else f"{change.part}.{change.name}"
        entry = now.get(place) or was.get(place)
        if entry and not any(place == shown for shown, *_rest in lines):
            lines.append((place, entry, change.how, readable.compared(was.get(place), now.get(place))))
    return screen(
        request, "compare.html", _("Compare"), crumbs(draft), draft=draft, moments=moments, before=before, after=after,
        lines=lines, drawing=compared_drawing(old, new, timezone.localdate()),
        how={"added": _("New"), "removed": _("Removed"), "changed": _("Changed")},
    )  # fmt: skip


@require_POST
def restore(request: HttpRequest, key: str) -> HttpResponse:
    """Put an earlier state back as the draft."""
    draft = found(request, key)
    code = request.POST.get("fra", "")
    wizard = _state(draft, code)
    if wizard is None:
        raise Http404(code)
    restore_draft(draft, wizard, request.user, code)
    messages.success(request, _("It is put back. What was there is kept in the history."))
    return redirect("editorial:wizard", key)


def _base(key: str) -> str:
    public = wizards.published().get(key)
    return f"v{public.number}" if public else DRAFT


def _moments(draft: WizardDraft) -> list[Moment]:
    found = [Moment(DRAFT, _("The draft as it is now"))]
    found += [
        Moment(f"v{version.number}", _("Version %(number)s") % {"number": version.number}, version.created)
        for version in wizards.versions(draft.key)
    ]
    revisions = draft.revisions.order_by("-created_at").values_list("pk", "created_at")[:50]
    found += [Moment(f"r{pk}", _("Draft"), created) for pk, created in revisions]
    return found


def _state(draft: WizardDraft, code: str) -> Wizard | None:
    kind, number = code[:1], code[1:]
    if code == DRAFT:
        return drafts.wizard_of(draft)
    if not (number.isascii() and number.isdigit() and len(number) < 10):
        return None
    if kind == "v":
        return wizards.version(draft.key, int(number))
    revision = draft.revisions.filter(pk=int(number)).first() if kind == "r" else None
    return drafts.read(revision.content["document"]) if revision else None
