"""The files that wizards share: rate tables, explained words, hard words. A broken one is left out and told of."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any

from django.conf import settings

from trygvej.engines.problems import Problem
from trygvej.engines.wizard import documents
from trygvej.wizards.actions.load import FileReport

RATES, TERMS, JARGON = "rates", "terms", "jargon"


def is_shared(path: Path) -> bool:
    """Tell whether a file is one of these, by the folder it lies in."""
    return path.resolve().parent.name in (RATES, TERMS)


def read() -> tuple[documents.Library, list[FileReport]]:
    """What can be read of all that come with the program, and a report on each that cannot."""
    terms = settings.CONTENT / TERMS
    reports: list[FileReport] = []
    rates = _all(sorted((settings.CONTENT / RATES).glob("*.yaml")), reports)
    words = _all([path for path in sorted(terms.glob("*.yaml")) if path.stem != JARGON], reports)
    hard = next(iter(_all([terms / f"{JARGON}.yaml"], reports)), {})
    library = documents.Library({one.key: one for one in rates}, {one.key: one for one in words}, hard)
    return library, reports


def check(paths: Iterable[Path]) -> list[FileReport]:
    """A report on each of these files."""
    return [_read(path)[1] for path in paths]


def _all(paths: Iterable[Path], broken: list[FileReport]) -> list[Any]:
    found = []
    for path in paths:
        value, report = _read(path)
        if report.refused:
            broken.append(report)
        else:
            found.append(value)
    return found


def _read(path: Path) -> tuple[Any, FileReport]:
    try:
        return _reader(path)(path.read_text("utf-8")), FileReport(path)
    except documents.Refused as refused:
        return None, FileReport(path, tuple(refused.problems), "refused")
    except (OSError, UnicodeDecodeError) as error:
        code = "unreadable" if isinstance(error, OSError) else "not-text"
        return None, FileReport(path, (Problem(code, ""),), "refused")


def _reader(path: Path) -> Callable[[str], object | Mapping[str, object]]:
    if path.parent.name == RATES:
        return documents.read_rate
    return documents.read_jargon if path.stem == JARGON else documents.read_term
