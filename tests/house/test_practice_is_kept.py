"""The server is killed in the middle of learners' steps: every step that was acknowledged is there afterwards."""

from __future__ import annotations

import asyncio
import os
import signal
import threading
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from bench.learners import Learner
from bench.machine import family
from tests.journeys.site import Site, running

pytestmark = pytest.mark.house


@pytest.mark.proof
@pytest.mark.parametrize("learners", [12, 200])
@pytest.mark.both_databases
def test_no_acknowledged_step_is_lost_and_nobody_is_thrown_out(tmp_path: Path, learners: int) -> None:
    database = os.environ.get("DATABASE_URL", "")
    with running(tmp_path, database, worker=False) as site:
        everybody = asyncio.run(_until_killed(site, learners))
    assert sum(one.acknowledged for one in everybody) > 4 * learners, "too few steps to tell"
    with running(tmp_path, database, worker=False) as again:
        asyncio.run(_all_there(again, everybody))


async def _until_killed(site: Site, learners: int) -> list[Learner]:
    everybody = [Learner(*_where(site)) for _ in range(learners)]
    for one in everybody:
        await one.begin("fri")
    threading.Timer(2 + learners / 40, _kill, [site]).start()
    await asyncio.gather(*(_practise(one) for one in everybody))
    return everybody


async def _practise(one: Learner) -> None:
    try:
        while True:
            await one.step()
            await asyncio.sleep(0)
    except (OSError, EOFError, asyncio.IncompleteReadError):
        return


async def _all_there(site: Site, everybody: list[Learner]) -> None:
    for one in everybody:
        promised = one.acknowledged
        one.host, one.port = _where(site)
        one.hang_up()
        await one.look()
        assert promised <= one.acknowledged <= promised + 1  # the last may have been written and not told
        await one.step()


def _kill(site: Site) -> None:
    for pid in family(site.process.pid):
        os.kill(pid, signal.SIGKILL)


def _where(site: Site) -> tuple[str, int]:
    parts = urlsplit(site.url)
    return parts.hostname or "", parts.port or 0
