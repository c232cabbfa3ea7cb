"""Fact check: the staff's page with every link and remark, and the page that a link opens."""

from __future__ import annotations

from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from trygvej.editorial.actions.answer_check import TooLate, answer_check
from trygvej.editorial.actions.ask_for_check import ask_for_check, hashed
from trygvej.editorial.actions.close_link import close_link
from trygvej.editorial.actions.settle_remark import settle_remark
from trygvej.editorial.desks import WIZARDS, Desk
from trygvej.editorial.kinds import KINDS, WIZARD
from trygvej.editorial.models import FactCheck, Remark

DAYS = (7, 14, 30)
MOST_REMARKS = 500


@require_http_methods(["GET", "HEAD", "POST"])
def checks(request: HttpRequest, key: str, desk: Desk = WIZARDS) -> HttpResponse:
    """Every fact check of a draft; a new link is shown once, when it is made."""
    draft, kind = desk.found(request, key), desk.kind
    link, problem = "", ""
    if request.method == "POST":
        whom, days = request.POST.get("whom", "").strip(), request.POST.get("days", "")
        if whom and days.isdigit() and int(days) in DAYS:
            link = ask_for_check(draft, request.user, whom, int(days))
        else:
            problem = _("Write whom you ask.")
    every = FactCheck.objects.filter(kind=kind.name, key=key).prefetch_related("remarks")
    titles = {entry.place: entry.title for entry in kind.entries(draft.document)}
    lines = [
        (
            check,
            [
                (one, titles.get(one.place, one.place), kind.where(key, one.place))
                for one in check.remarks.all()
            ],
        )
        for check in every
    ]
    return desk.screen(
        request, "checks.html", _("Fact check"), draft, lines=lines, link=link, days=DAYS, problem=problem,
        now=timezone.now(),
    )  # fmt: skip


@require_POST
def settle(request: HttpRequest, key: str, number: int, desk: Desk = WIZARDS) -> HttpResponse:
    """Mark a remark as dealt with, or close a link."""
    draft, kind = desk.found(request, key), desk.kind.name
    if request.POST.get("what") == "link":
        check = get_object_or_404(FactCheck, pk=number, kind=kind, key=draft.key)
        close_link(draft, check, request.user)  # type: ignore[arg-type]
        messages.success(request, _("The link is closed."))
    else:
        remark = get_object_or_404(Remark, pk=number, check_of__kind=kind, check_of__key=draft.key)
        settle_remark(draft, remark, request.user)  # type: ignore[arg-type]
        messages.success(request, _("The remark is settled."))
    return desk.back("checks", key)


@require_http_methods(["GET", "HEAD", "POST"])
def fact_check(request: HttpRequest, token: str) -> HttpResponse:
    """What the link opens, for somebody without an account: everything to read, and room to answer."""
    check = FactCheck.objects.filter(token=hashed(token)).first()
    if check is None or check.kind not in KINDS:
        raise Http404
    if check.expires <= timezone.now():
        return _shown(request, "expired.html", check, 410)
    kind = KINDS[check.kind]
    entries = kind.entries(check.document)
    if request.method == "POST":
        places = [entry.place for entry in entries][:MOST_REMARKS]
        said = {place: request.POST.get(f"r.{place}", "").strip() for place in places}
        verdict = {"ja": True, "nej": False}.get(request.POST.get("approved", ""))
        try:
            answer_check(check, said, verdict)
        except TooLate:
            return _shown(request, "expired.html", check, 410)
        return redirect(f"{request.path}?tak=1")
    remarks: dict[str, list[str]] = {}
    for remark in check.remarks.all():
        remarks.setdefault(remark.place, []).append(remark.text)
    lines = [(entry, remarks.get(entry.place, ())) for entry in entries]
    return _shown(
        request, "read.html", check, lines=lines, drawing=kind.drawing(check.document),
        thanks=request.GET.get("tak") == "1",
    )  # fmt: skip


def _shown(
    request: HttpRequest, template: str, check: FactCheck, status: int = 200, **values: object
) -> HttpResponse:
    response = render(request, f"editorial/check/{template}", {"check": check, **values}, status=status)
    response.headers["Content-Security-Policy"] = settings.CONTENT_SECURITY_POLICY
    response.headers["Cache-Control"] = "no-store"
    response.headers["X-Robots-Tag"] = "noindex"
    return response


def remarks_at(key: str, place: str) -> list[Remark]:
    """Remarks at a place of a wizard that nobody has dealt with."""
    return list(
        Remark.objects.filter(check_of__kind=WIZARD.name, check_of__key=key, place=place, settled=None)
    )


def open_remarks(key: str) -> int:
    """How many remarks on a wizard nobody has dealt with."""
    return Remark.objects.filter(check_of__kind=WIZARD.name, check_of__key=key, settled=None).count()
