"""The jobs in the database: how many wait, and what a worker that died left half done.

The queue itself is django-tasks-db's. It marks a job as running when a worker takes it, and nobody takes it again when
that worker is killed; so every worker looks for such jobs when it starts. Our jobs may be run twice without harm.
"""

from __future__ import annotations

import datetime
import os
import secrets
import socket

from django.utils import timezone
from django_tasks_db.models import DBTaskResult

LATE_AFTER_SECONDS = 120  # a job that has waited so long means that no worker runs
GIVEN_UP_AFTER = datetime.timedelta(hours=1)  # the longest a job may take on another machine
MOST_TRIES = 3  # a job that ends its worker every time must not do so for ever


def waiting() -> dict[str, int | bool]:
    """How many jobs wait, since when, and whether that is too long.

    What is put behind all else, such as making every leaflet, may wait as long as it takes.
    """
    ready = DBTaskResult.objects.ready()
    oldest = (
        ready.filter(priority__gte=0).order_by("enqueued_at").values_list("enqueued_at", flat=True).first()
    )
    seconds = int((timezone.now() - oldest).total_seconds()) if oldest else 0
    return {"waiting": ready.count(), "oldest_seconds": seconds, "late": seconds > LATE_AFTER_SECONDS}


def worker_name() -> str:
    """A name that says where this worker runs, so that another can see whether it still does."""
    return f"{socket.gethostname()[:30]}/{os.getpid()}/{secrets.token_hex(4)}"


def take_up_again() -> int:
    """Put jobs of dead workers back in the queue, or give them up after too many tries; return how many."""
    dead = [job for job in DBTaskResult.objects.running() if _is_left_behind(job)]
    for job in dead:
        if len(job.worker_ids) >= MOST_TRIES:
            job.set_failed(RuntimeError("every worker that took this job died"))
        else:
            # Only if it is still as we saw it: another worker may be looking at the same time.
            unchanged = DBTaskResult.objects.running().filter(pk=job.pk, started_at=job.started_at)
            unchanged.update(status="READY", started_at=None)
    return len(dead)


def _is_left_behind(job: DBTaskResult) -> bool:
    host, _, rest = (job.worker_ids[-1] if job.worker_ids else "").partition("/")
    number = rest.partition("/")[0]
    if host == socket.gethostname()[:30] and number.isdecimal():
        return int(number) == os.getpid() or not _runs(int(number))
    return job.started_at is not None and timezone.now() - job.started_at > GIVEN_UP_AFTER


def _runs(number: int) -> bool:
    try:
        os.kill(number, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True
