"""``trygvej sign``: puts a film in sign language beside an exercise or a step of it, or takes it away."""

from __future__ import annotations

from pathlib import Path

import click

from trygvej.cli import site
from trygvej.cli.words import gettext as _


@click.command("sign")
@click.argument("key")
@click.argument("film", required=False, type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--step", default="", help="Only of this step: its number in the step guide, or its key.")
@click.option("--remove", is_flag=True, help="Take the film away.")
def command(key: str, film: Path | None, step: str, remove: bool) -> None:
    """Put FILM (an MP4) beside the exercise KEY as its sign language, or take it away."""
    site()
    from trygvej.formats.public import BadFilm, CannotMake, keep_sign_film, remove_sign_film, sign_steps

    steps = sign_steps(key)
    if not steps:
        raise click.ClickException(_("There is no exercise %(name)s.") % {"name": key})
    found = next((one.step.key for one in steps if step in (one.step.key, f"{one.step.number}")), "")
    if step and not found:
        words = {"name": step, "known": ", ".join(f"{one.step.number} ({one.step.key})" for one in steps)}
        raise click.ClickException(_("There is no %(name)s. Those here: %(known)s.") % words)
    if remove or film is None:
        number = remove_sign_film(key, step=found) if remove else 0
        click.echo(_("Removed: %(number)s") % {"number": number})
        return
    try:
        keep_sign_film(key, film.read_bytes(), step=found)
    except BadFilm as error:
        words = _("The film is refused (%(why)s): it must be MP4 with H.264, at most 60 MB and 15 minutes.")
        raise click.ClickException(words % {"why": error.why}) from error
    except CannotMake as error:
        raise click.ClickException(str(error)) from error
    click.echo(_("The film is kept."))
