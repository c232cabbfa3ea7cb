"""The web server process: granian with the front door. Started by ``trygvej serve``."""

from __future__ import annotations

from typing import Any

from trygvej.cli import site


def run() -> None:
    """Serve until told to stop."""
    site()
    from django.conf import settings
    from granian import Granian
    from granian.constants import Interfaces

    Granian(
        "trygvej.frontdoor.app:application",
        address=settings.SITE["HOST"].strip("[]"),
        port=settings.SITE["PORT"],
        interface=Interfaces.ASGI,
        workers=settings.SITE["WEB_PROCESSES"],
        websockets=False,
        respawn_failed_workers=True,
        workers_kill_timeout=10,
        log_access=False,  # an access log holds addresses and queries of people
        log_dictconfig=_logging(),
    ).serve()


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
