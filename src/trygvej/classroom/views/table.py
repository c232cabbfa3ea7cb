"""The summary of a class as a table for a spreadsheet."""

from __future__ import annotations

import csv

from django.http import HttpRequest, HttpResponse

from trygvej.classroom import summary
from trygvej.classroom.views.parts import language_of, lesson_of, unkept


def table(request: HttpRequest, key: str) -> HttpResponse:
    """The same figures as on the page."""
    found = summary.summary(lesson_of(key), language_of(request))
    response = HttpResponse(content_type="text/csv; charset=utf-8")
    response.headers["Content-Disposition"] = 'attachment; filename="hold.csv"'
    response.write("\ufeff")  # spreadsheets read it as UTF-8 then
    csv.writer(response, delimiter=";").writerows(
        [_harmless(cell) for cell in row] for row in summary.rows(found)
    )
    return unkept(response)


def _harmless(cell: object) -> object:
    """What somebody wrote is never taken for a formula."""
    return f"'{cell}" if isinstance(cell, str) and cell[:1] in "=+-@\t\r" and cell else cell
