"""Processes: start them on a chosen core, read what they have used, stop them."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

SERVER_CORE, LOAD_CORE = "0", "1"
_TICKS = os.sysconf("SC_CLK_TCK")


def pinned(core: str, command: Sequence[str]) -> list[str]:
    """The same command, kept on one core: what is compared must have the same to work with."""
    return ["taskset", "-c", core, *command]


def free_port() -> int:
    """A port nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def running(
    command: Sequence[str], log: Path, ready: Callable[[], bool], environment: Mapping[str, str] | None = None
) -> Iterator[int]:
    """Start a program, wait until it is ready, give its process id, and stop it and its children at the end."""
    with log.open("ab") as output:
        process = subprocess.Popen(
            command, stdout=output, stderr=output, env=environment, start_new_session=True
        )
    try:
        _wait(process, ready, log)
        yield process.pid
    finally:
        _stop(process)


def _wait(process: subprocess.Popen[bytes], ready: Callable[[], bool], log: Path) -> None:
    deadline = time.monotonic() + 60
    while not ready():
        if process.poll() is not None or time.monotonic() > deadline:
            raise SystemExit(f"did not start: {' '.join(process.args)}\n{log.read_text()[-2000:]}")  # type: ignore[arg-type]
        time.sleep(0.1)


def _stop(process: subprocess.Popen[bytes]) -> None:
    process.terminate()
    try:
        process.wait(15)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()


def family(pid: int) -> list[int]:
    """A process and everything it has started."""
    found = [pid]
    for task in Path(f"/proc/{pid}/task").iterdir():
        for child in (task / "children").read_text().split():
            found.extend(family(int(child)))
    return found


def cpu_seconds(pids: Sequence[int]) -> float:
    """User and system time these processes have used."""
    total = 0
    for pid in pids:
        fields = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
        total += int(fields[11]) + int(fields[12])
    return total / _TICKS


def resident_mb(pids: Sequence[int]) -> float:
    """The memory these processes hold, what they share counted once each."""
    kilobytes = 0
    for pid in pids:
        for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
            if line.startswith("Pss:"):
                kilobytes += int(line.split()[1])
    return kilobytes / 1024


def yardstick() -> float:
    """Milliseconds of CPU for a fixed piece of Python: tells a slow program from a slow hour of the machine."""
    before = time.process_time()
    words: dict[str, int] = {}
    for number in range(20_000):
        word = f"ord-{number % 977}"
        words[word] = words.get(word, 0) + len(word)
    return (time.process_time() - before) * 1000
