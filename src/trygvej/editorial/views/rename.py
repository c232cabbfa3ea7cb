"""Another key for a question, answer, fact or the like: first what follows is shown, then it is done."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from trygvej.editorial import drafts
from trygvej.editorial.actions.rename_entry import rename_entry
from trygvej.editorial.actions.save_draft import SomebodyWasFaster
from trygvej.editorial.screens import crumbs, found, screen
from trygvej.editorial.views.entry import place_in_words, raw_of, taken
from trygvej.editorial.views.overview import faster, seen
from trygvej.engines.reading import Refused
from trygvej.engines.wizard import edit
from trygvej.wizards import public as wizards


@require_http_methods(["GET", "HEAD", "POST"])
def rename(request: HttpRequest, key: str, part: str, name: str) -> HttpResponse:
    """Ask for the key; what is written is made into one (small letters, figures and hyphens)."""
    draft = found(request, key)
    wizard = drafts.wizard_of(draft)
    raw_of(wizard, part, name)
    problem, status, written = "", 200, name
    if request.method == "POST":
        written = request.POST.get("key", "").strip()
        new = edit.name_for(written, ()) if written else name
        try:
            if new in taken(wizard, part) and new != name:
                problem, status = _("Something else has that key. Choose another."), 422
            elif new != name:
                rename_entry(draft, request.user, (part, name), new, seen(request))  # type: ignore[arg-type]
                messages.success(request, _("The key is changed, and what pointed at it has followed."))
                return redirect("editorial:entry", key, part, new)
            else:
                return redirect("editorial:entry", key, part, name)
        except Refused as refused:
            problem, status = " ".join(drafts.said(one).wrong for one in refused.problems), 422
        except SomebodyWasFaster:
            problem, status = faster(), 409
    places = {found.place: found for found in edit.uses(wizard, part, name)}
    public = wizards.published().get(key)
    return screen(
        request, "rename.html", _("Change the key"), crumbs(draft), status, draft=draft, part=part, name=name,
        written=written, problem=problem, called=drafts.entries(wizard, part)[name],
        places=list(dict.fromkeys(place_in_words(wizard, pointer) for pointer in places.values())),
        is_public=bool(public and name in getattr(public.wizard, part)), is_question=part == "questions",
    )  # fmt: skip
