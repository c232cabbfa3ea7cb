"""Live streams from real server processes, while many write at once."""

from __future__ import annotations

import json
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path
from threading import Thread

import pytest

from trygvej.frontdoor.tests.test_processes import Server, home, serving

__all__ = ["home"]

PATIENCE = 60  # seconds until everybody has heard; a busy machine takes its time
STOPS_WITHIN = 8  # granian would kill the process after ten


class Listener:
    """Somebody who listens until the stream ends, and remembers what she was told."""

    def __init__(self, server: Server, lesson: int, who: int) -> None:
        self.told: list[tuple[int, str]] = []
        self.ended = False
        connection = HTTPConnection("127.0.0.1", server.port, timeout=PATIENCE)
        connection.request("GET", f"/stream?lesson={lesson}&who={who}")
        self.answer = connection.getresponse()
        assert self.answer.headers["content-type"].startswith("text/event-stream")
        assert self.answer.readline().startswith(b"retry:")
        Thread(target=self._listen, args=(self.answer,), daemon=True).start()

    def _listen(self, answer: HTTPResponse) -> None:
        number = -1
        while line := answer.readline():
            name, _, value = line.decode().strip().partition(": ")
            if name == "event":
                number = -1  # a beat
            elif name == "id":
                number = int(value)
            elif name == "data" and number >= 0:
                self.told.append((number, value))
        self.ended = True


def soon(condition: object) -> None:
    deadline = time.monotonic() + PATIENCE
    while not condition():  # type: ignore[operator]
        assert time.monotonic() < deadline
        time.sleep(0.02)


def a_class_of(learners: int, servers: Sequence[Server], steps: int) -> None:
    """Everybody writes at once, by every process in turn; the instructor listens at the first, learners at the last."""
    lesson = json.loads(servers[0].get(f"/lesson?learners={learners}")[0])
    sessions = lesson["sessions"]
    desk = Listener(servers[0], lesson["lesson"], 0)
    phones = {session: Listener(servers[-1], lesson["lesson"], session) for session in sessions}

    def practises(session: int) -> None:
        for number in range(steps):
            assert servers[number % len(servers)].get(f"/step?session={session}")[0] == str(number + 2)

    with ThreadPoolExecutor(learners) as pool:
        list(pool.map(practises, sessions))
    soon(lambda: desk.told and desk.told[-1][1] == str(learners * steps))
    soon(lambda: all(one.told and one.told[-1][1] == f"{steps + 1}.1.-" for one in phones.values()))
    for listener in (desk, *phones.values()):
        numbers, values = zip(*listener.told, strict=True)
        assert list(numbers) == sorted(set(numbers)), "in order, and nothing twice"
        assert len(set(values)) == len(values)


@pytest.mark.both_databases
def test_when_all_write_at_once_everybody_hears_the_last_of_it_and_nothing_twice(home: Path) -> None:
    with serving(home) as server:
        a_class_of(12, [server], steps=6)


@pytest.mark.postgres
def test_fifty_who_write_by_two_processes_are_heard_at_both(home: Path) -> None:
    with serving(home) as here, serving(home) as there:
        a_class_of(50, [here, there], steps=8)


def test_a_server_that_is_told_to_stop_ends_its_streams_and_stops(home: Path) -> None:
    with serving(home) as server:
        lesson = json.loads(server.get("/lesson?learners=1")[0])
        listeners = [Listener(server, lesson["lesson"], who) for who in (0, *lesson["sessions"])]
        soon(lambda: all(one.told for one in listeners))
        asked = time.monotonic()
    assert time.monotonic() - asked < STOPS_WITHIN, "it waited for its streams and was killed"
    soon(lambda: all(one.ended for one in listeners))
