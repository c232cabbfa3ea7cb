"""Load wizards from files: checked first, published only where that overwrites nobody's work."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from django.db import transaction

from trygvej.engines.language.lix import LixReport
from trygvej.engines.problems import Problem
from trygvej.engines.wizard import documents
from trygvej.engines.wizard.check import check, lix
from trygvej.engines.wizard.model import Wizard
from trygvej.wizards.actions.publish import current_version, publish, write
from trygvej.wizards.models import Version


@dataclass(frozen=True)
class FileReport:
    """What was found in one file, and what became of it.

    ``outcome`` is ``published``, ``unchanged``, ``draft`` (an editor's version is public; this one stands
    beside it), ``refused`` or ``checked``.
    """

    path: Path
    problems: tuple[Problem, ...] = ()
    outcome: str = "checked"
    wizard: Wizard | None = None
    number: int | None = None

    @property
    def refused(self) -> bool:
        """Tell whether an error, and not only a warning, stands in the file."""
        return any(problem.severity == "error" for problem in self.problems)

    @property
    def readability(self) -> Mapping[str, LixReport]:
        """How hard the wizard is to read, per language that LIX can measure."""
        return lix(self.wizard) if self.wizard else {}


def check_files(paths: Iterable[Path], library: documents.Library, today: date) -> list[FileReport]:
    """Read and check every file; nothing is written anywhere."""
    return [_checked(path, library, today) for path in paths]


def load_files(
    paths: Iterable[Path], library: documents.Library, today: date, bundled: bool
) -> list[FileReport]:
    """Check every file and publish those without errors. A refused file changes nothing: the last good one stays."""
    return [_loaded(report, bundled) for report in check_files(paths, library, today)]


def _checked(path: Path, library: documents.Library, today: date) -> FileReport:
    try:
        wizard = documents.read(path.read_text("utf-8"), library)
    except documents.Refused as refused:
        return FileReport(path, refused.problems, "refused")
    except (OSError, UnicodeDecodeError) as error:
        code = "unreadable" if isinstance(error, OSError) else "not-text"
        return FileReport(path, (Problem(code, ""),), "refused")
    problems = tuple(sorted(check(wizard, today, library.jargon)))
    if wizard.key != path.stem:
        problems = (Problem("key-is-not-name", "key", {"key": wizard.key, "name": path.name}), *problems)
    return FileReport(path, problems, wizard=wizard)


@transaction.atomic
def _loaded(report: FileReport, bundled: bool) -> FileReport:
    if report.wizard is None or report.refused:
        return FileReport(report.path, report.problems, "refused", report.wizard)
    wizard, current = report.wizard, current_version(report.wizard.key)
    same = Version.objects.filter(
        key=wizard.key, hash=documents.content_hash(wizard), bundled=bundled
    ).first()
    if same and bundled:
        return FileReport(report.path, report.problems, "unchanged", wizard, same.number)
    withdrawn = current is None and Version.objects.filter(key=wizard.key).exists()
    if bundled and (withdrawn or (current and not current.bundled)):
        draft = write(wizard, why="release", bundled=True)
        return FileReport(report.path, report.problems, "draft", wizard, draft.number)
    version = publish(wizard, why="release" if bundled else "load", bundled=bundled)
    unchanged = current is not None and version.pk == current.pk
    return FileReport(
        report.path, report.problems, "unchanged" if unchanged else "published", wizard, version.number
    )
