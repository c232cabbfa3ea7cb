"""``trygvej export``."""

from __future__ import annotations

from pathlib import Path

import click

from trygvej.cli import site
from trygvej.cli.words import gettext as _


@click.command("export")
@click.argument("key")
@click.option(
    "--version", "number", type=click.IntRange(min=1), help="Which version; otherwise the public one."
)
@click.option(
    "--to", "target", type=click.Path(dir_okay=False, path_type=Path), help="A file instead of the terminal."
)
def command(key: str, number: int | None, target: Path | None) -> None:
    """Write the wizard KEY as YAML, for review or another site; page:KEY is a page of the library."""
    site()

    from trygvej.library import public as library
    from trygvej.wizards import public as wizards

    room = library if key.startswith("page:") else wizards
    try:
        text = room.export(key.removeprefix("page:"), number)
    except LookupError as error:
        known = ", ".join(room.keys()) or "-"
        message = _("There is no such wizard, page or version: %(key)s. Those here: %(known)s.")
        raise click.ClickException(message % {"key": key, "known": known}) from error
    if target is None:
        click.echo(text, nl=False)
    else:
        target.write_text(text, "utf-8")
