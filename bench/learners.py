"""Learners at a table, for the load: each has a cookie and presses on and off; run as a program of its own.

``python -m bench.learners ROOT LEARNERS SECONDS RATE`` prints one line of JSON: steps taken, seconds, and the times
in milliseconds within which half, 99 % and all of the steps (press, redirect, next screen) were done. ``RATE`` is how
many steps a second all of them begin together; 0: each as soon as the last is done.
"""

from __future__ import annotations

import asyncio
import json
import re
import sys
import time
from dataclasses import dataclass, field
from urllib.parse import urlsplit

_NUMBER = re.compile(rb'name="n" value="(\d+)"')
_FIRST = re.compile(rb'class="press[^>]*name="e" value="([^"]+)"')


@dataclass
class Learner:
    """One browser: a kept connection and a cookie. ``acknowledged`` is the number the site last told her."""

    host: str
    port: int
    cookie: str = ""
    acknowledged: int = 0
    element: str = ""
    times: list[float] = field(default_factory=list)
    _pipe: tuple[asyncio.StreamReader, asyncio.StreamWriter] | None = None

    async def ask(self, method: str, path: str, body: str = "") -> tuple[int, dict[str, str], bytes]:
        """One request over the kept connection."""
        if self._pipe is None:
            self._pipe = await asyncio.open_connection(self.host, self.port)
        reader, writer = self._pipe
        head = [f"{method} {path} HTTP/1.1", f"Host: {self.host}:{self.port}"]
        if self.cookie:
            head.append(f"Cookie: {self.cookie}")
        if body:
            head += ["Content-Type: application/x-www-form-urlencoded", f"Content-Length: {len(body)}"]
        writer.write("\r\n".join([*head, "", body]).encode())
        return await _read(reader)

    def hang_up(self) -> None:
        """Forget the connection; the next request makes a new one."""
        self._pipe = None

    async def begin(self, exercise: str) -> None:
        """Sit down."""
        _, headers, _ = await self.ask("POST", "/oevelse/begynd", f"oevelse={exercise}&sprog=da")
        self.cookie = headers["set-cookie"].partition(";")[0]
        page = await self.look()
        self.element = _FIRST.findall(page)[-1].decode()

    async def look(self) -> bytes:
        """The screen as it is; notes its number."""
        status, _, page = await self.ask("GET", "/oevelse/")
        found = _NUMBER.search(page)
        if status != 200 or not found:
            raise RuntimeError(f"no table: {status}")
        self.acknowledged = int(found[1])
        return page

    async def step(self) -> None:
        """A press, or the last one taken back; the redirect; the next screen."""
        began = time.perf_counter()
        back = self.acknowledged % 2 == 0
        verb, given = ("fortryd", "") if back else ("tryk", f"e={self.element}&")
        status, headers, _ = await self.ask("POST", f"/oevelse/{verb}", f"{given}n={self.acknowledged}")
        where = headers["location"].partition("#")[0]
        if status != 302 or where != f"/oevelse/?n={self.acknowledged + 1}":
            raise RuntimeError(f"a step went wrong: {status} {where}")
        self.acknowledged += 1
        status, _, page = await self.ask("GET", where)
        if status != 200 or b"Fejl" in page[:300]:
            raise RuntimeError(f"no next screen: {status}")
        self.times.append(time.perf_counter() - began)


async def _read(reader: asyncio.StreamReader) -> tuple[int, dict[str, str], bytes]:
    head = (await reader.readuntil(b"\r\n\r\n")).decode().split("\r\n")
    pairs = (line.partition(": ") for line in head[1:] if line)
    headers = {name.lower(): value for name, _, value in pairs}
    body = await reader.readexactly(int(headers.get("content-length", "0")))
    return int(head[0].split()[1]), headers, body


async def load(root: str, learners: int, seconds: float, rate: float) -> dict[str, float]:
    """Let them practise, and say how it went."""
    parts = urlsplit(root)
    all_of_them = [Learner(parts.hostname or "127.0.0.1", parts.port or 80) for _ in range(learners)]
    for one in all_of_them:
        await one.begin("fri")
        await one.step()
        one.times.clear()
    began = time.perf_counter()
    pause = learners / rate if rate else 0.0
    await asyncio.gather(
        *(_practise(one, began, seconds, pause, k * pause / learners) for k, one in enumerate(all_of_them))
    )
    times = sorted(moment for one in all_of_them for moment in one.times)
    return {
        "steps": len(times),
        "seconds": time.perf_counter() - began,
        "p50": times[len(times) // 2] * 1000,
        "p99": times[int(len(times) * 0.99)] * 1000,
        "longest": times[-1] * 1000,
    }


async def _practise(one: Learner, began: float, seconds: float, pause: float, first: float) -> None:
    due = began + first
    while time.perf_counter() < began + seconds:
        if pause:
            await asyncio.sleep(max(0.0, due - time.perf_counter()))
            due += pause
        await one.step()


if __name__ == "__main__":
    root, learners, seconds, rate = sys.argv[1:]
    print(json.dumps(asyncio.run(load(root, int(learners), float(seconds), float(rate)))))
