"""Live streams in the event loop: what goes out, who is let in, and how they end."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import replace

import pytest

from trygvej.frontdoor.listeners import Listeners
from trygvej.frontdoor.reader import Reader
from trygvej.frontdoor.streams import Bounds, Streams
from trygvej.frontdoor.tests.visitor import House, Reply, Stub, scope

A_STREAM = {"Content-Type": "text/event-stream", "Trygvej-Stream": "7 3", "Cache-Control": "no-store"}
HELLO = b"retry: 500\nevent: beat\ndata: 1\n\n"
BOUNDS = Bounds(beat=0.15)


class Class:
    """A front door that holds streams, and a database of one class."""

    def __init__(self, bounds: Bounds = BOUNDS) -> None:
        self.numbers, self.stamps, self.away, self.looked = {7: 1}, {3: "1.1.-"}, False, 0
        self.hung_up = 0
        self.listeners = Listeners()
        self.reader = Reader(
            self.listeners, self._numbers, lambda _: dict(self.stamps), self._hang_up, every=0.01
        )
        self.streams = Streams(self.listeners, self.reader, bounds, chance=lambda: 0)
        self.house = House(Stub(headers=A_STREAM, body=lambda _: b"retry: 60000\n\n"))
        self.door = self.house.door.holding(self.streams)

    def _numbers(self, companies: object) -> dict[int, int]:
        self.looked += 1
        if self.away:
            raise ConnectionError
        return dict(self.numbers)

    def _hang_up(self) -> None:
        self.hung_up += 1

    def changes(self, stamp: str) -> None:
        self.numbers[7] += 1
        self.stamps[3] = stamp

    async def opens(self, method: str = "GET", **headers: str) -> tuple[Reply, asyncio.Task[None]]:
        reply = Reply((), waits=False)
        task = asyncio.ensure_future(self.door.__rsgi__(scope("/strom", method, **headers), reply))
        await soon(lambda: reply.answer.status)
        return reply, task

    def lives(self, story: Callable[[], Awaitable[None]]) -> None:
        async def told() -> None:
            self.streams.start(asyncio.get_running_loop())
            try:
                await asyncio.wait_for(story(), 20)
            finally:
                self.streams.close()
                self.streams.stop()

        asyncio.run(told())


async def soon(condition: Callable[[], object]) -> None:
    while not condition():
        await asyncio.sleep(0.005)


def test_a_stream_says_at_once_that_it_is_there_then_how_it_stands_and_then_what_changes() -> None:
    lesson = Class()

    async def story() -> None:
        reply, _ = await lesson.opens()
        await soon(lambda: b"1.1.-" in reply.answer.body)
        lesson.changes("2.1.-")
        await soon(lambda: b"2.1.-" in reply.answer.body)
        news = reply.answer.body.replace(HELLO, b"").replace(b"event: beat\ndata: 1\n\n", b"")
        assert reply.answer.body.startswith(HELLO)
        assert news == b"id: 1\ndata: 1.1.-\n\nid: 2\ndata: 2.1.-\n\n"
        assert "trygvej-stream" not in reply.answer.headers, "what Django says to us is not for visitors"
        assert "content-length" not in reply.answer.headers
        assert "content-encoding" not in reply.answer.headers, "to pack it would be to keep it back"

    lesson.lives(story)
    assert len(lesson.house.stub.asked) == 1, "Django is asked once"


def test_who_comes_back_says_what_she_has_seen_and_hears_only_what_is_newer() -> None:
    lesson = Class()

    async def story() -> None:
        known, _ = await lesson.opens(Last_Event_ID="1")
        nonsense, _ = await lesson.opens(Last_Event_ID="1; DROP TABLE")
        await soon(lambda: b"data: 1.1.-" in nonsense.answer.body)
        assert b"id:" not in known.answer.body
        lesson.changes("2.1.-")
        await soon(lambda: b"id: 2" in known.answer.body)

    lesson.lives(story)


def test_who_hears_nothing_for_a_while_hears_that_we_are_here() -> None:
    lesson = Class()

    async def story() -> None:
        reply, _ = await lesson.opens()
        await soon(lambda: reply.answer.body.count(b"event: beat") >= 4)

    lesson.lives(story)


def test_who_leaves_is_followed_no_more_and_without_listeners_nobody_looks() -> None:
    lesson = Class()

    async def story() -> None:
        reply, task = await lesson.opens()
        await soon(lambda: b"1.1.-" in reply.answer.body)
        reply.left.set()
        await task
        assert (len(lesson.streams), len(lesson.listeners)) == (0, 0)
        looked = lesson.looked
        await asyncio.sleep(0.1)
        assert lesson.looked <= looked + 1

    lesson.lives(story)


def test_one_look_serves_all_listeners() -> None:
    lesson = Class(replace(BOUNDS, same=300))

    async def story() -> None:
        replies = [(await lesson.opens())[0] for _ in range(200)]
        await soon(lambda: all(b"1.1.-" in reply.answer.body for reply in replies))
        before = lesson.looked
        lesson.changes("2.1.-")
        await soon(lambda: all(b"2.1.-" in reply.answer.body for reply in replies))
        assert lesson.looked - before < 200

    lesson.lives(story)


@pytest.mark.parametrize(
    "bounds", [replace(BOUNDS, streams=2), replace(BOUNDS, same=2)], ids=["all", "the same"]
)
def test_one_too_many_gets_djangos_plain_answer_and_asks_by_herself(bounds: Bounds) -> None:
    lesson = Class(bounds)

    async def story() -> None:
        _, first = await lesson.opens()
        await lesson.opens()
        refused, task = await lesson.opens()
        await task
        assert refused.answer.body == b"retry: 60000\n\n"
        assert refused.answer.headers["content-type"] == "text/event-stream"
        assert not first.done()

    lesson.lives(story)


@pytest.mark.parametrize(
    "bounds", [replace(BOUNDS, messages=4), replace(BOUNDS, age=0.3)], ids=["messages", "age"]
)
def test_a_stream_ends_so_that_who_does_not_read_takes_up_little_and_is_asked_again(bounds: Bounds) -> None:
    lesson = Class(bounds)

    async def story() -> None:
        reply, task = await lesson.opens()
        await task
        assert len(reply.answer.body) < 300
        assert len(lesson.streams) == 0

    lesson.lives(story)


def test_when_the_server_stops_every_stream_ends_and_no_other_begins() -> None:
    lesson = Class()

    async def story() -> None:
        tasks = [(await lesson.opens())[1] for _ in range(5)]
        lesson.streams.close()
        await asyncio.gather(*tasks)
        refused, _ = await lesson.opens()
        assert refused.answer.body == b"retry: 60000\n\n"

    lesson.lives(story)


def test_a_head_request_opens_nothing() -> None:
    lesson = Class()

    async def story() -> None:
        reply, task = await lesson.opens("HEAD")
        await task
        assert (reply.answer.status, reply.answer.body, len(lesson.streams)) == (200, b"", 0)

    lesson.lives(story)


def test_while_the_database_is_away_listeners_wait_and_then_they_are_told(
    caplog: pytest.LogCaptureFixture,
) -> None:
    lesson = Class()

    async def story() -> None:
        reply, _ = await lesson.opens()
        await soon(lambda: b"1.1.-" in reply.answer.body)
        lesson.away = True
        lesson.changes("2.1.-")
        await soon(lambda: lesson.hung_up > 3)
        assert b"2.1.-" not in reply.answer.body
        lesson.away = False
        await soon(lambda: b"2.1.-" in reply.answer.body)

    lesson.lives(story)
    assert len(caplog.records) == 2, "said once when it goes, once when it is back"
