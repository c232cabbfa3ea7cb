"""Beginning an exercise at one of its steps, as the step guide offers it."""

from __future__ import annotations

import pytest

from trygvej.practice import content
from trygvej.practice.tests.conftest import Learner

pytestmark = pytest.mark.django_db
KEYS = sorted(content.exercises())
ONE = "besked-om-post"


@pytest.mark.parametrize("key", KEYS)
def test_the_table_is_as_after_the_earlier_steps(learner: Learner, key: str) -> None:
    steps = content.exercises()[key].steps
    for step in (steps[len(steps) // 2], steps[-1]):
        learner.begins(key, trin=step.key)
        assert step.say["da"] in learner.says


def test_undo_goes_back_through_the_earlier_steps(learner: Learner) -> None:
    steps = content.exercises()[ONE].steps
    learner.begins(ONE, trin=steps[3].key)
    learner.posts("fortryd")
    assert steps[2].say["da"] in learner.says


def test_a_step_that_is_gone_begins_at_the_first(learner: Learner) -> None:
    learner.begins(ONE, trin="findes-ikke")
    assert content.exercises()[ONE].steps[0].say["da"] in learner.says
