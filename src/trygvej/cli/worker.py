"""``trygvej worker``: does the jobs that web processes have left in the database, such as making PDFs."""

from __future__ import annotations

import click

from trygvej.cli import site


@click.command("worker")
def command() -> None:
    """Run only a worker, beside web processes elsewhere."""
    site()
    from django.core.management import call_command

    from trygvej.config import logs

    logs.to_terminal()
    call_command("db_worker", queue_name="*", interval=0.5, reload=False, startup_delay=False)
