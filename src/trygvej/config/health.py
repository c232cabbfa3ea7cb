"""``/sundhed``: is the site well? For monitoring and load balancers, as JSON."""

from __future__ import annotations

import logging

from django.db import DatabaseError
from django.http import HttpRequest, JsonResponse

from trygvej import __version__
from trygvej.config import jobs
from trygvej.publishing import public as publishing

logger = logging.getLogger("trygvej.health")


def health(request: HttpRequest) -> JsonResponse:
    """Answer 200 while pages can be served, 503 when the database cannot be reached."""
    try:
        answer = {
            "status": "ok",
            "database": "ok",
            "generation": publishing.generation(),
            "jobs": jobs.waiting(),
        }
    except DatabaseError:
        logger.exception("the database cannot be reached")
        answer = {"status": "down", "database": "down"}
    answer["version"] = __version__
    response = JsonResponse(answer, status=200 if answer["database"] == "ok" else 503)
    response["Cache-Control"] = "no-store"
    return response
