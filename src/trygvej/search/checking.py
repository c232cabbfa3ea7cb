"""Check the search's own content: synonyms, places, search words and the table of queries."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any

from django.conf import settings

from trygvej.engines.problems import Problem
from trygvej.engines.reading import Refused, build, load
from trygvej.engines.search import synonyms
from trygvej.library.public import FileReport
from trygvej.search import content

READERS: Mapping[str, Callable[[str], Any]] = {
    "synonyms.yaml": synonyms.read,
    "places.yaml": lambda text: build(content.Places, load(text)),
    "words.yaml": lambda text: build(content.MoreWords, load(text)),
    "queries.yaml": lambda text: build(content.Queries, load(text)),
}


def check_content(paths: Iterable[Path] | None = None) -> list[FileReport]:
    """Check these files, or all that come with the program; nothing is written anywhere."""
    folder = settings.CONTENT / content.FOLDER
    return [_checked(path) for path in (paths if paths is not None else map(folder.joinpath, READERS))]


def is_ours(path: Path) -> bool:
    """Whether a file belongs here: by its name and the folder it lies in."""
    return path.resolve().parent.name == content.FOLDER and path.name in READERS


def _checked(path: Path) -> FileReport:
    try:
        READERS[path.name](path.read_text("utf-8"))
    except Refused as refused:
        return FileReport(path, refused.problems)
    except (OSError, UnicodeDecodeError) as error:
        code = "unreadable" if isinstance(error, OSError) else "not-text"
        return FileReport(path, (Problem(code, ""),))
    return FileReport(path)
