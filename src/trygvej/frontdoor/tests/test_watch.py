"""Following the generation and the day."""

import logging
import threading
import time
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from trygvej.frontdoor.edition import Edition, day_in_denmark
from trygvej.frontdoor.memory import Memory
from trygvej.frontdoor.page import make
from trygvej.frontdoor.watch import Watcher

NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)
PAGE = make([("content-type", "text/html")], b"hej")


class World:
    """A database, a process that keeps something, a clock."""

    def __init__(self) -> None:
        self.number = 1
        self.now = NOON
        self.away = False
        self.renewable = True
        self.seen: list[tuple[str, Edition | None]] = []
        self.memory = Memory(1_000_000)
        self.watcher = Watcher(
            self.memory,
            generation=self.generation,
            renew=self.renew,
            clock=lambda: self.now,
            hang_up=lambda: self.seen.append(("hang up", None)),
            every=0.01,
        )

    def generation(self) -> int:
        if self.away:
            raise ConnectionError
        return self.number

    def renew(self) -> bool:
        self.seen.append(("renew", self.memory.edition))
        return self.renewable

    def keep(self) -> bool:
        return self.memory.put("/", PAGE, self.memory.edition)

    def knows(self) -> bool:
        return self.memory.get("/") is not None


def test_the_first_look_begins_the_first_edition() -> None:
    world = World()
    world.watcher.look()
    assert world.memory.edition == Edition(1, date(2026, 11, 24))


def test_a_publish_empties_memory_after_the_process_has_renewed_itself() -> None:
    world = World()
    world.watcher.look()
    world.keep()
    world.number = 2
    world.watcher.look()
    assert not world.knows()
    assert world.seen[-1] == ("renew", Edition(1, date(2026, 11, 24))), (
        "renewed while the old edition was in force"
    )


def test_nothing_new_changes_nothing() -> None:
    world = World()
    world.watcher.look()
    world.keep()
    world.watcher.look()
    assert world.knows()
    assert len(world.seen) == 1


def test_a_number_that_goes_back_is_new_as_well() -> None:
    world = World()
    world.number = 9
    world.watcher.look()
    world.keep()
    world.number = 3
    world.watcher.look()
    assert not world.knows()


def test_while_the_process_cannot_renew_itself_the_old_edition_stays() -> None:
    world = World()
    world.watcher.look()
    world.keep()
    world.number, world.renewable = 2, False
    world.watcher.look()
    assert world.knows()
    world.renewable = True
    world.watcher.look()
    assert not world.knows()


def test_at_midnight_in_denmark_the_day_is_new() -> None:
    world = World()
    world.now = datetime(2026, 11, 24, 22, 59, 59, tzinfo=UTC)
    world.watcher.look()
    world.keep()
    world.now += timedelta(seconds=1)
    world.watcher.look()
    assert not world.knows()
    assert world.memory.edition == Edition(1, date(2026, 11, 25))


@pytest.mark.parametrize(
    ("moment", "day"),
    [
        (datetime(2026, 7, 1, 21, 59, 59, tzinfo=UTC), date(2026, 7, 1)),
        (datetime(2026, 7, 1, 22, 0, tzinfo=UTC), date(2026, 7, 2)),
        (datetime(2026, 12, 31, 22, 59, 59, tzinfo=UTC), date(2026, 12, 31)),
        (datetime(2026, 12, 31, 23, 0, tzinfo=UTC), date(2027, 1, 1)),
    ],
)
def test_the_day_in_summer_and_winter(moment: datetime, day: date) -> None:
    assert day_in_denmark(moment) == day


def test_while_the_database_is_away_pages_are_served_on(caplog: pytest.LogCaptureFixture) -> None:
    world = World()
    world.watcher.look()
    world.keep()
    world.away = True
    with caplog.at_level(logging.INFO):
        for _ in range(20):
            world.watcher.look()
        assert world.knows()
        world.away, world.number = False, 2
        world.watcher.look()
    assert not world.knows()
    assert len(caplog.records) == 2, "said once when it goes, once when it is back"
    assert world.seen.count(("hang up", None)) == 20, "a broken connection is not used again"


def test_the_thread_watches_and_ends() -> None:
    world = World()
    world.watcher.start()
    _soon(lambda: world.memory.edition is not None)
    world.number = 2
    _soon(lambda: world.memory.edition == Edition(2, date(2026, 11, 24)))
    world.watcher.stop()
    assert not any(thread.name == "generation-watcher" for thread in threading.enumerate())


@settings(deadline=None, max_examples=300)
@given(st.lists(st.sampled_from(["publish", "look", "begin", "end", "midnight"]), max_size=40))
def test_no_page_is_older_than_its_edition(steps: list[str]) -> None:
    """In any order of publishing, looking, and beginning and ending pages.

    A process that renews itself knows the state ``kept``; a page shows what was kept when it was begun.
    """
    world = World()
    state = {"kept": 0}

    def renew() -> bool:
        state["kept"] = world.number
        return True

    world.watcher._renew = renew
    begun: list[tuple[Edition | None, int]] = []
    inside: int | None = None
    for step in steps:
        if step == "publish":
            world.number += 1
        elif step == "midnight":
            world.now += timedelta(days=1)
        elif step == "look":
            world.watcher.look()
        elif step == "begin":
            begun.append((world.memory.edition, state["kept"]))
        elif begun:
            edition, shows = begun.pop(0)
            if world.memory.put("/", PAGE, edition):
                inside = shows
        if world.knows():
            assert world.memory.edition is not None
            assert inside is not None
            assert inside >= world.memory.edition.number


def _soon(condition: object) -> None:
    deadline = time.monotonic() + 5
    while not condition():  # type: ignore[operator]
        assert time.monotonic() < deadline
        time.sleep(0.005)
