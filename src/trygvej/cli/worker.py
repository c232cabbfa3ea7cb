"""``trygvej worker``: does the jobs that web processes have left in the database, such as making PDFs."""

from __future__ import annotations

import os

import click

from trygvej.cli import site


@click.command("worker")
def command() -> None:
    """Run only a worker, beside web processes elsewhere."""
    site()
    from django.core.management import call_command

    from trygvej.cli import clock, prepare
    from trygvej.config import jobs, logs
    from trygvej.formats.public import bring_shipped

    os.nice(10)  # a PDF can wait a moment, a visitor shall not
    logs.to_terminal()
    jobs.take_up_again()
    bring_shipped()
    if not jobs.waiting()["waiting"]:
        prepare.pieces()
    call_command("prune_db_task_results", verbosity=0)
    clock.start()
    name = jobs.worker_name()
    call_command("db_worker", queue_name="*", interval=0.5, reload=False, startup_delay=False, worker_id=name)
