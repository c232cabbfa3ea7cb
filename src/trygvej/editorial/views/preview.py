"""How a draft looks to its readers: any page, language and day, on a phone or a computer; and a try of all of it."""

from __future__ import annotations

from datetime import date

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_safe

from trygvej.editorial import drafts, forms
from trygvej.editorial.models import WizardDraft
from trygvej.editorial.permissions import must_edit
from trygvej.editorial.screens import crumbs, found, screen
from trygvej.engines.wizard.edit import whole
from trygvej.wizards import public as wizards

WIDTHS = ("phone", "computer")


@require_safe
def try_it(request: HttpRequest, key: str) -> HttpResponse:
    """The draft in a frame of the width of a phone or a computer."""
    draft = found(request, key)
    wizard = drafts.wizard_of(draft)
    node, width = request.GET.get("side", ""), request.GET.get("bredde", WIDTHS[0])
    language = request.GET.get("sprog", wizard.languages[0])
    language = language if language in wizard.languages else wizard.languages[0]
    day = _day(request.GET.get("dag", "")) or timezone.localdate()
    nodes = [
        (name, words)
        for part in ("questions", "outcomes")
        for name, words in drafts.entries(wizard, part).items()
    ]
    source = reverse("draft-start", args=[day.isoformat(), language, key])
    if node and node in dict(nodes):
        source = reverse("draft-page", args=[day.isoformat(), language, key, "svar"])
        query = wizards.node_query(whole(wizard), node, day)
        source += f"?{query}" if query is not None else f"?knude={node}"
    return screen(
        request, "try.html", _("Try it"), crumbs(draft), draft=draft, source=source, node=node, day=day.isoformat(),
        width=width if width in WIDTHS else WIDTHS[0], language=language, nodes=nodes,
        languages=[(code, forms.language_name(code)) for code in wizard.languages],
        ready=wizard.start in wizard.questions,
    )  # fmt: skip


@csrf_exempt  # a sensitive wizard posts its answers; a page of a draft changes nothing
@require_http_methods(["GET", "HEAD", "POST"])
def draft_page(request: HttpRequest, day: str, language: str, key: str, tail: str = "") -> HttpResponse:
    """A page of the draft itself, for the frame."""
    must_edit(request.user)
    draft = WizardDraft.objects.filter(key=key).first()
    on = _day(day)
    if draft is None or on is None:
        raise Http404(key)
    return wizards.preview(request, whole(drafts.wizard_of(draft)), language, on, tail)


def _day(raw: str) -> date | None:
    try:
        return date.fromisoformat(raw)
    except ValueError:
        return None
