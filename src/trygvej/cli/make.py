"""``trygvej make``: makes the leaflets, cards, booklets and the rest that are missing or out of date."""

from __future__ import annotations

import os
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import click

from trygvej.cli import crew, site
from trygvej.cli.words import gettext as _
from trygvej.cli.words import ngettext

if TYPE_CHECKING:  # reading it needs Django, which is not ready yet
    from trygvej.formats.public import Line


@click.command("make")
@click.argument("keys", nargs=-1, metavar="[KEY…]")
@click.option("--format", "formats", multiple=True, help="Only this format; can be given several times.")
@click.option("--lang", "languages", multiple=True, help="Only this language; can be given several times.")
@click.option(
    "--check", is_flag=True, help="Only tell. Ends with 1 if something is missing, stale or cannot be made."
)
@click.option("--jobs", type=click.IntRange(min=1), help="How many at the same time; otherwise one per core.")
@click.option("--review", is_flag=True, help="Then write contact sheets of all pages, to look at.")
def command(
    keys: tuple[str, ...],
    formats: tuple[str, ...],
    languages: tuple[str, ...],
    check: bool,
    jobs: int | None,
    review: bool,
) -> None:
    """Make the formats of the exercises and wizards KEY, or of all, that are missing or out of date.

    What is up to date is left alone. It can be stopped with Ctrl-C, and goes on from there the next time.
    """
    site()
    from trygvej.cli import prepare
    from trygvej.formats.public import survey

    prepare.tables(lambda words: click.echo(words, err=True))
    _must_know(keys, formats, languages)
    lines = list(survey(keys, formats, languages))
    broken = _tell_broken(keys, formats, languages)
    if check:
        raise SystemExit(_tell(lines) or broken)
    left = [line for line in lines if line.to_make]
    code = _make(left, len(lines), formats, jobs or crew.most())
    if review:
        _review(survey(keys, formats, languages))
    raise SystemExit(code or broken)


def _tell_broken(keys: tuple[str, ...], formats: tuple[str, ...], languages: tuple[str, ...]) -> int:
    """Say which films show what is no longer there, and what to do; 1 where there are any."""
    from trygvej.cli import reports
    from trygvej.formats.public import untold

    found = untold(keys, formats, languages)
    for report in found:
        for line in reports.problem_lines(report):
            click.echo(line)
    if found:
        said = ngettext("%(n)s film cannot be made.", "%(n)s films cannot be made.", len(found))
        click.echo(said % {"n": len(found)})
    return 1 if found else 0


def _review(lines: Iterable[Line]) -> None:
    from django.conf import settings

    from trygvej.cli import review

    folder = settings.HOME / "review"
    words = {"number": review.write(lines, folder), "folder": folder}
    click.echo(_("Contact sheets to look at: %(number)s in %(folder)s") % words)


def _must_know(keys: Iterable[str], formats: Iterable[str], languages: Iterable[str]) -> None:
    from django.conf import settings

    from trygvej.formats.public import FORMATS, known_keys

    spoken = [code for code, _ in settings.LANGUAGES]
    for asked, known in ((keys, known_keys()), (formats, [*FORMATS]), (languages, spoken)):
        for one in asked:
            if one not in known:
                words = {"name": one, "known": ", ".join(known)}
                raise click.ClickException(_("There is no %(name)s. Those here: %(known)s.") % words)


def _tell(lines: list[Line]) -> int:
    """Say how everything stands; 1 where something is missing or stale."""
    from trygvej.formats.public import State

    said = {
        State.MISSING: _("missing: %(piece)s"),
        State.STALE: _("stale, its source has changed: %(piece)s"),
        State.DATED: _("made before the format looked as it does now: %(piece)s"),
    }
    for line in lines:
        if line.to_make:
            piece = line.piece
            click.echo(said[line.state] % {"piece": f"{piece.format} {piece.key} ({piece.language})"})
    # What people hand in, and nobody has yet, is neither in order nor missing here: no command makes it.
    done = (State.THERE, State.DRAFT, State.NOT_NEEDED)
    found = Counter(
        State.THERE if line.state in done else line.state
        for line in lines
        if line.to_make or line.state in done
    )
    words = {"there": found[State.THERE], "missing": found[State.MISSING], "stale": found[State.STALE]}
    click.echo(_("In order: %(there)s. Missing: %(missing)s. Stale: %(stale)s.") % words)
    silent = sum(not line.possible for line in lines)
    if silent:
        click.echo(_("Waiting for a voice: %(number)s.") % {"number": silent})
    return 1 if found[State.MISSING] or found[State.STALE] else 0


def _make(lines: list[Line], total: int, formats: tuple[str, ...], jobs: int) -> int:
    groups = Counter((str(line.piece.material), line.piece.key, line.piece.language) for line in lines)
    begun, made, troubles = time.monotonic(), 0, Counter[str]()
    try:
        with _progress(len(lines)) as step:
            for outcome in crew.work(groups, formats, jobs):
                made += outcome.made
                if outcome.trouble:
                    troubles[outcome.trouble] += 1
                step(groups[outcome.group], " ".join(outcome.group[1:]))
    except KeyboardInterrupt:
        click.echo()
        words = {"made": made, "left": len(lines) - made}
        click.echo(_("Stopped. Made: %(made)s. Left for next time: %(left)s.") % words)
        os._exit(130)  # those who still work end with us, and tidy up after themselves
    for trouble in troubles:
        click.echo(trouble, err=True)
    words = {"made": made, "kept": total - len(lines), "seconds": time.monotonic() - begun}
    click.echo(_("Made: %(made)s. Already in order: %(kept)s. It took %(seconds).0f seconds.") % words)
    return 1 if troubles else 0


Step = Callable[[int, str], object]
"""Tells that some pieces more are done."""


@contextmanager
def _progress(total: int) -> Iterator[Step]:
    """A bar with an estimate on a terminal, else a line now and then."""
    if not total:
        yield lambda number, name: None
    elif sys.stdout.isatty():
        with click.progressbar(length=total, label=_("Making"), show_pos=True) as bar:
            yield lambda number, name: bar.update(number)
    else:
        yield _Lines(total).step


class _Lines:
    """Progress in plain lines: in a log or a pipe a bar is noise."""

    def __init__(self, total: int) -> None:
        self.total, self.done, self.begun = total, 0, time.monotonic()

    def step(self, number: int, name: str) -> None:
        self.done += number
        left = (time.monotonic() - self.begun) / self.done * (self.total - self.done)
        minutes = max(1, round(left / 60))
        about = ngettext("about %(n)s minute left", "about %(n)s minutes left", minutes) % {"n": minutes}
        words = {"done": self.done, "total": self.total, "name": name, "left": about}
        click.echo(_("%(done)s of %(total)s: %(name)s, %(left)s") % words)
