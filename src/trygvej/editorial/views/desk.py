"""The list of every wizard, and the ways a new one begins."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from trygvej.editorial import drafts
from trygvej.editorial.actions.begin_draft import begin_draft
from trygvej.editorial.forms import fixed, language_name
from trygvej.editorial.models import Stage, WizardDraft
from trygvej.editorial.permissions import must_edit
from trygvej.editorial.screens import found, screen
from trygvej.engines.problems import describe
from trygvej.engines.reading import load
from trygvej.engines.wizard import documents, edit
from trygvej.engines.wizard.model import Wizard
from trygvej.wizards import public as wizards

LANGUAGES = ("da", "en", "ar")
_LARGEST_FILE = 1_500_000
_FIRST_CHECK = timedelta(days=182)


@dataclass(frozen=True)
class Line:
    """One wizard in the list."""

    key: str
    title: str
    public: int | None
    draft: WizardDraft | None
    release: int | None

    @property
    def stage(self) -> str:
        """How far its draft has come, in a word."""
        return Stage(self.draft.stage).label if self.draft else ""


@require_safe
def wizard_list(request: HttpRequest) -> HttpResponse:
    """Every wizard: what is public, what is being worked on, what is wrong."""
    must_edit(request.user)
    every = {draft.key: draft for draft in WizardDraft.objects.select_related("changed_by")}
    public = wizards.published()
    lines = [_line(key, every.get(key)) for key in sorted({*every, *public})]
    title = _("Guides")
    return screen(request, "list.html", title, lines=sorted(lines, key=lambda line: line.title.lower()))


def _line(key: str, draft: WizardDraft | None) -> Line:
    public = wizards.published().get(key)
    title = draft.title if draft else drafts.words_of(public.wizard.title) if public else key
    return Line(key, title, public.number if public else None, draft, newer_release(key))


def newer_release(key: str) -> int | None:
    """The number of a version that came with a release and waits beside an editor's; None where there is none."""
    public = wizards.published().get(key)
    for version in wizards.versions(key):
        if public is None or version.number <= public.number:
            return None
        if version.bundled:
            return int(version.number)
    return None


@require_http_methods(["GET", "HEAD", "POST"])
def new_wizard(request: HttpRequest) -> HttpResponse:
    """Begin a wizard from a title."""
    must_edit(request.user)
    sent = request.POST
    problem = ""
    if request.method == "POST":
        title, languages = (
            sent.get("title", "").strip(),
            [c for c in LANGUAGES if c in sent.getlist("languages")],
        )
        if not title or not languages:
            problem = _("Write a title, and choose at least one language.")
        else:
            try:
                wizard = _blank(title, languages, sent.get("audience", "citizen"), request)
            except documents.Refused as refused:
                problem = drafts.told(refused)
            else:
                draft = begin_draft(wizard, request.user)
                messages.success(request, _("The guide is begun. Nobody sees it before it is published."))
                return redirect("editorial:head", draft.key)
    names = [(code, language_name(code)) for code in LANGUAGES]
    return screen(
        request, "new.html", _("New guide"), (), 422 if problem else 200, sent=sent, problem=problem,
        languages=names, audiences=fixed("audiences").items(), chosen=sent.getlist("languages") or ["da", "en"],
    )  # fmt: skip


def _blank(title: str, languages: list[str], audience: str, request: HttpRequest) -> Wizard:
    taken = [*wizards.keys(), *WizardDraft.objects.values_list("key", flat=True), "ny", "hent", "vejledning"]
    today = timezone.localdate()
    return edit.build(
        {
            "key": edit.name_for(title, taken),
            "audience": audience if audience in fixed("audiences") else "citizen",
            "languages": languages,
            "title": {languages[0]: title[:300]},
            "summary": {},
            "owner": request.user.get_full_name() or request.user.get_username(),
            "valid_from": today.isoformat(),
            "checked": today.isoformat(),
            "check_again": (today + _FIRST_CHECK).isoformat(),
            "start": "start",
            "questions": {},
            "outcomes": {},
        }
    )


@require_http_methods(["GET", "HEAD", "POST"])
def import_file(request: HttpRequest) -> HttpResponse:
    """Take a wizard in from a file that another site, or this one, has exported."""
    must_edit(request.user)
    problems: list[str] = []
    if request.method == "POST":
        try:
            wizard = documents.read(_text_of(request), wizards.library())
        except documents.Refused as refused:
            problems = [describe(problem, _) for problem in refused.problems[:20]]
        except ValueError:
            problems = [_("Choose a text file that is smaller than 1.5 MB.")]
        else:
            public = wizards.published().get(wizard.key)
            draft = begin_draft(wizard, request.user, public.number if public else 0)
            messages.success(
                request, _("The file was taken in as a draft. What was there is kept in its history.")
            )
            return redirect("editorial:wizard", draft.key)
    return screen(
        request, "import.html", _("Take in a file"), problems=problems, status=422 if problems else 200
    )


def _text_of(request: HttpRequest) -> str:
    file = request.FILES.get("file")
    if file is None or file.size is None or file.size > _LARGEST_FILE:
        raise ValueError("no file, or too large a one")
    return file.read().decode("utf-8")


@require_safe
def export_file(request: HttpRequest, key: str) -> HttpResponse:
    """The draft as a file that stands alone and can be taken in here or on another site."""
    draft = found(request, key)
    text = documents.write(drafts.wizard_of(draft))
    headers = {"Content-Disposition": f'attachment; filename="{draft.key}.yaml"'}
    return HttpResponse(text, content_type="application/yaml; charset=utf-8", headers=headers)


@require_safe
def first_hour(request: HttpRequest) -> HttpResponse:
    """What an editor meets in her first hour, step by step with pictures."""
    must_edit(request.user)
    guide = load((settings.CONTENT / "editorial" / "first-hour.yaml").read_text("utf-8"))
    return screen(request, "first_hour.html", str(guide["title"]), guide=guide)
