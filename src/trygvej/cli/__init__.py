"""The command ``trygvej``: run the site, check and move its content, keep it safe.

Each command stands in a file of its own name; ``site()`` is what they share.
"""

from __future__ import annotations

import gc
import os
from importlib import import_module
from typing import Any

import click

from trygvej.cli.words import gettext as _
from trygvej.config import environment

# Each is read when asked for, so that `trygvej version` need not read Django.
COMMANDS = (
    "serve",
    "worker",
    "check",
    "load",
    "export",
    "make",
    "sign",
    "figures",
    "schema",
    "letters",
    "backup",
    "restore",
    "staff",
    "version",
)


class Commands(click.Group):
    """Finds each command in the module of the same name."""

    def list_commands(self, context: click.Context) -> list[str]:
        """Names in the order a newcomer needs them."""
        return list(COMMANDS)

    def get_command(self, context: click.Context, name: str) -> click.Command | None:
        """Return the command, or nothing where there is none of that name."""
        if name not in COMMANDS:
            return None
        return import_module(f"trygvej.cli.{name}").command

    def invoke(self, context: click.Context) -> object:
        """Run the command; a database that cannot be used becomes a message, not a traceback."""
        try:
            return super().invoke(context)
        except Exception as error:
            if not _is_about_the_database(error):
                raise
            words = _("The database cannot be used: %(why)s. Look at DATABASE_URL and TRYGVEJ_HOME.")
            raise click.ClickException(words % {"why": str(error).strip().splitlines()[0]}) from error


def _is_about_the_database(error: Exception) -> bool:
    if not type(error).__module__.startswith("django.db"):  # most commands need no Django to fail
        return False
    from django.db import OperationalError

    return isinstance(error, OperationalError)


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
def main() -> None:
    """Trygvej: a safe way into the digital public sector.

    Settings come from the environment; they are listed in docs/settings.md.
    """


def settings() -> dict[str, Any]:
    """Every setting; one that cannot be used becomes a message and not a traceback."""
    try:
        return environment.read(os.environ)
    except environment.BadSetting as error:
        raise click.ClickException(str(error)) from error


def settle(**values: str) -> None:
    """Set settings anew, for this process and for those it starts."""
    os.environ.update(values)


def site() -> None:
    """Make Django ready, speaking Danish."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "trygvej.config.settings")
    import django
    from django.conf import settings as django_settings
    from django.utils import translation

    gc.disable()  # what is loaded now stays: to look among it for rubbish takes a third of a short command
    try:
        django.setup()
    except environment.BadSetting as error:
        raise click.ClickException(str(error)) from error
    finally:
        gc.freeze()
        gc.enable()
    translation.activate(django_settings.LANGUAGE_CODE)
