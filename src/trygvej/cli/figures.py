"""``trygvej figures``."""

from __future__ import annotations

import csv
import sys
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from trygvej.cli import site
from trygvej.cli.words import gettext as _
from trygvej.engines.wizard.model import Wizard

if TYPE_CHECKING:  # reading it needs Django, which is not ready yet
    from trygvej.figures.public import NodeFigures

Span = tuple[date | None, date | None]
DAY = click.DateTime(["%Y-%m-%d"])
FILE = click.Path(dir_okay=False, path_type=Path)


@click.command("figures")
@click.argument("key")
@click.option("--csv", "as_csv", is_flag=True, help="Every day and language, as CSV.")
@click.option("--from", "since", type=DAY, help="The first day, such as 2026-01-31.")
@click.option("--to", "until", type=DAY, help="The last day.")
@click.option("--drawing", type=FILE, help="Write the drawing with the figures into this file (SVG).")
def command(
    key: str, as_csv: bool, since: datetime | None, until: datetime | None, drawing: Path | None
) -> None:
    """How often each question of the wizard KEY was shown, answered and left, and which sites show it.

    Nothing is known about people: a page that is loaded twice counts twice. Fewer than five are not told apart.
    """
    site()
    from trygvej.wizards import public as wizards

    found = wizards.published().get(key)
    if found is None:
        words = {"key": key, "known": ", ".join(wizards.published()) or "-"}
        raise click.ClickException(_("There is no public wizard %(key)s. Those here: %(known)s.") % words)
    span = (since.date() if since else None, until.date() if until else None)
    if as_csv:
        _csv(found.wizard, span)
    else:
        _table(found.wizard, span)
    if drawing:
        drawing.write_text(_drawn(found.wizard, span), "utf-8")


def _table(wizard: Wizard, span: Span) -> None:
    from trygvej.figures import public as figures

    counted = figures.by_node(wizard.key, *span)
    rows = [(_("node"), _("shown"), _("answered"), _("left"))]
    for node in (figures.START, *wizard.questions, *wizard.outcomes):
        name = _("(first page)") if node == figures.START else node
        rows.append((name, *_numbers(wizard, node, counted.get(node, figures.NodeFigures()))))
    widths = [max(len(row[place]) for row in rows) for place in range(4)]
    for row in rows:
        click.echo("  ".join(word.ljust(width) for word, width in zip(row, widths, strict=True)).rstrip())
    for origin, number, day in figures.hosts(wizard.key):
        words = {"origin": origin, "number": figures.said(number), "day": day}
        click.echo(_("shown on %(origin)s: %(number)s, last on %(day)s") % words)


def _numbers(wizard: Wizard, node: str, one: NodeFigures) -> tuple[str, str, str]:
    """An outcome is not answered, so nobody has left it."""
    from trygvej.figures.public import said

    asked = node not in wizard.outcomes
    return (said(one.shown), *((said(one.answered), said(one.left)) if asked else ("", "")))


def _csv(wizard: Wizard, span: Span) -> None:
    from trygvej.figures import public as figures

    csv.writer(sys.stdout).writerows(figures.csv_lines(wizard.key, wizard.outcomes.keys(), *span))


def _drawn(wizard: Wizard, span: Span) -> str:
    from trygvej.figures import public as figures
    from trygvej.wizards import public as wizards

    counted = figures.by_node(wizard.key, *span)
    notes = {node: figures.stop_here(one) for node, one in counted.items() if node in wizard.questions}
    return wizards.drawing(wizard.key, wizard.languages[0], notes)
