"""The web server process: granian with the front door. Started by ``trygvej serve``."""

from __future__ import annotations

import gc
import resource
from typing import Any, Final

from granian import Granian
from granian.constants import HTTPModes, Interfaces, RuntimeModes
from granian.log import LogLevels

from trygvej.cli import settings

CONNECTIONS: Final = 20_000
"""At once in one process: every live stream is one, and granian's own bound of 1,024 would keep others waiting."""


def run() -> None:
    """Serve until told to stop. Django is read by the processes that granian starts, and not by this one."""
    values = settings()
    _may_open(CONNECTIONS)
    gc.disable()  # until the front door opens: nothing that is read is garbage, and to look is a quarter of the start
    Granian(
        "trygvej.frontdoor.app:application",
        address=values["HOST"].strip("[]"),
        port=values["PORT"],
        interface=Interfaces.RSGI,
        workers=values["WEB_PROCESSES"],
        http=HTTPModes.http1,  # finding out which one a visitor speaks costs every request; a proxy speaks this
        runtime_mode=RuntimeModes.st,
        websockets=False,
        respawn_failed_workers=True,
        workers_kill_timeout=10,
        backpressure=CONNECTIONS,
        log_level=LogLevels.warning,
        log_access=False,  # an access log holds addresses and queries of people
        log_dictconfig=_logging(),
    ).serve()


def _may_open(connections: int) -> None:
    """Ask for as many open files as connections; as a rule a process is given 1,024, and may have more."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = connections + 1_000 if hard == resource.RLIM_INFINITY else min(connections + 1_000, hard)
    if soft != resource.RLIM_INFINITY and soft < wanted:
        resource.setrlimit(resource.RLIMIT_NOFILE, (wanted, hard))


def _logging() -> dict[str, Any]:
    # Granian sets up logging for itself only; our own handlers are on the root and stay.
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {"line": {"()": "trygvej.config.logs.Line"}},
        "handlers": {
            "terminal": {"class": "logging.StreamHandler", "stream": "ext://sys.stdout", "formatter": "line"}
        },
        "loggers": {"_granian": {"handlers": ["terminal"], "level": "WARNING", "propagate": False}},
    }


if __name__ == "__main__":
    run()
