"""How far the worker has come with what was ordered, as its queue tells."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta

from django.db.models import Min, QuerySet
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from trygvej.formats.base import CannotMake, Material
from trygvej.formats.materials import Named

TASK = "trygvej.formats.actions.make_pieces.pieces"
HEAVY = "trygvej.formats.actions.make_pieces.heavy_pieces"
RECENT = timedelta(days=1)
_OPEN = ("READY", "RUNNING")
_OURS = f"{CannotMake.__module__}.{CannotMake.__qualname__}"


@dataclass(frozen=True, slots=True)
class Job:
    """One job: a material in a language, and whether it is the one for films and sound."""

    named: Named
    heavy: bool


@dataclass(frozen=True, slots=True)
class Failure:
    """Why jobs could not be done, and which. ``ours``: the words are for editors, and not a program's own."""

    why: str
    ours: bool
    jobs: tuple[Job, ...]


@dataclass(frozen=True, slots=True)
class Progress:
    """How far it is: of ``total`` jobs ``done``; those in hand; about how many minutes are left, 0 where unknown."""

    done: int
    total: int
    running: tuple[Job, ...]
    minutes: int

    @property
    def left(self) -> int:
        """How many are ordered and not done."""
        return self.total - self.done


def waiting(tasks: tuple[str, ...] = (TASK, HEAVY)) -> set[Named]:
    """What is ordered and not made yet, or being made now."""
    return {job.named for job in _jobs(_of(tasks).filter(status__in=_OPEN))}


def stop_waiting() -> int:
    """Take back what is not begun yet; tells how many jobs that were."""
    return int(_of().filter(status="READY").delete()[0])


def progress() -> Progress:
    """How far the worker is with all that is ordered now: what it has finished since counts as done."""
    left = _of().filter(status__in=_OPEN)
    since = left.aggregate(first=Min("enqueued_at"))["first"]
    done = _of().filter(finished_at__gte=since).count() if since else 0
    running = tuple(_jobs(left.filter(status="RUNNING").order_by("started_at")))
    minutes = math.ceil(sum(_seconds_left(path) for path in (TASK, HEAVY)) / 60)
    return Progress(done, done + left.count(), running, minutes)


def failures() -> tuple[Failure, ...]:
    """What could not be done in the last day and has neither gone well nor been ordered since, by reason."""
    by_reason: dict[tuple[str, bool], list[Job]] = {}
    seen: set[Job] = set()
    recent = _of().filter(finished_at__gte=timezone.now() - RECENT).order_by("-finished_at")
    left = set(_jobs(_of().filter(status__in=_OPEN)))
    for row in recent:
        (job,) = _jobs([row])
        if job not in seen and row.status == "FAILED" and job not in left:
            ours = row.exception_class_path == _OURS
            why = _why(row.traceback) if ours else row.exception_class_path.rpartition(".")[2]
            by_reason.setdefault((why, ours), []).append(job)
        seen.add(job)
    return tuple(Failure(why, ours, tuple(jobs)) for (why, ours), jobs in by_reason.items())


def _of(tasks: tuple[str, ...] = (TASK, HEAVY)) -> QuerySet[DBTaskResult]:
    return DBTaskResult.objects.filter(task_path__in=tasks)


def _jobs(rows: Iterable[DBTaskResult]) -> list[Job]:
    return [Job(_named(row.args_kwargs), row.task_path == HEAVY) for row in rows]


def _seconds_left(path: str) -> float:
    """As long as the last jobs of that kind took, for each that is left."""
    left = _of((path,)).filter(status__in=_OPEN).count()
    done = _of((path,)).filter(status="SUCCESSFUL").order_by("-finished_at")
    took = [
        (end - start).total_seconds()
        for start, end in done.values_list("started_at", "finished_at")[:20]
        if start and end
    ]
    return left * sum(took) / len(took) if took else 0.0


def _named(args: dict[str, list[str]]) -> Named:
    material, key, language = args["args"]
    return Material(material), key, language


def _why(traceback: str) -> str:
    """What the exception at the end of a traceback said."""
    return traceback.rpartition(f"{CannotMake.__name__}: ")[2].strip()
