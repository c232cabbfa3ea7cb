"""Our own server as an operator runs it: its own folder, the bundled content, one web process."""

from __future__ import annotations

import html
import os
import re
import subprocess
import sys
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from email.message import Message
from pathlib import Path
from urllib.parse import urljoin

from bench import machine

WIZARD = "virksomhedsform"
STEPS = 3  # how far into the wizard the measured step lies
_SERVER = (sys.executable, "-m", "trygvej.cli.web")


@dataclass(frozen=True)
class Ours:
    """A running server of ours."""

    pid: int
    root: str
    step: str  # path and query of a step some way into the wizard
    environment: Mapping[str, str]

    @property
    def pids(self) -> list[int]:
        """The server and its processes."""
        return machine.family(self.pid)


def fetch(address: str, **headers: str) -> tuple[bytes, Message]:
    """Get an address as it is, without looking at any proxy."""
    request = urllib.request.Request(
        address, headers={key.replace("_", "-"): headers[key] for key in headers}
    )
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    with opener.open(request, timeout=30) as answer:
        return answer.read(), answer.headers


@contextmanager
def ours(
    folder: Path, *, server: Sequence[str] = _SERVER, memory_mb: int = 64, database: str = ""
) -> Iterator[Ours]:
    """Prepare a site in ``folder`` and serve it on the server's core; ``database`` is an address, SQLite without."""
    port = machine.free_port()
    environment = {
        **os.environ,
        "TRYGVEJ_HOME": str(folder),
        "HOST": "127.0.0.1",
        "PORT": str(port),
        "FRONTDOOR_MEMORY_MB": str(memory_mb),
        "WEB_PROCESSES": "1",
        "DATABASE_URL": database,
        "LOG_LEVEL": "WARNING",
    }
    folder.mkdir(exist_ok=True)
    in_the_site("from trygvej.cli import prepare; prepare.everything(lambda words: None)", environment)
    root = f"http://127.0.0.1:{port}"
    command = machine.pinned(machine.SERVER_CORE, [part.format(port=port) for part in server])
    with machine.running(command, folder / "server.log", lambda: _answers(root), environment) as pid:
        yield Ours(pid, root, _step(root), environment)


def in_the_site(code: str, environment: Mapping[str, str]) -> str:
    """Run a piece of Python in the site, wait for it, and give what it prints."""
    done = subprocess.run(site_command(code), env=environment, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"failed in the site:\n{done.stderr[-3000:]}")
    return done.stdout


def site_command(code: str) -> list[str]:
    """The command that runs a piece of Python in the site."""
    return [sys.executable, "-c", f"from trygvej.cli import site; site()\n{code}"]


def _answers(root: str) -> bool:
    try:
        fetch(f"{root}/sundhed")
    except (urllib.error.URLError, OSError):
        return False
    return True


def links(root: str, target: str) -> list[str]:
    """Where the links of a page lead within the site, as path and query."""
    body, _ = fetch(root + target)
    found = re.findall(r'href="([^"]+)"', body.decode())
    joined = [urljoin(target, html.unescape(link)) for link in found]
    return [link for link in joined if link.startswith("/") and not link.startswith("//")]


def _step(root: str) -> str:
    """Follow the first answer of each question, as a visitor would."""
    target = f"/vejviser/{WIZARD}/"
    for _ in range(STEPS):
        onward = [
            link
            for link in links(root, target)
            if "/svar?" in link and len(link) > len(target) and "ret=" not in link
        ]
        if not onward:
            break
        target = onward[0]
    return target
