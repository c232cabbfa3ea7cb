"""`trygvej serve --lan`: a laptop, an instructor and a room of phones on one network that leads nowhere."""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

pytestmark = [pytest.mark.house, pytest.mark.proof]
ROOT, HOST = Path(__file__).resolve().parents[2], Path(__file__).with_name("lan_host.py")
ADDRESS = "http://10.99.0.1:8000"
PEOPLE = 12


def ip(*arguments: str) -> None:
    subprocess.run(["ip", *arguments], check=True, capture_output=True)


@pytest.fixture
def room() -> Iterator[dict[str, str]]:
    """Three hosts on one switch, each a network namespace; none of them has a route out."""
    if os.geteuid() or not shutil.which("ip"):
        pytest.skip("network namespaces need root and iproute2")
    names = {role: f"tv{os.getpid()}{role}" for role in ("laptop", "desk", "phones")}
    for name in names.values():
        ip("netns", "add", name)
    try:
        ip("-n", names["laptop"], "link", "add", "br0", "type", "bridge")
        ip("-n", names["laptop"], "addr", "add", "10.99.0.1/24", "dev", "br0")
        for device in ("lo", "br0"):
            ip("-n", names["laptop"], "link", "set", device, "up")
        for number, role in enumerate(("desk", "phones"), start=2):
            ip("-n", names["laptop"], "link", "add", f"p{number}", "type", "veth", "peer", "name", "eth0",
               "netns", names[role])  # fmt: skip
            ip("-n", names["laptop"], "link", "set", f"p{number}", "master", "br0", "up")
            ip("-n", names[role], "addr", "add", f"10.99.0.{number}/24", "dev", "eth0")
            ip("-n", names[role], "link", "set", "eth0", "up")
        yield names
    finally:
        for name in names.values():
            ip("netns", "del", name)


def on(host: str, *command: str) -> str:
    """What a command prints that is run at one of the hosts."""
    done = subprocess.run(
        ["ip", "netns", "exec", host, *command], capture_output=True, text=True, timeout=300, check=False
    )
    assert done.returncode == 0, done.stderr[-2000:]
    return done.stdout.strip()


def test_a_whole_class_in_a_room_without_internet(room: dict[str, str], tmp_path: Path) -> None:
    for host in room.values():
        routes = subprocess.run(
            ["ip", "-n", host, "route", "show", "default"], capture_output=True, text=True, check=True
        )
        assert not routes.stdout.strip()
    own = {"TRYGVEJ_HOME": str(tmp_path), "DJANGO_SETTINGS_MODULE": "trygvej.config.settings", "PORT": "8000"}
    left_out = ("HOST", "TRYGVEJ_URL", "DATABASE_URL", "SECRET_KEY")
    with (tmp_path / "output").open("w+") as output:
        serving = subprocess.Popen(
            ["ip", "netns", "exec", room["laptop"], sys.executable, "-m", "trygvej", "serve", "--lan"],
            env={**{name: value for name, value in os.environ.items() if name not in left_out}, **own},
            cwd=ROOT, stdout=output, stderr=subprocess.STDOUT,
        )  # fmt: skip
        try:
            _a_class(room, tmp_path / "output")
        finally:
            serving.send_signal(signal.SIGINT)
            serving.wait(30)


def _a_class(room: dict[str, str], output: Path) -> None:
    end = time.monotonic() + 300
    while f"{ADDRESS}/klasse/" not in output.read_text("utf-8") and time.monotonic() < end:
        time.sleep(0.5)
    said = output.read_text("utf-8")
    assert f"Start et hold på {ADDRESS}/klasse/ny/" in said
    assert "▀" in said or "█" in said  # the QR code
    host = (sys.executable, str(HOST))
    path, code = on(room["desk"], *host, "instructor", ADDRESS).split()
    assert on(room["phones"], *host, "phones", ADDRESS, code, str(PEOPLE)) == "ok"
    page = on(room["desk"], *host, "look", ADDRESS, path)
    assert page.count('class="learner ') == PEOPLE
    assert page.count("Rækker hånden op") == 1
    assert page.count("Trin 2 af") == PEOPLE
    assert not re.findall(r'(?:src|href)="https?://(?!10\.99\.0\.1)', page)
