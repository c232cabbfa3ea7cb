"""The index of a large library on disk, so that a process that starts reads it instead of making it anew.

It is a copy that can be thrown away at any time. What has changed since it was written is found by the stamps of the
entries, as in a process that lives on; its mark tells whether the program or the files that come with it have changed.
"""

from __future__ import annotations

import hashlib
import logging
import os
import pickle
import sys
from collections.abc import Iterator
from functools import cache
from itertools import islice
from pathlib import Path
from typing import IO, Any

from django.conf import settings
from django.utils import timezone

from trygvej import __version__
from trygvej.engines.search.index import Index

logger = logging.getLogger("trygvej.search")

FROM = 1_000
"""So many entries are worth a file; fewer are read anew in a moment."""
_PACKAGE = Path(__file__).resolve().parents[1]

_AT_ONCE = 300
Piece = tuple[int, str, list[Any]]
Indexes = tuple[Index, Index]
"""Of what has a page, and of the explained words."""


def read() -> Indexes | None:
    """The indexes as they were last written; None where there are none that this program can use."""
    try:
        with _file().open("rb") as kept:
            return _filled(kept) if kept.readline().decode("ascii").strip() == _mark() else None
    except FileNotFoundError:
        return None
    except Exception:  # whatever is wrong with the copy, it is made anew
        logger.warning("the search index on disk could not be read", exc_info=True)
        return None


def write(indexes: Indexes) -> None:
    """Write the indexes, in one act: another process reads the old file or the new one."""
    if len(indexes[0]) < FROM:
        return
    path = _file()
    part = path.with_name(f"{path.name}.{os.getpid()}")
    try:
        with part.open("wb") as kept:
            kept.write(f"{_mark()}\n".encode("ascii"))
            for piece in _pieces(indexes):
                pickle.dump(piece, kept, pickle.HIGHEST_PROTOCOL)
        part.replace(path)
    except OSError:
        logger.warning("the search index could not be kept on disk", exc_info=True)
        part.unlink(missing_ok=True)


def _pieces(indexes: Indexes) -> Iterator[Piece]:
    """Everything in small pieces: while one is read, no visitor of the process is answered."""
    for number, index in enumerate(indexes):
        for name, holder in index.holds().items():
            every = iter(holder.items() if isinstance(holder, dict) else holder)
            while some := list(islice(every, _AT_ONCE)):
                yield number, name, some
    yield len(indexes), "", []  # the end: a file that was cut off has none


def _filled(kept: IO[bytes]) -> Indexes:
    indexes = Index(), Index()
    holders = [index.holds() for index in indexes]
    while True:
        number, name, some = pickle.load(kept)  # noqa: S301 - our own file, beside the database and its key
        if number == len(indexes):
            return indexes
        holder = holders[number][name]
        if isinstance(holder, list):
            holder.extend(some)
        else:
            holder.update(some)


def _file() -> Path:
    return Path(settings.HOME) / "search-index"


def _mark() -> str:
    """Figures stand in the words as they were; a new month reads everything anew."""
    return f"{_files()}-{timezone.localdate():%Y-%m}"


@cache
def _files() -> str:
    """One hash of the program and the state of the files that entries are made from."""
    found = hashlib.sha256(f"{__version__} {sys.version} {settings.DATABASES['default']['NAME']}".encode())
    content, code = Path(settings.CONTENT), (_PACKAGE / "engines", _PACKAGE / "search")
    for path in sorted([*content.rglob("*.yaml"), *(path for room in code for path in room.rglob("*.py"))]):
        state = path.stat()
        found.update(f"{path}\0{state.st_size}\0{state.st_mtime_ns}\n".encode())
    return found.hexdigest()
