"""What is logged, and above all what is not.

One JSON object a line, to the terminal of a server and to one file a day. A line never holds an address
of a person, a query string, a path as it was typed, or the words of an exception raised by a request: all of
these can carry what somebody answered. What is left is enough to find a fault: when, which route, how long,
which exception, which lines of code.
"""

from __future__ import annotations

import datetime
import json
import logging
import logging.config
import sys
import time
import traceback
from pathlib import Path
from typing import Any, TextIO

KEEP_DAYS = 30

# Django and the worker put these into the message itself; we say the same without the visitor's words.
_PLAIN_MESSAGES = {
    "django.request": "request failed",
    "django.security.DisallowedHost": "asked for under a host name that is not in ALLOWED_HOSTS",
    "django.security.SuspiciousOperation": "suspicious request refused",
}
_FIELDS = (
    "method",
    "route",
    "language",
    "status",
    "ms",
    "wizard",
    "piece",
    "jobs",
    "version",
    "seconds",
    "bytes",
    "generation",
)


class Line(logging.Formatter):
    """Write a record as one line of JSON."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the line, without anything a visitor typed."""
        line: dict[str, Any] = {
            "time": datetime.datetime.fromtimestamp(record.created, datetime.UTC).isoformat(
                timespec="milliseconds"
            ),
            "level": record.levelname.lower(),
            "logger": record.name,
            "event": self._message(record),
        }
        line.update({name: getattr(record, name) for name in _FIELDS if hasattr(record, name)})
        if not isinstance(line.get("status", 0), int):
            del line["status"]
        if record.exc_info and record.exc_info[0]:
            line["error"] = record.exc_info[0].__name__
            line["at"] = [
                f"{frame.filename}:{frame.lineno} {frame.name}"
                for frame in traceback.extract_tb(record.exc_info[2])
            ]
        return json.dumps(line, ensure_ascii=False, default=str)

    @staticmethod
    def _message(record: logging.LogRecord) -> str:
        if record.name.startswith("django.security"):
            return _PLAIN_MESSAGES.get(record.name, _PLAIN_MESSAGES["django.security.SuspiciousOperation"])
        return _PLAIN_MESSAGES.get(record.name) or record.getMessage()


class DailyFile(logging.Handler):
    """Append to ``logs/<date>.jsonl``; several processes may do so, and old days are removed."""

    def __init__(self, folder: str) -> None:
        super().__init__()
        self.folder = Path(folder)
        self._day = ""
        self._file: TextIO | None = None

    def emit(self, record: logging.LogRecord) -> None:
        """Write one line; a full disk must not stop the site."""
        try:
            file = self._today(time.strftime("%Y-%m-%d", time.localtime(record.created)))
            file.write(self.format(record) + "\n")
            file.flush()
        except Exception:
            self.handleError(record)

    def _today(self, day: str) -> TextIO:
        if self._file is None or day != self._day:
            self.close()
            self.folder.mkdir(parents=True, exist_ok=True)
            self._file = (self.folder / f"{day}.jsonl").open("a", encoding="utf-8")
            self._day = day
            for old in sorted(self.folder.glob("????-??-??.jsonl"))[:-KEEP_DAYS]:
                old.unlink(missing_ok=True)
        return self._file

    def close(self) -> None:
        """Close the file of the day."""
        if self._file is not None:
            self._file.close()
            self._file = None
        super().close()


def set_up(level: str, folder: Path) -> None:
    """Say what is logged in this process. Servers add the terminal with ``to_terminal``."""
    logging.config.dictConfig(
        {
            "version": 1,
            "disable_existing_loggers": False,
            "formatters": {"line": {"()": "trygvej.config.logs.Line"}},
            "handlers": {
                "file": {
                    "class": "trygvej.config.logs.DailyFile",
                    "folder": str(folder),
                    "formatter": "line",
                },
            },
            "root": {"handlers": ["file"], "level": level},
            "loggers": {
                # Every 404 would be a line; RequestLog has already written one.
                "django.request": {"level": "ERROR"},
                "django.server": {"propagate": False},
                "django_tasks_db": {"level": "ERROR"},  # that it stops when it is told to is no news
                "weasyprint": {"level": "ERROR"},
                "fontTools": {"level": "WARNING"},
            },
        }
    )


def to_terminal() -> None:
    """Show the log on standard output as well: for servers and workers, not for commands that print answers.

    A person who looks on is shown warnings only, so that the address to open does not scroll away.
    """
    handler = logging.StreamHandler(sys.stdout)
    if sys.stdout.isatty():
        handler.setLevel(logging.WARNING)
    handler.setFormatter(Line())
    logging.getLogger().addHandler(handler)
