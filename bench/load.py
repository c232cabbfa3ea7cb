"""Load by wrk, from its own core."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from bench.machine import LOAD_CORE, pinned

CONNECTIONS = 16
BROWSER = {
    "Accept": "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
    "Accept-Encoding": "gzip, deflate, br, zstd",
    "Accept-Language": "da,en;q=0.8",
    "User-Agent": "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
}
_UNITS = {"us": 0.001, "ms": 1.0, "s": 1000.0, "m": 60_000.0}


@dataclass(frozen=True)
class Result:
    """What wrk counted. ``failed`` are answers with another status than 2xx and 3xx, and broken connections."""

    requests: int
    failed: int
    p50: float  # milliseconds
    p99: float


def wrk(
    address: str,
    seconds: float,
    *,
    connections: int = CONNECTIONS,
    headers: Mapping[str, str] | None = None,
    script: Path | None = None,
) -> Result:
    """Ask again and again for an address (or for what ``script`` says) from all connections at once."""
    command = ["wrk", "--latency", "-t1", f"-c{connections}", f"-d{seconds:g}s", "--timeout", "10s"]
    for name, value in {**BROWSER, **(headers or {})}.items():
        command += ["-H", f"{name}: {value}"]
    if script is not None:
        command += ["-s", str(script)]
    done = subprocess.run(pinned(LOAD_CORE, [*command, address]), capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"wrk failed: {done.stdout}{done.stderr}")
    return _read(done.stdout)


def _read(said: str) -> Result:
    def number(pattern: str) -> int:
        found = re.search(pattern, said)
        return int(found[1]) if found else 0

    def milliseconds(percent: int) -> float:
        found = re.search(rf"^\s+{percent}%\s+([\d.]+)(us|ms|s|m)$", said, re.MULTILINE)
        return float(found[1]) * _UNITS[found[2]] if found else 0.0

    broken = re.search(r"Socket errors: connect (\d+), read (\d+), write (\d+), timeout (\d+)", said)
    failed = number(r"Non-2xx or 3xx responses: (\d+)") + (sum(map(int, broken.groups())) if broken else 0)
    return Result(number(r"(\d+) requests in"), failed, milliseconds(50), milliseconds(99))


def thinking(folder: Path, low: int, high: int) -> Path:
    """A script of visitors who think between two requests, for so many milliseconds."""
    script = folder / "thinking.lua"
    script.write_text(f"function delay() return math.random({low}, {high}) end\n", "utf-8")
    return script
