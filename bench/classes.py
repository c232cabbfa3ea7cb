"""Classes with all their phones, for the load: streams that stay open, commands, steps; run as a program of its own.

``python -m bench.classes ROOT CLASSES LEARNERS SECONDS RATE PIDS`` prints one line of JSON. ``LEARNERS`` sit in each
class; together they take ``RATE`` steps a second, and an instructor gives a command twice a second, in one class
after the other. Times are in milliseconds from the press: ``heard`` until the stream says so, ``shown`` until the new
page is there.
"""

from __future__ import annotations

import asyncio
import json
import re
import sys
import time
from dataclasses import dataclass, field
from itertools import cycle
from urllib.parse import urlsplit

from bench.learners import Learner
from bench.machine import cpu_seconds, resident_mb

COMMANDS_A_SECOND = 2  # each instructor one in 20 seconds
APART = 0.7  # seconds between two looks of an instructor's page, as in classroom.js
AT_ONCE = 20


@dataclass
class Stream:
    """A listener: when it was last told something, and a flag for whoever waits for that."""

    host: str
    port: int
    told: int = 0
    at: float = 0.0
    news: asyncio.Event = field(default_factory=asyncio.Event)
    task: asyncio.Task[None] | None = None

    async def open(self, path: str, cookie: str = "") -> None:
        """Open it, wait until it says that it is there, and listen on."""
        reader, writer = await asyncio.open_connection(self.host, self.port)
        given = f"Cookie: {cookie}\r\n" if cookie else ""
        writer.write(f"GET {path} HTTP/1.1\r\nHost: {self.host}:{self.port}\r\n{given}\r\n".encode())
        head = await reader.readuntil(b"\r\n\r\n")
        if b" 200 " not in head.split(b"\r\n")[0] or b"event-stream" not in head:
            raise RuntimeError(f"no stream: {head[:200]!r}")
        await reader.readuntil(b"event: beat")
        self.task = asyncio.create_task(self._listen(reader, writer))

    async def _listen(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        while line := await reader.readline():
            if line.startswith(b"id: "):
                self.told, self.at = int(line[4:]), time.perf_counter()
                self.news.set()
        writer.close()


class Class:
    """An instructor with her page and her stream, and learners with theirs."""

    def __init__(self, host: str, port: int) -> None:
        self.where = host, port
        self.hand = Learner(host, port)  # a connection for what she presses
        self.eyes = Learner(host, port)  # and one for the page that looks again
        self.stream = Stream(host, port)
        self.learners: list[Learner] = []
        self.streams: list[Stream] = []
        self.steps: list[float] = []  # acknowledged, and not yet on her page
        self.path = ""

    async def start(self, learners: int) -> None:
        """Start it, and let everybody in."""
        _, headers, _ = await self.hand.ask("POST", "/klasse/ny/", "plan=fri")
        self.path = urlsplit(headers["location"]).path
        _, _, page = await self.hand.ask("GET", self.path)
        found = re.search(rb'class="class-code"[^>]*>([\d ]+)<', page)
        code = found[1].replace(b" ", b"").decode() if found else ""
        for _ in range(learners):
            one = Learner(*self.where)
            _, headers, _ = await one.ask("POST", "/oevelse/klasse/", f"kode={code}&sprog=da")
            one.cookie = headers["set-cookie"].partition(";")[0]
            one.element = re.findall(rb'class="press[^>]*name="e" value="([^"]+)"', await one.look())[
                -1
            ].decode()
            self.learners.append(one)

    async def listen(self) -> None:
        """Open every stream."""
        await self.stream.open(f"{self.path}strom")
        for one in self.learners:
            await self.listen_too(one)

    async def listen_too(self, one: Learner) -> None:
        """One more stream of a learner."""
        stream = Stream(*self.where)
        await stream.open("/oevelse/klasse/strom", one.cookie)
        self.streams.append(stream)


@dataclass
class Times:
    """In seconds, per kind."""

    heard: list[float] = field(default_factory=list)
    shown: list[float] = field(default_factory=list)
    desk_heard: list[float] = field(default_factory=list)
    desk_shown: list[float] = field(default_factory=list)
    missed: int = 0


async def load(
    root: str, classes: int, learners: int, seconds: float, rate: float, pids: list[int]
) -> dict[str, float]:
    """Let them all practise, and say how it went."""
    parts = urlsplit(root)
    everybody = [Class(parts.hostname or "", parts.port or 80) for _ in range(classes)]
    await _together([one.start(learners) for one in everybody])
    before = 1024 * resident_mb(pids)
    began = time.perf_counter()
    await _together([one.listen() for one in everybody])
    opened = time.perf_counter() - began
    _hang_up(everybody)
    streams = classes * (learners + 1)
    told = {"streams": streams, "opened": opened, "kilobytes": (1024 * resident_mb(pids) - before) / streams}
    spent, asleep = cpu_seconds(pids), time.perf_counter()
    await asyncio.sleep(min(seconds, 5))
    told["idle"] = (cpu_seconds(pids) - spent) / (time.perf_counter() - asleep)
    if rate:
        told |= _figures(await _lesson(everybody, seconds, rate))
    told |= {"alone": percentile(await _commands(everybody, 2 * seconds, Times()), 99)}
    _hang_up(everybody)
    spent = cpu_seconds(pids)
    asked = await _asking(everybody)
    return told | {"asking": (cpu_seconds(pids) - spent) / asked}


def _hang_up(everybody: list[Class]) -> None:
    """Whoever has said nothing for half a minute is hung up on: begin with new connections."""
    for one in everybody:
        for learner in (one.hand, one.eyes, *one.learners):
            learner.hang_up()


async def _lesson(everybody: list[Class], seconds: float, rate: float) -> Times:
    await _together([one.eyes.ask("GET", one.path) for one in everybody])  # it has been open all along
    times, end = Times(), time.perf_counter() + seconds
    pages = [asyncio.create_task(_page(one, times, end + 3)) for one in everybody]
    await asyncio.gather(_commands(everybody, seconds, times), _steps(everybody, end, rate, times))
    await asyncio.gather(*pages)
    times.missed += sum(len(one.steps) for one in everybody)
    return times


async def _commands(everybody: list[Class], seconds: float, times: Times) -> list[float]:
    """Ask the phones of one class after the other to look up, or to go on."""
    end = time.perf_counter() + seconds
    for one in cycle(everybody):
        began = time.perf_counter()
        if began > end:
            return times.heard
        for stream in one.streams:
            stream.news.clear()
        await one.hand.ask("POST", one.path, "goer=pause")
        await asyncio.gather(*(_phone(one, k, began, times) for k in range(len(one.learners))))
        await asyncio.sleep(max(0.0, began + 1 / COMMANDS_A_SECOND - time.perf_counter()))
    return times.heard


async def _phone(one: Class, k: int, began: float, times: Times) -> None:
    try:
        await asyncio.wait_for(one.streams[k].news.wait(), 10)
    except TimeoutError:
        times.missed += 1
        return
    times.heard.append(one.streams[k].at - began)
    reader = Learner(*one.where, cookie=one.learners[k].cookie)
    await reader.ask("GET", "/oevelse/")
    times.shown.append(time.perf_counter() - began)


async def _steps(everybody: list[Class], end: float, rate: float, times: Times) -> None:
    """Steps at an even rate: of the first learner of each class, then of the second, and so on."""
    all_of_them = [(one, k) for k in range(len(everybody[0].learners)) for one in everybody]
    due, under_way = time.perf_counter(), set()
    for one, k in cycle(all_of_them):
        if due > end:
            break
        await asyncio.sleep(max(0.0, due - time.perf_counter()))
        due += 1 / rate
        task = asyncio.create_task(_step(one, k, times))
        under_way.add(task)
        task.add_done_callback(under_way.discard)
    await asyncio.gather(*under_way)


async def _step(one: Class, k: int, times: Times) -> None:
    learner, began = one.learners[k], time.perf_counter()
    if learner.times:  # busy with the last one
        return
    learner.times.append(began)
    one.stream.news.clear()
    back = learner.acknowledged % 2 == 0
    verb, given = ("fortryd", "") if back else ("tryk", f"e={learner.element}&")
    status, headers, page = await learner.ask("POST", f"/oevelse/{verb}", f"{given}n={learner.acknowledged}")
    if status != 302:
        raise RuntimeError(f"a step went wrong: {status} {page[:300]!r}")
    learner.acknowledged = int(headers["location"].partition("=")[2].partition("#")[0])
    one.steps.append(time.perf_counter())
    await asyncio.wait_for(one.stream.news.wait(), 10)
    times.desk_heard.append(max(0.0, one.stream.at - began))
    await learner.ask("GET", "/oevelse/")
    learner.times.clear()


async def _page(one: Class, times: Times, end: float) -> None:
    """The instructor's page: told of something new it looks again, not more often than it may."""
    while time.perf_counter() < end:
        if not one.steps:
            await asyncio.sleep(0.02)
            continue
        began, waiting = time.perf_counter(), [*one.steps]
        await one.eyes.ask("GET", f"{one.path}?del=1")
        now = time.perf_counter()
        times.desk_shown += [now - step for step in waiting]
        one.steps = one.steps[len(waiting) :]
        await asyncio.sleep(max(0.0, began + APART - now))


async def _asking(everybody: list[Class]) -> int:
    """What a phone without a stream asks every three seconds."""
    for one in everybody:
        for learner in one.learners:
            await learner.ask("GET", "/oevelse/klasse/nu")
    return sum(len(one.learners) for one in everybody)


async def _together(tasks: list[object]) -> None:
    gate = asyncio.Semaphore(AT_ONCE)

    async def through(task: object) -> None:
        async with gate:
            await task  # type: ignore[misc]

    await asyncio.gather(*map(through, tasks))


def percentile(times: list[float], percent: int) -> float:
    """In milliseconds; 0 where there is none."""
    return sorted(times)[min(len(times) - 1, len(times) * percent // 100)] * 1000 if times else 0.0


def _figures(times: Times) -> dict[str, float]:
    kinds = {
        "heard": times.heard,
        "shown": times.shown,
        "desk_heard": times.desk_heard,
        "desk_shown": times.desk_shown,
    }
    told = {
        f"{kind}{percent}": percentile(found, percent)
        for kind, found in kinds.items()
        for percent in (50, 99)
    }
    return told | {"missed": times.missed, "steps": len(times.desk_heard), "commands": len(times.heard)}


if __name__ == "__main__":
    root, classes, learners, seconds, rate, *pids = sys.argv[1:]
    print(
        json.dumps(
            asyncio.run(
                load(root, int(classes), int(learners), float(seconds), float(rate), [*map(int, pids)])
            )
        )
    )
