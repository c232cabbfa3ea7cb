"""The user administration, path by path, and back to it from wherever one strays."""

from __future__ import annotations

from random import Random

import pytest

from trygvej.engines.world import explore
from trygvej.engines.world.tests.table import stage
from trygvej.engines.world.tests.walking import Walk, wander

MITID = (
    "erhverv.log-on",
    "mitid.continue",
    "mitid.open-app",
    "mitid.swipe",
    "mitid.approve",
    "mitid.as-company",
)


def on(persona: str = "mads", **setup: str) -> Walk:
    return Walk("erhverv.front", persona, eid={"device": "phone"}, erhverv=dict(setup)).go(*MITID)


def test_one_logs_on_for_the_company() -> None:
    walk = Walk("erhverv.front", "mads", eid={"device": "phone"}).go(*MITID[:-1], "mitid.as-self")
    assert walk.said == walk.stage.words("mitid.as-self.no")
    assert walk.go("mitid.as-company").did("eid.logged-on:erhverv", "eid.for-company")
    assert walk.sees("erhverv.users")


def test_a_right_is_given_with_a_receipt_and_taken_back() -> None:
    walk = on().go("erhverv.user-1", "erhverv.to-give", "erhverv.next")
    assert walk.sees("erhverv.check-give") and not walk.did("erhverv.given:moms")
    assert walk.go("erhverv.confirm").sees("erhverv.receipt") and walk.did("erhverv.given:moms")
    walk.go("erhverv.to-users", "erhverv.user-1", "erhverv.take-moms", "erhverv.confirm")
    assert walk.did("erhverv.taken:moms")
    assert "erhverv.take-moms" not in walk.go("erhverv.to-users", "erhverv.user-1").elements()


def test_nothing_changes_where_one_stops_before_confirming() -> None:
    walk = on().go("erhverv.user-1", "erhverv.to-give", "erhverv.next", "erhverv.stop")
    assert walk.sees("erhverv.user") and "erhverv.take-moms" not in walk.elements()


def test_a_right_cannot_be_given_twice_or_not_at_all() -> None:
    walk = on(given="moms").go("erhverv.user-1", "erhverv.to-give").press("erhverv.next", right="moms")
    assert walk.said == walk.stage.words("erhverv.right.had", name="Lina Berg")
    assert walk.press("erhverv.next").said == walk.stage.words("erhverv.right.empty")


def test_pages_stand_behind_the_log_on() -> None:
    assert Walk("erhverv.users", "mads").sees("erhverv.front")
    assert on().go("erhverv.log-off").did("erhverv.logged-off")


@pytest.mark.parametrize(("kind", "persona"), [("mitid", "mads"), ("nemid", "karen")])
def test_a_right_can_be_given_from_wherever_one_strays(kind: str, persona: str) -> None:
    at = stage("erhverv.front", persona, eid={"kind": kind, "device": "phone"})
    chance = Random(5)
    for _ in range(4):
        world = wander(at, chance.randrange(30), chance)
        done = world.facts | {"erhverv.given:moms"}
        way = explore.way(at, world, lambda found, done=done: done <= found.facts, most=5_000)  # type: ignore[misc]
        assert way is not None, world
