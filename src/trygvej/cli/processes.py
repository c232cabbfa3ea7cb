"""Run a few child processes in the foreground and stop them together."""

from __future__ import annotations

import ctypes
import os
import signal
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from trygvej.config import hosts

_LIBC = ctypes.CDLL(None)  # read here: between fork and exec as little as possible may happen
_PR_SET_PDEATHSIG = 1
_SIGNAL = {"web": signal.SIGTERM}  # it stops its own children first; a worker's job is begun anew in any case

PATIENCE = 5  # seconds a child may take to stop; a job that takes longer is begun anew at the next start
RESTART_AFTER = 2  # seconds between a worker's death and the next one


def health_address(values: Mapping[str, Any]) -> str:
    """Where this server answers to itself."""
    host = "127.0.0.1" if values["HOST"] in hosts.EVERYWHERE else values["HOST"]
    return f"http://{hosts.in_url(host)}:{values['PORT']}/sundhed"


class Processes:
    """Children by name. The one called ``web`` must live; any other is started again when it dies."""

    def __init__(self, values: Mapping[str, Any], commands: dict[str, list[str]]) -> None:
        self.health = health_address(values)
        self.commands = dict(commands)
        self.children: dict[str, subprocess.Popen[bytes]] = {}
        self.stopping = False

    def add(self, name: str, command: list[str]) -> None:
        """Add one to start."""
        self.commands[name] = command

    def run(self, on_ready: Callable[[], None]) -> int:
        """Start all, say when the site answers, wait for a signal, stop all. Returns the exit code."""
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            signal.signal(number, self._stop_soon)
        self._start("web")
        ready = False
        while not self.stopping and self._keep_alive():
            if not ready and _answers(self.health):
                ready = True
                self._start_the_others()  # now, and not earlier: the first page shall not wait for them
                on_ready()
            time.sleep(0.5 if ready else 0.1)
        failed = not self.stopping
        self._stop_all()
        return 1 if failed else 0

    def _start_the_others(self) -> None:
        for name in self.commands:
            if name not in self.children:
                self._start(name)

    def _start(self, name: str) -> None:
        # A session of its own: Ctrl-C reaches only us, and we stop the children in good order.
        self.children[name] = subprocess.Popen(
            self.commands[name],
            start_new_session=True,
            preexec_fn=partial(die_with_parent, _SIGNAL.get(name, signal.SIGKILL), os.getpid()),
            stdin=subprocess.DEVNULL,
        )

    def _keep_alive(self) -> bool:
        for name, child in list(self.children.items()):
            if child.poll() is None:
                continue
            if name == "web":
                return False
            time.sleep(RESTART_AFTER)
            if not self.stopping:
                self._start(name)
        return True

    def _stop_soon(self, *_: object) -> None:
        self.stopping = True

    def _stop_all(self) -> None:
        for child in self.children.values():
            child.terminate()
        deadline = time.monotonic() + PATIENCE
        for child in self.children.values():
            try:
                child.wait(max(0.1, deadline - time.monotonic()))
            except subprocess.TimeoutExpired:
                child.kill()
                child.wait()


def _answers(address: str) -> bool:
    # Without a proxy: an http_proxy in the environment must not be asked for our own address.
    direct = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    try:
        direct.open(address, timeout=2).close()
    except urllib.error.HTTPError:
        return True  # it answers, and says what is wrong
    except OSError:
        return False
    return True


def die_with_parent(number: int, parent: int) -> None:
    """Ask Linux to stop the child when the parent is killed without a chance to do so."""
    if sys.platform == "linux":
        _LIBC.prctl(_PR_SET_PDEATHSIG, number)
        if os.getppid() != parent:  # it was killed before we could ask
            os._exit(1)
