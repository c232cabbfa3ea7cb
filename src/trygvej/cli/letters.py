"""``trygvej letters``: the letters in the practice mailboxes."""

from __future__ import annotations

import re
from pathlib import Path

import click

from trygvej.cli import site
from trygvej.cli.words import gettext as _

_ANYWHERE = click.Path(exists=True, dir_okay=False, path_type=Path)


def _ready() -> None:
    """Read Django and make the tables, also before the first start."""
    site()
    from trygvej.cli import prepare

    prepare.tables(lambda words: click.echo(words, err=True))


@click.group("letters")
def command() -> None:
    """The letters in the practice mailboxes; an authority can add its own."""


@command.command("list")
def list_letters() -> None:
    """List every letter: its key, for whom it is, and its title."""
    _ready()
    from trygvej.practice.public import letters

    for letter, own in letters():
        mark = _("added") if own else _("comes with Trygvej")
        receivers = ", ".join(letter.to) or _("everybody")
        click.echo(f"{letter.key}: {receivers}: {letter.title} ({mark})")


@command.command("add")
@click.argument("file", type=_ANYWHERE)
@click.option(
    "--key", help="The short name of the letter here; made from the file's name where it is not given."
)
@click.option(
    "--for", "personas", multiple=True, help="The key of a persona who gets it; everybody if none is named."
)
@click.option("--company", is_flag=True, help="It is for the persona's company.")
def add(file: Path, key: str | None, personas: tuple[str, ...], company: bool) -> None:
    """Add the letter in FILE, a MeMo 1.1 or 1.2 message, so that one can practise with it.

    Who it was really for is not kept. A message that is not safe, or that holds a real-looking CPR number, is
    refused, with the reason.
    """
    _ready()
    from trygvej.engines.problems import describe
    from trygvej.engines.reading import Refused
    from trygvej.practice.public import add_letter

    key = key or re.sub(r"[^a-z0-9]+", "-", file.stem.casefold()).strip("-")
    try:
        letter = add_letter(file, key, personas, company=company)
    except Refused as refusal:
        for problem in refusal.problems:
            click.echo(describe(problem, _))
        raise SystemExit(1) from refusal
    click.echo(
        _("The letter is added under the key %(key)s: %(title)s") % {"key": key, "title": letter.title}
    )


@command.command("export")
@click.argument("key")
def export(key: str) -> None:
    """Write the letter KEY as a MeMo 1.2 message, to a made-up receiver."""
    _ready()
    from trygvej.practice.public import export_letter

    message = export_letter(key)
    if message is None:
        raise click.ClickException(_("There is no letter with the key %(key)s.") % {"key": key})
    click.echo(message.decode(), nl=False)


@command.command("remove")
@click.argument("key")
def remove(key: str) -> None:
    """Remove the letter KEY, if it was added here."""
    _ready()
    from trygvej.practice.public import remove_letter

    if not remove_letter(key):
        raise click.ClickException(_("No letter has been added under the key %(key)s.") % {"key": key})
    click.echo(_("The letter is removed: %(key)s") % {"key": key})
