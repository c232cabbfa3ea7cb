"""The real site in processes of its own, as `trygvej serve` starts it, for journeys in a real browser."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests import prepared

PATIENCE = 300  # a busy machine makes a database in minutes


@dataclass(frozen=True)
class Site:
    """A running site: its address, the folder it keeps everything in, and the process to stop."""

    url: str
    home: Path
    process: subprocess.Popen[str]

    def written(self) -> str:
        """Everything the site has logged so far."""
        return "\n".join(
            path.read_text("utf-8", "replace") for path in sorted((self.home / "logs").glob("*"))
        )

    def everything_kept(self) -> Iterator[tuple[Path, bytes]]:
        """Every file the site keeps: database, media, logs."""
        for path in sorted(self.home.rglob("*")):
            if path.is_file() and "static" not in path.parts:
                yield path, path.read_bytes()


def free_port() -> int:
    """A port nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def running(
    home: Path,
    database_url: str = "",
    *,
    worker: bool = True,
    fresh: bool = False,
    python: str = sys.executable,
    port: int = 0,
    **settings: str,
) -> Iterator[Site]:
    """Start `trygvej serve` in ``home``, wait until it answers, and stop it as Ctrl-C does. ``port`` 0: a free one.

    An empty home on SQLite is given what a first start makes, unless the start is to be ``fresh``.
    """
    port = port or free_port()
    if not (fresh or database_url or (home / prepared.DATABASE).exists()):
        prepared.copy_home(home)
    own = {"PORT": str(port), "HOST": "127.0.0.1", "TRYGVEJ_HOME": str(home), "DATABASE_URL": database_url}
    environment = {**os.environ, **own, **settings, "DJANGO_SETTINGS_MODULE": "trygvej.config.settings"}
    environment.pop("SECRET_KEY", None)
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # an operator's machine keeps what Python has compiled
    output = (home / "output").open("w+", encoding="utf-8")
    process = subprocess.Popen(
        [python, "-m", "trygvej", "serve", "--worker" if worker else "--no-worker"],
        env=environment,
        cwd=home,
        stdout=output,
        stderr=subprocess.STDOUT,
        text=True,
    )
    url = f"http://127.0.0.1:{port}"
    try:
        _wait(url, process, home / "output")
        yield Site(url, home, process)
    finally:
        process.send_signal(signal.SIGINT)
        try:
            process.wait(20)
        except subprocess.TimeoutExpired:
            process.kill()
        output.close()


def _wait(url: str, process: subprocess.Popen[str], output: Path) -> None:
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end and process.poll() is None:
        try:
            with urllib.request.urlopen(f"{url}/sundhed", timeout=5) as answer:
                if answer.status == 200:
                    return
        except (urllib.error.URLError, OSError):
            time.sleep(0.2)
    raise AssertionError(f"the site did not start:\n{output.read_text('utf-8')[-4000:]}")


@contextmanager
def a_worker(site: Site) -> Iterator[None]:
    """The worker that publishes at the time, beside its other work."""
    environment = {
        **os.environ,
        "TRYGVEJ_HOME": str(site.home),
        "DJANGO_SETTINGS_MODULE": "trygvej.config.settings",
    }
    environment.pop("SECRET_KEY", None)
    with (site.home / "worker").open("w") as output:
        command = [sys.executable, "-m", "trygvej", "worker"]
        process = subprocess.Popen(command, env=environment, cwd=site.home, stdout=output, stderr=output)
        try:
            yield
        finally:
            process.kill()
            process.wait()


def seen(site: Site, path: str) -> str:
    """A public page; empty where there is none."""
    try:
        with urllib.request.urlopen(site.url + path) as answer:
            assert "Set-Cookie" not in answer.headers
            return answer.read().decode()
    except urllib.error.HTTPError:
        return ""
