"""A form to practise reporting on. Nothing that is written in it is sent on or kept."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from trygvej.design.public import Frame, language_lines
from trygvej.reporting.forms import Problem, Report

PATH = "/indberet/oevelse/"


@dataclass(frozen=True, slots=True, kw_only=True)
class FormPage(Frame):
    """The form, with what is written in it and what must be mended."""

    report: Report
    errors: tuple[Problem, ...] = ()
    wrong: tuple[str, ...] = ()
    came_along: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceiptPage(Frame):
    """What was reported, had it been true."""

    lines: tuple[tuple[str, str], ...]


@csrf_exempt  # sending it changes nothing anywhere, so there is nothing to forge
@require_http_methods(["GET", "HEAD", "POST"])
def practice_form(request: HttpRequest) -> HttpResponse:
    """The form, empty or with what came along; what must be mended; or the receipt."""
    if request.method != "POST":
        report = Report.handed_on(request.GET)
        return _form(request, FormPage(**_frame(request), report=report, came_along=report.came_along))
    report = Report.typed(request.POST)
    problems = report.problems(timezone.localdate())
    if problems:
        errors = tuple(problems.values())
        return _form(
            request, FormPage(**_frame(request), report=report, errors=errors, wrong=tuple(problems))
        )
    language = str(request.LANGUAGE_CODE)  # type: ignore[attr-defined]
    frame = _frame(request) | {"title": _("Your receipt from the practice")}
    return _page(request, "reporting/receipt.html", ReceiptPage(**frame, lines=report.lines(language)))


def _frame(request: HttpRequest) -> dict[str, object]:
    language = str(request.LANGUAGE_CODE)  # type: ignore[attr-defined]
    return {
        "title": _("Practise reporting pay"),
        "languages": language_lines(PATH, language),
        "section": "practise",
        "noindex": True,
    }


def _form(request: HttpRequest, page: FormPage) -> HttpResponse:
    return _page(request, "reporting/form.html", page)


def _page(request: HttpRequest, template: str, page: Frame) -> HttpResponse:
    response = render(request, template, {"page": page})
    response.headers["Cache-Control"] = "no-store"
    return response
