"""Jobs that a killed worker left half done are done by the next one."""

import datetime
import os
import socket
import subprocess

import pytest
from django.utils import timezone
from django_tasks_db.models import DBTaskResult, get_date_max

from trygvej.config import jobs
from trygvej.formats import public

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]
HERE = socket.gethostname()[:30]


@pytest.fixture
def dead_process() -> int:
    """The number of a process that has ended."""
    process = subprocess.Popen(["true"])
    process.wait()
    return process.pid


def running(worker: str, tries: int = 1, since: datetime.timedelta = datetime.timedelta()) -> DBTaskResult:
    """A job that a worker has taken."""
    return DBTaskResult.objects.create(
        status="RUNNING",
        started_at=timezone.now() - since,
        worker_ids=[worker] * tries,
        args_kwargs={"args": [], "kwargs": {}},
        task_path="nowhere",
        backend_name="default",
        run_after=get_date_max(),
        exception_class_path="",
        traceback="",
    )


def status(job: DBTaskResult) -> str:
    """How the job stands now."""
    job.refresh_from_db()
    return str(job.status)


def test_a_job_of_a_dead_worker_is_taken_up_again(dead_process: int) -> None:
    job = running(f"{HERE}/{dead_process}/abc")
    assert jobs.take_up_again() == 1
    assert status(job) == "READY"
    assert jobs.waiting()["waiting"] == 1


def test_a_job_of_a_living_worker_is_left_alone() -> None:
    job = running(f"{HERE}/{os.getppid()}/abc")
    elsewhere = running("another-machine/1/abc")
    assert jobs.take_up_again() == 0
    assert (status(job), status(elsewhere)) == ("RUNNING", "RUNNING")


def test_a_job_elsewhere_is_given_an_hour() -> None:
    job = running("another-machine/1/abc", since=datetime.timedelta(minutes=61))
    assert jobs.take_up_again() == 1
    assert status(job) == "READY"


def test_a_job_that_kills_every_worker_is_given_up(dead_process: int) -> None:
    job = running(f"{HERE}/{dead_process}/abc", tries=jobs.MOST_TRIES)
    jobs.take_up_again()
    assert status(job) == "FAILED"


def test_a_job_that_waits_too_long_shows() -> None:
    job = running("nobody")
    late = timezone.now() - datetime.timedelta(seconds=jobs.LATE_AFTER_SECONDS + 10)
    DBTaskResult.objects.filter(pk=job.pk).update(status="READY", enqueued_at=late)
    assert jobs.waiting()["late"] is True


def test_what_is_put_behind_all_else_makes_no_alarm() -> None:
    public.order_pieces(public.survey(["svindel-sms"]))
    assert jobs.waiting()["waiting"]
    DBTaskResult.objects.update(enqueued_at="2020-01-01T00:00:00Z")
    assert not jobs.waiting()["late"]
    DBTaskResult.objects.update(priority=0)
    assert jobs.waiting()["late"]


def test_the_clock_of_the_worker_asks_for_all_that_has_a_time() -> None:
    from trygvej.cli import clock
    from trygvej.editorial.public import look_for_broken_when_due, publish_drafts_due, tell_owners_when_due

    assert {publish_drafts_due, tell_owners_when_due, look_for_broken_when_due} <= set(clock.calls())
