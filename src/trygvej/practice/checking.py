"""Check what one practises with: exercises, personas, the words on the screens, frauds, forms, letters."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from django.conf import settings
from django.utils import timezone

from trygvej.engines.language.lix import LixReport
from trygvej.engines.problems import Problem
from trygvej.engines.reading import Refused
from trygvej.engines.script import check as scripts
from trygvej.engines.script import documents
from trygvej.engines.world.check import check
from trygvej.engines.world.shelves import READERS
from trygvej.practice import content

FOLDERS = ("exercises", "personas", "screens", *READERS)
"""The folders of ``content/`` that this room reads."""


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


def check_content(paths: Iterable[Path] | None = None) -> list[FileReport]:
    """Check files of the practice room, or all that come with the program; nothing is written anywhere."""
    found = paths if paths is not None else _files()
    today = timezone.localdate()
    return [_checked(path, today) for path in found]


def is_ours(path: Path) -> bool:
    """Whether a file belongs here: by the folder it lies in."""
    return path.resolve().parent.name in FOLDERS


def _files() -> list[Path]:
    return [path for folder in FOLDERS for path in sorted((settings.CONTENT / folder).glob("*.yaml"))]


def _checked(path: Path, today: date) -> FileReport:
    try:
        text = path.read_text("utf-8")
        if path.resolve().parent.name == "exercises":
            return _exercise(path, text, today)
        return FileReport(path, _other(path, text))
    except Refused as refused:
        return FileReport(path, refused.problems)
    except (OSError, UnicodeDecodeError) as error:
        code = "unreadable" if isinstance(error, OSError) else "not-text"
        return FileReport(path, (Problem(code, ""),))


def _exercise(path: Path, text: str, today: date) -> FileReport:
    exercise = documents.read(text)
    problems = scripts.check(exercise, content.library(), today) + _named(path, exercise.key)
    return FileReport(path, problems, scripts.lix(exercise))


def _other(path: Path, text: str) -> tuple[Problem, ...]:
    folder = path.resolve().parent.name
    if folder == "screens":
        return check(documents.read_words(text, path.stem))
    readers: Mapping[str, Callable[[str], Any]] = {**READERS, "personas": documents.read_persona}
    value = readers[folder](text)
    return check(value, quotes=folder in READERS) + _named(path, str(getattr(value, "key", path.stem)))


def _named(path: Path, key: str) -> tuple[Problem, ...]:
    if key == path.stem:
        return ()
    return (Problem("key-is-not-name", "key", {"key": key, "name": path.name}),)
