"""``trygvej restore``."""

from __future__ import annotations

from pathlib import Path

import click

from trygvej.cli import marks, site
from trygvej.cli.words import gettext as _


@click.command("restore")
@click.argument("archive", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--yes", is_flag=True, help="Overwrite what is there.")
def command(archive: Path, yes: bool) -> None:
    """Put the contents of ARCHIVE back, in place of the database and the files that are there."""
    site()
    from django.conf import settings
    from django.core.management import call_command

    from trygvej.cli import archive as archives
    from trygvej.publishing import public as publishing

    try:
        manifest = archives.read_manifest(archive)
        if archives.holds_something() and not yes:
            raise click.ClickException(
                _(
                    "There is a site here already. Nothing was changed. "
                    "Add --yes to replace it by the archive."
                )
            )
        archives.put_back(archive)
    except archives.ArchiveProblem as problem:
        raise click.ClickException(str(problem)) from problem
    marks.forget(settings.HOME)  # the next start loads what is newer than the archive
    call_command("migrate", verbosity=0, interactive=False)  # the archive may be of an older version
    publishing.announce()  # a running site forgets the pages it had ready
    click.echo(_("Put back: the site of %(made)s (version %(version)s).") % manifest)
