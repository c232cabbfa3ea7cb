"""One wizard: its drawing beside its questions and answers, what is wrong, and what can be done with it."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from trygvej.editorial import drafts, forms
from trygvej.editorial.actions.save_draft import SomebodyWasFaster, save_draft
from trygvej.editorial.drawings import drawing
from trygvej.editorial.fields import Asked, read_fields
from trygvej.editorial.parts import HEAD, NAMES
from trygvej.editorial.screens import crumbs, found, problem_links, screen
from trygvej.editorial.views.check import open_remarks
from trygvej.editorial.views.desk import LANGUAGES, newer_release
from trygvej.engines.reading import Refused
from trygvej.engines.wizard import edit
from trygvej.wizards import public as wizards


@require_safe
def wizard(request: HttpRequest, key: str) -> HttpResponse:
    """The whole wizard at a glance."""
    draft = found(request, key)
    value = drafts.wizard_of(draft)
    problems = drafts.problems_of(draft.document)
    troubled = {problem.place.split(".")[1].split("[")[0] for problem in problems
                if problem.severity == "error" and "." in problem.place}  # fmt: skip
    public = wizards.published().get(key)
    parts = [
        (
            part,
            *NAMES[part],
            [(name, words, name in troubled) for name, words in drafts.entries(value, part).items()],
        )
        for part in NAMES
    ]
    return screen(
        request, "wizard.html", draft.title, draft=draft, wizard=value,
        problems=problem_links(draft, problems), errors=draft.errors,
        nodes=parts[:2], others=parts[2:], public=public, release=newer_release(key),
        drawing=drawing(draft.document, timezone.localdate(), dict.fromkeys(troubled, "flow-wrong")),
        remarks=open_remarks(key),
        same=bool(public and public.wizard == value),
    )  # fmt: skip


@require_http_methods(["GET", "HEAD", "POST"])
def head(request: HttpRequest, key: str) -> HttpResponse:
    """What the wizard says of itself: title, dates, languages."""
    draft = found(request, key)
    value = drafts.wizard_of(draft)
    raw = edit.plain(value)
    problems = [drafts.said(problem) for problem in drafts.problems_of(draft.document)]
    status = 200
    if request.method == "POST":
        sent = Asked(value, request.POST)
        raw = {"title": {}, "summary": {}, **read_fields(HEAD, sent, "", raw)}
        chosen = [code for code in LANGUAGES if code in request.POST.getlist("languages")]
        raw["languages"] = chosen or list(value.languages)
        raw["unreviewed"] = [c for c in raw["languages"] if c in request.POST.getlist("unreviewed")]
        try:
            save_draft(draft, edit.build(raw), request.user, _("About the guide"), seen(request))
            messages.success(request, _("Saved."))
            return redirect(request.path)
        except Refused as refused:
            problems, status = [drafts.said(problem) for problem in refused.problems], 422
        except SomebodyWasFaster:
            messages.error(request, faster())
            status = 409
    form = forms.Form(value, forms.by_input(problems, ""))
    fields = form.show(HEAD, raw)
    languages = [
        (code, forms.language_name(code), code in raw["languages"], code in raw.get("unreviewed", ()))
        for code in LANGUAGES
    ]
    return screen(
        request, "head.html", _("About the guide"), crumbs(draft), status, draft=draft, fields=fields,
        languages=languages,
    )  # fmt: skip


def seen(request: HttpRequest) -> int | None:
    """The revision that the person had before her when she began to write."""
    raw = request.POST.get("seen", "")
    return int(raw) if raw.isascii() and raw.isdigit() else None


def faster() -> str:
    """What is said to whoever was overtaken."""
    return _(
        "Somebody else has changed the guide meanwhile, so nothing was saved. What you wrote is still here: copy it, "
        "open the page again and put it in."
    )
