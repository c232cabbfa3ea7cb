"""How the outcome of checking or loading content is shown in a terminal."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Protocol

from trygvej.cli.words import gettext as _
from trygvej.cli.words import ngettext
from trygvej.engines.language.lix import LixReport
from trygvej.engines.problems import Problem, describe


class Report(Protocol):
    """What a room tells of one content file."""

    @property
    def path(self) -> Path:
        """The file."""

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What was found in it."""

    @property
    def outcome(self) -> str:
        """What became of it: a key of ``OUTCOMES``."""

    @property
    def number(self) -> int | None:
        """The number of its version, where there is one."""

    @property
    def refused(self) -> bool:
        """Whether an error stands in it."""

    @property
    def readability(self) -> Mapping[str, LixReport] | None:
        """Its LIX per language, where it can be measured."""


OUTCOMES = {
    "checked": _("in order"),
    "unchanged": _("unchanged"),
    "published": _("published as version %(number)s"),
    "draft": _("kept as version %(number)s, not public: an editor's version is"),
    "refused": _("refused; nothing was changed"),
}


def show(reports: Iterable[Report], say: Callable[[str], object]) -> int:
    """Print every problem and what became of each file; return the exit code."""
    reports = list(reports)
    for report in reports:
        for line in problem_lines(report):
            say(line)
        outcome = "refused" if report.refused else report.outcome
        say(f"{_short(report.path)}: {OUTCOMES[outcome] % {'number': report.number}}")
    refused = sum(report.refused for report in reports)
    if refused:
        say(ngettext("%(n)s file has errors.", "%(n)s files have errors.", refused) % {"n": refused})
    return 1 if refused else 0


def problem_lines(report: Report) -> list[str]:
    """One line per problem: where it is, what is wrong, how to mend it."""
    words = {"error": _("error"), "warning": _("warning")}
    return [
        f"{_short(report.path)}: {words[problem.severity]}: {describe(problem, _)}"
        for problem in report.problems
    ]


def show_readability(reports: Iterable[Report], say: Callable[[str], object]) -> None:
    """Print the LIX of every file in each language that has one, and its ten hardest sentences."""
    for report in reports:
        for language, measured in (report.readability or {}).items():
            values = {"language": language, "value": f"{measured.value:.1f}", "words": measured.words}
            said = _("LIX %(value)s in %(language)s, measured over %(words)s words. The hardest sentences:")
            say(f"{_short(report.path)}: {said % values}")
            for sentence in measured.hardest:
                say(f"  {sentence.lix:.0f}  {sentence.text}")


def _short(path: Path) -> Path:
    here = Path.cwd()
    return path.relative_to(here) if path.is_relative_to(here) else path
