"""``trygvej backup``."""

from __future__ import annotations

from pathlib import Path

import click

from trygvej.cli import site
from trygvej.cli.words import gettext as _


@click.command("backup")
@click.argument("archive", type=click.Path(dir_okay=False, path_type=Path))
def command(archive: Path) -> None:
    """Write database and files to one ARCHIVE (.tar.gz). The site may run meanwhile."""
    site()

    from trygvej.cli import archive as archives

    try:
        archives.write(archive)
    except archives.ArchiveProblem as problem:
        raise click.ClickException(str(problem)) from problem
    size = archive.stat().st_size / 1_000_000
    click.echo(_("Written: %(path)s (%(size).1f MB)") % {"path": archive, "size": size})
