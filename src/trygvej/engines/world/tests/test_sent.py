"""What an instructor sends waits beside the table, is taken up, and leaves everything where it was."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trygvej.engines.world import log, play, sent
from trygvej.engines.world.cast import Stage
from trygvej.engines.world.events import Arrived, Event, Pressed, Recalled, Undone, Unhinted
from trygvej.engines.world.log import Run
from trygvej.engines.world.post import box
from trygvej.engines.world.tests.table import stage

LETTER = Arrived(kind="letter", key="kommune-hjemmehjaelp")
FRAUD = Arrived(kind="fraud", key="hej-mor")
BLOCKED = Arrived(kind="error", key="pin")
OPEN, BACK = Pressed(element=sent.OPEN), Pressed(element=sent.BACK)


def after(laid: Stage, *happened: Event) -> Run:
    """A session in which this has happened."""
    return log.fold(laid, happened)


def offers(laid: Stage, run: Run, element: str) -> bool:
    return play.scene(laid, run.world).find(element) is not None


def test_a_letter_waits_is_read_and_leads_back_to_where_she_was() -> None:
    laid = stage("mitid.user")
    run = after(laid, LETTER)
    assert run.world.place == "mitid.user"
    assert offers(laid, run, sent.OPEN)
    run = log.follow(laid, run, OPEN)
    assert run.world.place == f"post.letter:{LETTER.key}"
    assert f"post.read:{LETTER.key}" in run.world.facts
    run = log.follow(laid, run, BACK)
    assert (run.world.place, box.state(run.world).on) == ("mitid.user", False)
    assert not offers(laid, run, sent.OPEN)


def test_a_message_is_judged_and_the_cases_of_the_exercise_are_there_again() -> None:
    laid = stage("fraud.case:pakke-sms", fraud={"cases": ["pakke-sms"]})
    run = after(laid, FRAUD, OPEN, Pressed(element="fraud.is-fraud"))
    assert f"fraud.right:{FRAUD.key}" in run.world.facts
    run = log.follow(laid, run, BACK)
    assert run.world.place == "fraud.case:pakke-sms"
    assert run.world.states["fraud"] == play.begin(laid).states["fraud"]


def test_to_take_a_press_back_does_not_take_away_what_was_sent() -> None:
    laid = stage()
    run = after(laid, Pressed(element="desk.post"), LETTER, Undone())
    assert run.world.place == "desk.table"
    assert offers(laid, run, sent.OPEN)


@pytest.mark.parametrize("arrived", [LETTER, FRAUD, BLOCKED])
@pytest.mark.parametrize("opened", [False, True])
def test_what_is_recalled_is_gone_and_she_is_where_she_was(arrived: Arrived, opened: bool) -> None:
    laid = stage("post.front")
    recalled = Recalled(kind=arrived.kind, key=arrived.key)
    run = after(laid, arrived, *([OPEN] if opened else []), recalled)
    assert run.world.place == "post.front"
    assert not offers(laid, run, sent.OPEN)
    assert not sent.troubled(run.world)
    if not opened:
        assert run.world == play.begin(laid)


def test_what_is_not_known_changes_nothing_and_nothing_comes_twice() -> None:
    laid = stage()
    for kind, key in (("letter", "findes-ikke"), ("error", "brand"), ("hund", "pin")):
        assert after(laid, Arrived(kind=kind, key=key)).world == play.begin(laid)
    assert after(laid, LETTER, LETTER).world == after(laid, LETTER).world


def test_a_hint_is_taken_back() -> None:
    laid = stage()
    assert after(laid, Unhinted()).hints == ()


_PRESSES = [OPEN, BACK, Undone(), *(Pressed(element=f"desk.{name}") for name in ("post", "fraud", "phone"))]


@given(
    st.lists(st.sampled_from([LETTER, FRAUD, BLOCKED, *_PRESSES]), max_size=14),
    st.sampled_from([LETTER, FRAUD]),
)
def test_in_whatever_order_there_is_a_screen_and_a_way_back(happened: list[Event], last: Arrived) -> None:
    laid = stage()
    run = after(laid, *happened)
    assert play.scene(laid, run.world).screens
    if sent.of(run.world).taken is not None:
        assert offers(laid, run, sent.BACK)
    run = log.fold(laid, [*happened, Recalled(kind=last.kind, key=last.key)])
    assert sent.Thing(last.kind, last.key) not in sent.of(run.world).waiting
