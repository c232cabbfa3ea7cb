"""One question, answer, fact, source or the like in a small form, with the drawing beside it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from trygvej.editorial import drafts, forms
from trygvej.editorial.actions.save_draft import SomebodyWasFaster, save_draft
from trygvej.editorial.drawings import drawing
from trygvej.editorial.fields import Asked, Field, read_fields
from trygvej.editorial.models import WizardDraft
from trygvej.editorial.parts import NAMES, PARTS
from trygvej.editorial.screens import crumbs, found, screen, where
from trygvej.editorial.views.check import remarks_at
from trygvej.editorial.views.numbers import recent
from trygvej.editorial.views.overview import faster, seen
from trygvej.engines.reading import Refused
from trygvej.engines.wizard import edit
from trygvej.engines.wizard.model import Wizard

NODES = ("questions", "outcomes")


@require_http_methods(["GET", "HEAD", "POST"])
def entry(request: HttpRequest, key: str, part: str, name: str = "") -> HttpResponse:
    """Show the form, or keep what was written; without a name it is a new entry."""
    draft = found(request, key)
    wizard = drafts.wizard_of(draft)
    raw = raw_of(wizard, part, name)
    problems = drafts.problems_of(draft.document) if name else ()
    told = [drafts.said(problem) for problem in problems]
    if request.method == "POST":
        fields = PARTS[part]
        raw = read_fields(fields, Asked(wizard, request.POST), "", raw)
        called = name or edit.name_for(_words(raw, fields[0]), taken(wizard, part))
        try:
            step = edit.change if name else edit.add
            changed = step(wizard, part, called, _with_key(raw, part, called))
            save_draft(
                draft, changed, request.user, f"{NAMES[part][2]}: {_words(raw, fields[0])}", seen(request)
            )
        except Refused as refused:
            told = [drafts.said(problem) for problem in refused.problems]
            return _page(request, draft, _Shown(part, name, raw, told, 422, name or called))
        except SomebodyWasFaster:
            messages.error(request, faster())
            return _page(request, draft, _Shown(part, name, raw, told, 409, name))
        messages.success(request, _("Saved."))
        return redirect("editorial:entry", key, part, called)
    return _page(request, draft, _Shown(part, name, raw, told, 200, name))


@dataclass(frozen=True)
class _Shown:
    """What the page shows: an entry as it stands in the document or was sent, and what is wrong with it.

    ``place`` is its name in the document, which a new entry gets before it is there.
    """

    part: str
    name: str
    raw: Mapping[str, Any]
    told: Sequence[drafts.Said]
    status: int
    place: str


def _page(request: HttpRequest, draft: WizardDraft, found: _Shown) -> HttpResponse:
    part, name, raw, told, place = found.part, found.name, found.raw, found.told, found.place
    status = found.status
    wizard = drafts.wizard_of(draft)
    form = forms.Form(wizard, forms.by_input(told, f"{part}.{place}"))
    shown = form.show(_fitting(part, raw), raw)
    title = _words(raw, PARTS[part][0]) if name else str(NAMES[part][1])
    marks = {name: "flow-here"} if name else {}
    names = list(getattr(wizard, part))
    at = names.index(name) if name in names else -1
    return screen(
        request, "entry.html", f"{NAMES[part][2]}: {title}" if name else title, crumbs(draft), status,
        draft=draft, part=part, name=name, fields=shown, left=form.left(), called=title,
        is_node=part in NODES, is_question=part == "questions",
        first=at <= 0, last=at == len(names) - 1,
        elsewhere=[(one, where(draft.key, one.place)) for one in told if status == 422 and "." in one.place
                   and not one.place.startswith(f"{part}.{place}")],
        drawing=drawing(draft.document, timezone.localdate(), marks),
        languages=[(code, forms.language_name(code)) for code in wizard.languages],
        remarks=remarks_at(draft.key, f"{part}.{name}") if name else [],
        numbers=recent(wizard, name) if name and part in NODES else None,
    )  # fmt: skip


def _fitting(part: str, raw: Mapping[str, Any]) -> list[Field]:
    """The fields that this kind of question has; one that is filled in is always shown."""
    hidden = _HIDDEN.get(str(raw.get("kind", "one")), ()) if part == "questions" else ()
    return [each for each in PARTS[part] if each.name not in hidden or raw.get(each.name)]


_HIDDEN = {
    "one": ("none", "yes", "no", "min", "max", "unit"),
    "pick": ("none", "yes", "no", "min", "max", "unit"),
    "several": ("yes", "no", "min", "max", "unit"),
    "yes_no": ("options", "none", "min", "max", "unit"),
    "number": ("options", "none", "yes", "no"),
    "amount": ("options", "none", "yes", "no"),
    "date": ("options", "none", "yes", "no", "unit"),
}


def raw_of(wizard: Wizard, part: str, name: str) -> dict[str, Any]:
    """An entry as it stands in the document; empty for a new one.

    Raises:
        Http404: there is none.
    """
    if part not in PARTS:
        raise Http404(part)
    if not name:
        return {}
    table: Mapping[str, Any] = edit.plain(wizard).get(part, {})
    if name not in table:
        raise Http404(name)
    return dict(table[name])


def _words(raw: Mapping[str, Any], first: Field) -> str:
    text = raw.get(first.name)
    return drafts.words_of(text) if isinstance(text, Mapping) else str(text or "")


def _with_key(raw: dict[str, Any], part: str, name: str) -> dict[str, Any]:
    """Rates and explained words also hold their own name; a question has always a text, if an empty one."""
    if part in ("rates", "terms"):
        raw["key"] = name
    for text in {"questions": ("text",), "outcomes": ("name", "answer"), "facts": ("text",), "terms": ("explanation",)
                 }.get(part, ()):  # fmt: skip
        raw.setdefault(text, {})
    return raw


def taken(wizard: Wizard, part: str) -> list[str]:
    """The keys that a new entry of a part cannot have."""
    tables = NODES if part in NODES else (part,)
    return [name for table in tables for name in getattr(wizard, table)] + ["ny"]


@require_http_methods(["POST"])
def move(request: HttpRequest, key: str, part: str, name: str) -> HttpResponse:
    """Move an entry one place up or down in its list."""
    draft = found(request, key)
    wizard = drafts.wizard_of(draft)
    raw_of(wizard, part, name)
    to = list(getattr(wizard, part)).index(name) + (-1 if request.POST.get("way") == "up" else 1)
    moved = edit.move(wizard, part, name, max(0, to))
    save_draft(
        draft, moved, request.user, _("Moved: %(name)s") % {"name": drafts.entries(wizard, part)[name]}
    )
    messages.success(request, _("Moved."))
    return redirect("editorial:entry", key, part, name)


@require_http_methods(["GET", "HEAD", "POST"])
def remove(request: HttpRequest, key: str, part: str, name: str) -> HttpResponse:
    """Take an entry away, or one answer of a question; first every place that points there is settled."""
    draft = found(request, key)
    wizard = drafts.wizard_of(draft)
    raw = raw_of(wizard, part, name)
    option = (request.POST.get("svar") or request.GET.get("svar") or "") if part == "questions" else ""
    if option and option not in raw.get("options", {}):
        raise Http404(option)
    used = edit.uses_of_option(wizard, name, option) if option else edit.uses(wizard, part, name)
    told: list[drafts.Said] = []
    if request.method == "POST":
        settle = {found.place: _choice(request, found.place) for found in used}
        chosen = {place: to for place, to in settle.items() if to is not None}
        try:
            changed = (
                edit.remove_option(wizard, name, option, chosen)
                if option
                else edit.remove(wizard, part, name, chosen)
            )
            save_draft(
                draft,
                changed,
                request.user,
                _("Removed: %(name)s") % {"name": _called(wizard, part, name, option)},
            )
        except Refused as refused:
            told = [drafts.said(problem) for problem in refused.problems]
        else:
            messages.success(request, _("Removed."))
            return (
                redirect("editorial:entry", key, part, name) if option else redirect("editorial:wizard", key)
            )
    places = {pointer.place: pointer for pointer in used}
    lines = [_line(wizard, draft.key, pointer, part, name, option) for pointer in places.values()]
    return screen(
        request, "remove.html", _("Remove"), crumbs(draft), 422 if told else 200, draft=draft, part=part, name=name,
        option=option, called=_called(wizard, part, name, option), lines=lines, told=told,
    )  # fmt: skip


def _choice(request: HttpRequest, place: str) -> str | None:
    """What was chosen for a place: another name, "" for taking it away, None for nothing."""
    raw = request.POST.get(f"settle.{place}", "")
    return None if not raw else "" if raw == "-" else raw


def _called(wizard: Wizard, part: str, name: str, option: str) -> str:
    if option:
        return drafts.words_of(wizard.questions[name].options[option].label)
    return drafts.entries(wizard, part)[name]


def _line(
    wizard: Wizard, key: str, pointer: edit.Pointer, part: str, name: str, option: str
) -> dict[str, Any]:
    """One place that points: where it is, and what can be chosen for it."""
    others: list[tuple[str, str]] = []
    if option:
        named = wizard.questions[name].options
        others = [(k, drafts.words_of(o.label)) for k, o in named.items() if k != option]
    elif pointer.kind == "node":
        tables = ("questions",) if pointer.how == "must" else NODES
        others = [(k, w) for table in tables for k, w in drafts.entries(wizard, table).items() if k != name]
    elif pointer.kind not in ("question", "rates", "terms") and part not in NODES:
        others = [(k, w) for k, w in drafts.entries(wizard, part).items() if k != name]
    away = {"way": _("Remove this way"), "example": _("Remove this example"), "item": _("Remove it from the list"),
            "field": _("Leave it empty")}.get(pointer.how, "")  # fmt: skip
    return {
        "place": pointer.place,
        "at": place_in_words(wizard, pointer),
        "url": where(key, pointer.place),
        "others": others,
        "away": away,
    }


def place_in_words(wizard: Wizard, pointer: edit.Pointer) -> str:
    """What holds a place that points, in the editor's words."""
    section, owner = str(pointer.path[0]), str(pointer.path[1]) if len(pointer.path) > 1 else ""
    if section in NAMES:
        return f"{NAMES[section][2]}: {drafts.entries(wizard, section)[owner]}"
    if section == "examples":
        return _("Example: %(name)s") % {"name": wizard.examples[int(pointer.path[1])].name}
    if section == "start":
        return _("The first question")
    return _("About the guide")
