"""``trygvej check``."""

from __future__ import annotations

from pathlib import Path

import click

from trygvej.cli import site


@click.command("check")
@click.argument("files", nargs=-1, type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option(
    "--lix",
    "readability",
    is_flag=True,
    help="Show also how hard each text is to read, and its worst sentences.",
)
def command(files: tuple[Path, ...], readability: bool) -> None:
    """Check content FILES, or all that come with the program; nothing is written anywhere.

    Each message names the file and the place, what is wrong and how to mend it. Ends with 1 if a file has an
    error.
    """
    site()
    from trygvej.cli import reports
    from trygvej.formats import public as formats
    from trygvej.library import public as library
    from trygvej.practice import public as practice
    from trygvej.search import public as search
    from trygvej.wizards import public as wizards

    rooms = (practice, library, search, formats)
    others = [path for path in files if not any(room.is_ours(path) for room in rooms)]
    found: list[reports.Report] = []
    if others or not files:
        found += wizards.check_content(others or None)
    for room in rooms:
        if (ours := [path for path in files if room.is_ours(path)]) or not files:
            found += room.check_content(ours or None)
    if readability:
        reports.show_readability(found, click.echo)
    raise SystemExit(reports.show(found, click.echo))
