"""The server is killed in the middle of a class: every seat, step and hand is there again, and streams go on."""

from __future__ import annotations

import asyncio
import os
import signal
import time
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from bench.classes import Class, Stream
from bench.machine import family
from tests.journeys.site import Site, running

pytestmark = pytest.mark.house

PATIENCE = 60  # seconds; the bar of five is measured by hand, since a busy machine would fail it


@pytest.mark.parametrize("learners", [4, 12])
@pytest.mark.both_databases
@pytest.mark.proof
def test_after_a_kill_every_seat_step_and_hand_is_back_and_the_streams_go_on(
    tmp_path: Path, learners: int
) -> None:
    database = os.environ.get("DATABASE_URL", "")
    with running(tmp_path, database, worker=False) as site:
        lesson = asyncio.run(_until_killed(site, learners))
    begun = time.monotonic()
    same = _where(site)[1]  # as an operator's restart does
    with running(tmp_path, database, worker=False, port=same) as again:
        asyncio.run(asyncio.wait_for(_all_there(again, lesson), PATIENCE))
        print(
            f"{learners} learners: all is back {time.monotonic() - begun:.1f} s after the start was called for"
        )


async def _until_killed(site: Site, learners: int) -> Class:
    lesson = Class(*_where(site))
    await lesson.start(learners)
    await lesson.listen()
    await lesson.learners[0].ask("POST", "/oevelse/klasse/haand")
    steps = [asyncio.ensure_future(_practise(one)) for one in lesson.learners]
    await asyncio.sleep(2)
    for pid in family(site.process.pid):
        os.kill(pid, signal.SIGKILL)
    await asyncio.gather(*steps)
    tasks = [one.task for one in (lesson.stream, *lesson.streams) if one.task]
    await asyncio.wait(tasks, timeout=PATIENCE)  # a stream that breaks ends: the browser comes back by itself
    assert all(task.done() for task in tasks)
    return lesson


async def _practise(one: object) -> None:
    try:
        while True:
            await one.step()  # type: ignore[attr-defined]
            await asyncio.sleep(0)
    except (OSError, EOFError, asyncio.IncompleteReadError):
        return


async def _all_there(site: Site, lesson: Class) -> None:
    where = _where(site)
    seen = [one.told for one in (lesson.stream, *lesson.streams)]
    assert all(seen), "nobody had heard anything: too few steps to tell"
    lesson.stream, lesson.streams, lesson.where = Stream(*where), [], where
    for one in (lesson.hand, *lesson.learners):
        one.host, one.port = where
        one.hang_up()
    await lesson.listen()
    for one in lesson.learners:
        promised = one.acknowledged
        await one.look()
        assert promised <= one.acknowledged <= promised + 1  # the last may have been written and not told
        await one.step()
    await asyncio.wait_for(lesson.stream.news.wait(), PATIENCE)
    await asyncio.gather(*(asyncio.wait_for(one.news.wait(), PATIENCE) for one in lesson.streams))
    assert lesson.stream.told > seen[0], "the number goes on where it was"
    _, _, page = await lesson.hand.ask("GET", lesson.path)
    assert page.count(b'class="learner need-') == len(lesson.learners)
    assert page.count(b'class="learner need-hand"') == 1


def _where(site: Site) -> tuple[str, int]:
    parts = urlsplit(site.url)
    return parts.hostname or "", parts.port or 0
