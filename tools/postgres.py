"""A PostgreSQL that is thrown away: ``python -m tools.postgres <command>`` sets DATABASE_URL for the command.

Debian's own programs, a free port on the loopback address, a temporary folder; nothing of a PostgreSQL that
the machine may have is touched. PostgreSQL refuses to run as root, so root hands it to the user ``postgres``.
"""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from trygvej.config.postgres import program

USER = "postgres"


@contextmanager
def server(*, durable: bool = False) -> Iterator[str]:
    """Start a server, give its DATABASE_URL, stop and remove it. ``durable`` waits for the disk."""
    folder = Path(tempfile.mkdtemp(prefix="trygvej-postgres-"))
    port = _free_port()
    try:
        _hand_over(folder)
        data = folder / "data"
        _as_user(
            [program("initdb"), "-D", str(data), "-U", USER, "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8"]
        )
        _as_user(
            [
                program("pg_ctl"),
                "-D",
                str(data),
                "-w",
                "-l",
                str(folder / "log"),
                "-o",
                _options(folder, port, durable),
                "start",
            ]
        )
        try:
            yield f"postgres://{USER}@127.0.0.1:{port}/postgres"
        finally:
            _as_user([program("pg_ctl"), "-D", str(data), "-m", "immediate", "-w", "stop"])
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _options(folder: Path, port: int, durable: bool) -> str:
    options = f"-p {port} -k {folder} -c listen_addresses=127.0.0.1 -c max_connections=60"
    return options if durable else f"{options} -c fsync=off -c synchronous_commit=off -c full_page_writes=off"


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _hand_over(folder: Path) -> None:
    if os.geteuid() == 0:
        shutil.chown(folder, USER)


def _as_user(command: Sequence[str]) -> None:
    prefix = ["runuser", "-u", USER, "--"] if os.geteuid() == 0 else []
    # pg_ctl leaves the server behind with our output open; a file instead of a pipe lets us go on.
    with tempfile.TemporaryFile() as output:
        result = subprocess.run(
            [*prefix, *command], stdout=output, stderr=subprocess.STDOUT, cwd="/", check=False
        )
        if result.returncode:
            output.seek(0)
            sys.exit(f"{command[0]} failed:\n{output.read().decode(errors='replace')}")


def main(command: Sequence[str]) -> int:
    """Run ``command`` beside a server of its own."""
    with server() as url:
        return subprocess.run(command, env={**os.environ, "DATABASE_URL": url}, check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
