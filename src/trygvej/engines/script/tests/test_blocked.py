"""A PIN that an instructor blocks in the middle of an exercise is no dead end."""

from __future__ import annotations

import pytest

from trygvej.engines.script import documents
from trygvej.engines.script.progress import standing
from trygvej.engines.script.taken import event_of, right_now
from trygvej.engines.world import log, play
from trygvej.engines.world.events import Arrived
from trygvej.engines.world.tests.table import CONTENT, personas, shelves, words


@pytest.mark.parametrize("key", ["foerste-brev", "laes-foer-du-godkender", "log-paa-qr"])
def test_a_blocked_pin_in_the_middle_of_an_exercise_is_no_dead_end(key: str) -> None:
    exercise = documents.read((CONTENT / "exercises" / f"{key}.yaml").read_text("utf-8"))
    laid = documents.stage(exercise, documents.World(personas(), words(), shelves()), "da")
    run = log.fold(laid, [Arrived(kind="error", key="pin")])
    for _ in range(40):
        now = standing(exercise, laid, run)
        if now.finished:
            break
        scene = play.scene(laid, run.world)
        event = event_of(right_now(now.step, scene), scene) if now.step else now.back
        assert event is not None, run.world.place
        run = log.follow(laid, run, event)
    assert now.finished
