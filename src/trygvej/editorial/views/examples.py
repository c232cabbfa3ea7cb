"""Example cases: written here, tried on every save."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from trygvej.editorial import drafts, forms
from trygvej.editorial.actions.save_draft import SomebodyWasFaster, save_draft
from trygvej.editorial.fields import Asked, read_fields
from trygvej.editorial.parts import EXAMPLES
from trygvej.editorial.screens import crumbs, found, screen
from trygvej.editorial.views.overview import faster, seen
from trygvej.engines.reading import Refused
from trygvej.engines.wizard import edit


@require_http_methods(["GET", "HEAD", "POST"])
def examples(request: HttpRequest, key: str) -> HttpResponse:
    """Every example with what is wrong with it, and an empty one."""
    draft = found(request, key)
    wizard = drafts.wizard_of(draft)
    raw = {"examples": edit.plain(wizard).get("examples", [])}
    told = [
        drafts.said(one) for one in drafts.problems_of(draft.document) if one.place.startswith("examples")
    ]
    status = 200
    if request.method == "POST":
        raw = read_fields(EXAMPLES, Asked(wizard, request.POST), "", raw)
        try:
            changed = edit.change_head(wizard, {"examples": raw.get("examples")})
            save_draft(draft, changed, request.user, _("Examples"), seen(request))
        except Refused as refused:
            told, status = [drafts.said(problem) for problem in refused.problems], 422
        except SomebodyWasFaster:
            messages.error(request, faster())
            status = 409
        else:
            messages.success(request, _("Saved."))
            return redirect(request.path)
    wrong = {one.place.split("]")[0] for one in told if one.error}
    form = forms.Form(wizard, forms.by_input(told, ""))
    shown = form.show(EXAMPLES, raw)
    return screen(
        request, "examples.html", _("Examples"), crumbs(draft), status, draft=draft, fields=shown, left=form.left(),
        wrong=len(wrong), right=max(0, len(raw.get("examples", ())) - len(wrong)),
    )  # fmt: skip
