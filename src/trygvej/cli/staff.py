"""``trygvej staff``: accounts of those who write and publish."""

from __future__ import annotations

import click

from trygvej.cli import site
from trygvej.cli.words import gettext as _


@click.group("staff")
def command() -> None:
    """Accounts of those who write and publish."""


@command.command("add")
@click.argument("name")
@click.option("--role", type=click.Choice(["editor", "reviewer", "administrator"]), required=True)
def add(name: str, role: str) -> None:
    """Make an account called NAME and print a link to choose its password.

    For an account that is there already: give it the role, and a new link. The link works once, for three days.
    """
    site()
    from trygvej.editorial.public import Role, add_staff

    link = add_staff(name, Role(role))
    click.echo(_("%(name)s can choose a password here, once, within three days:") % {"name": name})
    click.echo(f"    {link}")
