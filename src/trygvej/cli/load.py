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
    from trygvej.library import public as library
    from trygvej.wizards import public as wizards

    pages = [path for path in files if library.is_ours(path)]
    others = [path for path in files if path not in pages]
    prepare.tables(lambda words: click.echo(words, err=True))
    found: list[reports.Report] = []
    if others or not files:
        found += wizards.load_content(others or None)
    if pages or not files:
        found += library.load_content(pages or None)
    raise SystemExit(reports.show(found, click.echo))
