"""Pages of the library: the list of all of them, a new one, and the form of one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from trygvej.editorial import drafts as words
from trygvej.editorial import forms
from trygvej.editorial.actions.begin_page import begin_page
from trygvej.editorial.actions.save_draft import SomebodyWasFaster, save_document
from trygvej.editorial.fields import Asked, read_fields
from trygvej.editorial.models import PageDraft, Stage
from trygvej.editorial.page_screens import at, found, page_screen, problem_links
from trygvej.editorial.pagedesk import drafts
from trygvej.editorial.pagedesk.fields import PAGE
from trygvej.editorial.pagedesk.forms import PageForm
from trygvej.editorial.permissions import must_edit
from trygvej.editorial.views.overview import faster, seen
from trygvej.engines.page import documents
from trygvej.engines.page.model import Page
from trygvej.engines.reading import Refused
from trygvej.engines.wizard import edit
from trygvej.library import public as library

LANGUAGES = ("da", "en", "ar")
_FIRST_CHECK = timedelta(days=182)
_RESERVED = ("ny", "hent", "emne", "situation", "for", "mennesker", "nyt")


@dataclass(frozen=True)
class Line:
    """One page in the list."""

    key: str
    title: str
    head: library.Head | None
    draft: PageDraft | None
    due: bool
    broken: tuple[str, ...]
    languages: dict[str, str]

    @property
    def stage(self) -> str:
        """How far its draft has come, in a word."""
        return Stage(self.draft.stage).label if self.draft else ""


@require_safe
def pages(request: HttpRequest) -> HttpResponse:
    """Every page: what is public, what is due, what is broken, and how each language stands."""
    must_edit(request.user)
    every = {draft.key: draft for draft in PageDraft.objects.select_related("changed_by")}
    heads, broken, today = library.heads(), library.broken(), timezone.localdate()
    lines = []
    for key in {*every, *heads}:
        head, draft = heads.get(key), every.get(key)
        title = draft.title if draft else words.words_of(head.title) if head else key
        due = bool(head and head.due(today))
        lines.append(Line(key, title, head, draft, due, broken.get(key, ()), library.ages(key)))
    only = request.GET.get("kun", "")
    wanted = {"forfaldne": lambda line: line.due, "brudte": lambda line: bool(line.broken),
              "kladder": lambda line: line.draft and line.draft.stage != Stage.PUBLISHED,
              "sprog": lambda line: "behind" in line.languages.values()}.get(only)  # fmt: skip
    shown = [line for line in lines if wanted is None or wanted(line)]
    return page_screen(
        request, "pages.html", _("Pages"), lines=sorted(shown, key=lambda line: line.title.lower()), only=only,
        due=sum(line.due for line in lines), broken=sum(bool(line.broken) for line in lines), codes=LANGUAGES,
        said={"there": _("there"), "unreviewed": _("not checked"), "behind": _("behind the Danish")},
    )  # fmt: skip


@require_http_methods(["GET", "HEAD", "POST"])
def new_page(request: HttpRequest) -> HttpResponse:
    """Begin a page from a question."""
    must_edit(request.user)
    sent, problem = request.POST, ""
    if request.method == "POST":
        title = sent.get("title", "").strip()[:300]
        languages = [code for code in LANGUAGES if code in sent.getlist("languages")]
        if not title or not languages:
            problem = _("Write a title, and choose at least one language.")
        else:
            try:
                draft = begin_page(_blank(title, languages, sent.get("audience", ""), request), request.user)
            except Refused as refused:
                problem = words.told(refused)
            else:
                messages.success(request, _("The page is begun. Nobody sees it before it is published."))
                return redirect(at("page", draft.key))
    names = [(code, forms.language_name(code)) for code in LANGUAGES]
    return page_screen(
        request, "new.html", _("New page"), None, 422 if problem else 200, sent=sent, problem=problem, languages=names,
        audiences=forms.fixed("audiences").items(), chosen=sent.getlist("languages") or ["da", "en"],
        begin=_("Begin the page"),
    )  # fmt: skip


def _blank(title: str, languages: list[str], audience: str, request: HttpRequest) -> Page:
    taken = [*library.keys(), *PageDraft.objects.values_list("key", flat=True), *_RESERVED]
    today, user = timezone.localdate(), request.user
    return drafts.made(
        {
            "key": edit.name_for(title, taken),
            "kind": "question",
            "audience": audience if audience in forms.fixed("audiences") else "citizen",
            "topic": next(iter(library.shelf().topics), "andet"),
            "languages": languages,
            "unreviewed": [code for code in languages if code != "da"],
            "title": {languages[0]: title},
            "short": {},
            "owner": user.get_full_name() or user.get_username(),
            "checked": today.isoformat(),
            "check_again": (today + _FIRST_CHECK).isoformat(),
        }
    )


@require_http_methods(["GET", "HEAD", "POST"])
def page(request: HttpRequest, key: str) -> HttpResponse:
    """The whole page in one form, with what is wrong at its field and how hard it is to read."""
    draft = found(request, key)
    value, status = drafts.page_of(draft), 200
    raw = drafts.plain(value)
    problems = drafts.problems_of(draft.document)
    if request.method == "POST":
        raw = _sent(request, value)
        try:
            made = drafts.made(raw)
            save_document(draft, documents.to_json(made), request.user, _("The page"), seen(request))  # type: ignore[arg-type]
            messages.success(request, _("Saved."))
            return redirect(at("page", key))
        except Refused as refused:
            problems, status = refused.problems, 422
        except SomebodyWasFaster:
            messages.error(request, faster())
            status = 409
    return _shown(request, draft, raw, problems, status)


@require_POST
def measure(request: HttpRequest, key: str) -> HttpResponse:
    """What would be said of what stands in the form now, which is not saved; for who is still writing."""
    draft = found(request, key)
    try:
        made = drafts.made(_sent(request, drafts.page_of(draft)))
    except Refused:
        return HttpResponse(status=422)
    problems = drafts.problems_of(documents.to_json(made))
    values = {
        "problems": problem_links(key, problems),
        "errors": sum(problem.severity == "error" for problem in problems),
        "lix": drafts.readability(made),
    }
    return render(request, "editorial/measured.html", values)


def _sent(request: HttpRequest, value: Page) -> dict[str, Any]:
    """The page as it stands in the form."""
    asked = Asked(value, request.POST)  # type: ignore[arg-type]  # only its languages are asked for
    raw = {"title": {}, "short": {}, **read_fields(PAGE, asked, "", drafts.plain(value))}
    chosen = [code for code in LANGUAGES if code in request.POST.getlist("languages")]
    raw["languages"] = chosen or list(value.languages)
    raw["unreviewed"] = [code for code in raw["languages"] if code in request.POST.getlist("unreviewed")]
    return raw


def _shown(request: HttpRequest, draft: PageDraft, raw: dict, problems: tuple, status: int) -> HttpResponse:
    value = drafts.page_of(draft)
    form = PageForm(value, forms.by_input([words.said(one) for one in problems], ""))  # type: ignore[arg-type]
    languages = [
        (code, forms.language_name(code), code in raw["languages"], code in raw.get("unreviewed", ()))
        for code in LANGUAGES
    ]
    public = library.page(draft.key)
    return page_screen(
        request, "page.html", draft.title, draft, status, fields=form.show(PAGE, raw), languages=languages,
        problems=problem_links(draft.key, problems), errors=draft.errors, refused=status == 422,
        lix=drafts.readability(value), public=library.heads().get(draft.key), same=public == value,
        preview=[(code, forms.language_name(code)) for code in value.languages],
    )  # fmt: skip


@require_safe
def preview(request: HttpRequest, key: str, language: str) -> HttpResponse:
    """The draft as its readers will see it."""
    value = drafts.page_of(found(request, key))
    if language not in value.languages:
        raise Http404(language)
    return library.preview(request, value, language, timezone.localdate())


@require_safe
def export_file(request: HttpRequest, key: str) -> HttpResponse:
    """The draft as a file, for review or another site."""
    draft = found(request, key)
    headers = {"Content-Disposition": f'attachment; filename="{draft.key}.yaml"'}
    text = documents.write(drafts.page_of(draft))
    return HttpResponse(text, content_type="application/yaml; charset=utf-8", headers=headers)


@require_http_methods(["GET", "HEAD", "POST"])
def picture(request: HttpRequest, key: str) -> HttpResponse:
    """Put a picture in, with what it shows in every language of the page."""
    draft = found(request, key)
    value, problem = drafts.page_of(draft), ""
    sent = {code: request.POST.get(f"alt.{code}", "").strip()[:400] for code in value.languages}
    if request.method == "POST":
        try:
            document = _with_picture(value, request.FILES.get("file"), sent)
        except library.BadPicture as bad:
            problem = _why_not(str(bad))
        except Refused as refused:
            problem = words.told(refused)
        else:
            save_document(draft, document, request.user, _("Picture"))  # type: ignore[arg-type]
            messages.success(request, _("The picture is put in, last in the page."))
            return redirect(at("page", key))
    columns = [(code, forms.language_name(code), sent[code]) for code in value.languages]
    return page_screen(
        request, "picture.html", _("Put in a picture"), draft, 422 if problem else 200, columns=columns,
        problem=problem,
    )  # fmt: skip


def _with_picture(value: Page, file: Any, alt: dict[str, str]) -> str:
    """The page as a document, with one more picture; the words are looked at before the file is kept."""
    if not all(alt.values()):
        raise library.BadPicture("alt")
    raw = drafts.plain(value)
    body = raw.setdefault("body", [])
    body.append({"picture": {"file": "proeve.webp", "alt": alt}})
    drafts.made(raw)
    body[-1]["picture"]["file"] = library.add_picture(file.read(8_000_001) if file else b"")
    return documents.to_json(drafts.made(raw))


def _why_not(code: str) -> str:
    if code == "alt":
        return _("Write what the picture shows, in every language. Some cannot see it.")
    if code in ("size", "dots"):
        return _("Choose a picture that is smaller than 8 MB.")
    return _("This file cannot be read as a picture. Use PNG, JPEG or WebP.")
