"""How far the worker has come with what was ordered, as its queue tells."""

from __future__ import annotations

import math
from datetime import timedelta

from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from trygvej.formats.base import Material
from trygvej.formats.materials import Named

TASK = "trygvej.formats.actions.make_pieces.pieces"
HEAVY = "trygvej.formats.actions.make_pieces.heavy_pieces"
RECENT = timedelta(days=1)


def waiting(tasks: tuple[str, ...] = (TASK, HEAVY)) -> set[Named]:
    """What is ordered and not made yet, or being made now."""
    found = DBTaskResult.objects.filter(task_path__in=tasks, status__in=("READY", "RUNNING"))
    return {_named(args) for args in found.values_list("args_kwargs", flat=True)}


def jobs_left() -> int:
    """How many jobs are ordered and not done."""
    return DBTaskResult.objects.filter(task_path__in=(TASK, HEAVY), status__in=("READY", "RUNNING")).count()


def stop_waiting() -> int:
    """Take back what is not begun yet; tells how many jobs that were."""
    return int(DBTaskResult.objects.filter(task_path__in=(TASK, HEAVY), status="READY").delete()[0])


def minutes_left() -> int:
    """About how long the worker needs for what waits, by its last jobs; 0 where nothing is known."""
    return math.ceil(sum(_seconds_left(path) for path in (TASK, HEAVY)) / 60)


def _seconds_left(path: str) -> float:
    left = DBTaskResult.objects.filter(task_path=path, status__in=("READY", "RUNNING")).count()
    done = DBTaskResult.objects.filter(task_path=path, status="SUCCESSFUL").order_by("-finished_at")
    took = [
        (end - start).total_seconds()
        for start, end in done.values_list("started_at", "finished_at")[:20]
        if start and end
    ]
    return left * sum(took) / len(took) if took else 0.0


def troubles() -> list[str]:
    """Why jobs of the last day could not be done, each reason once; nothing once a later job went well."""
    recent = DBTaskResult.objects.filter(
        task_path__in=(TASK, HEAVY), finished_at__gte=timezone.now() - RECENT
    )
    last_good = (
        recent.filter(status="SUCCESSFUL").order_by("-finished_at").values_list("finished_at", flat=True)
    )
    failed = recent.filter(status="FAILED")
    if good := last_good.first():
        failed = failed.filter(finished_at__gt=good)
    told = failed.order_by("-finished_at").values_list("traceback", flat=True)[:50]
    return list(dict.fromkeys(_why(words) for words in told))


def _named(args: dict[str, list[str]]) -> Named:
    material, key, language = args["args"]
    return Material(material), key, language


def _why(traceback: str) -> str:
    """The last line of a traceback, without the name of the exception."""
    last = traceback.strip().splitlines()[-1:] or [""]
    return last[0].partition(": ")[2] or last[0]
