"""What people searched for and did not find, month by month: only what was typed so often that it is nobody's."""

from __future__ import annotations

import csv
from datetime import date

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from trygvej.editorial.forms import language_name
from trygvej.editorial.permissions import must_edit
from trygvej.editorial.screens import screen
from trygvej.search import public as search

_COLUMNS = ("month", "language", "words", "times", "found")


@require_safe
def sought(request: HttpRequest) -> HttpResponse:
    """One month: first what nothing came of, which is what is missing; then what was found."""
    must_edit(request.user)
    months = search.months()
    month = _chosen(request, months)
    lines = [(line, language_name(line.language)) for line in search.sought(month)] if month else []
    title = _("Searches")
    return screen(
        request, "sought.html", title, breadcrumbs_items=[{"url": request.path, "label": title}],
        months=[(f"{one:%Y-%m}", one, one == month) for one in months], month=month,
        missing=[line for line in lines if not line[0].found], found=[line for line in lines if line[0].found],
    )  # fmt: skip


@require_safe
def sought_file(request: HttpRequest) -> HttpResponse:
    """The month as a file for a spreadsheet."""
    must_edit(request.user)
    month = _chosen(request, search.months())
    if month is None:
        raise Http404
    response = HttpResponse(content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="soegninger-{month:%Y-%m}.csv"'
    response.write("\ufeff")  # or a spreadsheet takes it for another alphabet
    out = csv.writer(response, delimiter=";")
    out.writerow(_COLUMNS)
    for line in search.sought(month):
        out.writerow([f"{month:%Y-%m}", line.language, line.words, line.times, "yes" if line.found else "no"])
    return response


def _chosen(request: HttpRequest, months: list[date]) -> date | None:
    """The month that is asked for, or the newest; None where nothing is known yet."""
    asked = request.GET.get("maaned", "")
    return next((one for one in months if f"{one:%Y-%m}" == asked), months[0] if months else None)
