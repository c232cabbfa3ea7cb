"""``trygvej check``."""

from __future__ import annotations

from pathlib import Path

import click

from trygvej.cli import site


@click.command("check")
@click.argument("files", nargs=-1, type=click.Path(exists=True, dir_okay=False, path_type=Path))
def command(files: tuple[Path, ...]) -> None:
    """Check content FILES, or all that come with the program; nothing is written anywhere.

    Each message names the file and the place, what is wrong and how to mend it. Ends with 1 if a file has an
    error.
    """
    site()
    from trygvej.cli import reports
    from trygvej.wizards import public

    raise SystemExit(reports.show(public.check_content(files or None), click.echo))
