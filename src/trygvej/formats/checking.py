"""Check film scripts; nothing is written, and no page is made."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings
from django.utils import timezone

from trygvej.engines.film import check, documents
from trygvej.engines.film.model import Script
from trygvej.engines.language.lix import LixReport
from trygvej.engines.problems import Problem
from trygvej.engines.wizard.documents import read as read_wizard
from trygvej.engines.wizard.model import Wizard
from trygvej.practice import public as practice
from trygvej.wizards import public as wizards

FOLDER = "films"


@dataclass(frozen=True)
class FileReport:
    """What was found in one file. ``readability`` is its LIX per language, where it can be measured."""

    path: Path
    problems: tuple[Problem, ...] = ()
    readability: Mapping[str, LixReport] | None = None
    outcome: str = "checked"
    number: int | None = None

    @property
    def refused(self) -> bool:
        """Tell whether an error, and not only a warning, stands in the file."""
        return any(problem.severity == "error" for problem in self.problems)


def is_ours(path: Path) -> bool:
    """Whether a file belongs here: by the folder it lies in."""
    return path.resolve().parent.name == FOLDER


def check_content(paths: Iterable[Path] | None = None) -> list[FileReport]:
    """Check film scripts, or all that come with the program."""
    chosen = sorted((settings.CONTENT / FOLDER).glob("*.yaml")) if paths is None else paths
    return [_checked(path) for path in chosen]


def _checked(path: Path) -> FileReport:
    try:
        script = documents.read(path.read_text("utf-8"))
    except documents.Refused as refused:
        return FileReport(path, refused.problems)
    except (OSError, UnicodeDecodeError) as error:
        return FileReport(path, (Problem("unreadable" if isinstance(error, OSError) else "not-text", ""),))
    named = () if script.key == path.stem else _named(script, path)
    found = check.check(script, practice.exercises(), dict(_wizards(script)), timezone.localdate())
    return FileReport(path, (*found, *named), check.lix(script))


def _named(script: Script, path: Path) -> tuple[Problem, ...]:
    return (Problem("key-is-not-name", "key", {"key": script.key, "name": path.name}),)


def _wizards(script: Script) -> Iterator[tuple[str, Wizard]]:
    """The wizards that a script names, from their own files: nothing need be loaded to check a file."""
    names = {script.wizard, *(scene.wizard.wizard for scene in script.scenes if scene.wizard)}
    for name in filter(None, names):
        path = settings.CONTENT / "wizards" / f"{name}.yaml"
        if path.exists():
            yield name, read_wizard(path.read_text("utf-8"), wizards.library())
