"""``/sundhed``: is the site well? For monitoring and load balancers, as JSON."""

from __future__ import annotations

import logging

from django.db import DatabaseError
from django.http import HttpRequest, JsonResponse
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from trygvej import __version__
from trygvej.publishing import public as publishing

LATE_AFTER_SECONDS = 120  # a job that has waited so long means that no worker runs

logger = logging.getLogger("trygvej.health")


def health(request: HttpRequest) -> JsonResponse:
    """Answer 200 while pages can be served, 503 when the database cannot be reached."""
    try:
        answer = {"status": "ok", "database": "ok", "generation": publishing.generation(), "jobs": _jobs()}
    except DatabaseError:
        logger.exception("the database cannot be reached")
        answer = {"status": "down", "database": "down"}
    answer["version"] = __version__
    response = JsonResponse(answer, status=200 if answer["database"] == "ok" else 503)
    response["Cache-Control"] = "no-store"
    return response


def _jobs() -> dict[str, object]:
    waiting = DBTaskResult.objects.ready()
    oldest = waiting.order_by("enqueued_at").values_list("enqueued_at", flat=True).first()
    seconds = int((timezone.now() - oldest).total_seconds()) if oldest else 0
    worker = "late" if seconds > LATE_AFTER_SECONDS else "ok"
    return {"waiting": waiting.count(), "oldest_seconds": seconds, "worker": worker}
