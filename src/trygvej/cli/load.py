"""``trygvej load``."""

from __future__ import annotations

from pathlib import Path

import click

from trygvej.cli import site


@click.command("load")
@click.argument("files", nargs=-1, type=click.Path(exists=True, dir_okay=False, path_type=Path))
def command(files: tuple[Path, ...]) -> None:
    """Check content FILES, or all that come with the program, and publish those without errors.

    A file with an error changes nothing: the site keeps showing the last good version. Ends with 1 if there
    is one.
    """
    site()
    from trygvej.cli import prepare, reports
    from trygvej.wizards import public

    prepare.tables(lambda words: click.echo(words, err=True))
    raise SystemExit(reports.show(public.load_content(files or None), click.echo))
