"""Check pages of the library and what they share; nothing is written anywhere."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from django.conf import settings
from django.utils import timezone

from trygvej.engines.language.lix import LixReport
from trygvej.engines.page import check, documents
from trygvej.engines.page.model import Page, Shelf
from trygvej.engines.problems import Problem
from trygvej.engines.reading import Refused
from trygvej.library import shared


@dataclass(frozen=True)
class FileReport:
    """What was found in one file, and what became of it; ``readability`` is its LIX per language."""

    path: Path
    problems: tuple[Problem, ...] = ()
    readability: Mapping[str, LixReport] | None = None
    outcome: str = "checked"
    number: int | None = None
    page: Page | None = None

    @property
    def refused(self) -> bool:
        """Tell whether an error, and not only a warning, stands in the file."""
        return any(problem.severity == "error" for problem in self.problems)


def is_ours(path: Path) -> bool:
    """Whether a file belongs here: by the folder it lies in."""
    return path.resolve().parent.name in (shared.FOLDER, shared.PAGES)


def check_content(paths: Iterable[Path] | None = None) -> list[FileReport]:
    """Check files of the library, or all that come with the program."""
    shared.forget()
    found = list(paths) if paths is not None else files()
    shelf, today = _with(shared.read(), found), timezone.localdate()
    return [_checked(path, shelf, today) for path in found]


def files() -> list[Path]:
    """Every file of the library that comes with the program."""
    content = Path(settings.CONTENT)
    return [
        path for name in (shared.FOLDER, shared.PAGES) for path in sorted((content / name).glob("*.yaml"))
    ]


def _with(shelf: Shelf, paths: Iterable[Path]) -> Shelf:
    """Pages that are checked together may point at each other, wherever they lie."""
    more = {f"page:{path.stem}" for path in paths if path.resolve().parent.name == shared.PAGES}
    return replace(shelf, things=shelf.things | more)


def _checked(path: Path, shelf: Shelf, today: date) -> FileReport:
    try:
        text = path.read_text("utf-8")
        if path.resolve().parent.name == shared.FOLDER:
            return FileReport(path, _shared(path, text))
        page = documents.read(text)
    except Refused as refused:
        return FileReport(path, refused.problems)
    except (OSError, UnicodeDecodeError) as error:
        code = "unreadable" if isinstance(error, OSError) else "not-text"
        return FileReport(path, (Problem(code, ""),))
    problems = check.check(page, shelf, today)
    if page.key != path.stem:
        problems = (Problem("key-is-not-name", "key", {"key": page.key, "name": path.name}), *problems)
    return FileReport(path, problems, check.lix(page, shelf), page=page)


def _shared(path: Path, text: str) -> tuple[Problem, ...]:
    found = shared.reader(path.stem)(text)
    return check.check_people(found) if path.stem == shared.PEOPLE else check.check_labels(found)
