"""Somebody fills in a form: page by page, with mistakes, back and forth, to the receipt."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from trygvej.engines.world import explore, log, play
from trygvej.engines.world.events import Event, Undone
from trygvej.engines.world.model import World
from trygvej.engines.world.screen import Fill
from trygvej.engines.world.service import SHELF, _number
from trygvej.engines.world.service.form import Entry, Form
from trygvej.engines.world.tests.table import shelves, stage
from trygvej.engines.world.tests.walking import logged_on
from trygvej.engines.world.typed import safe

FORMS: dict[str, Form] = shelves()[SHELF]


def right(entry: Entry) -> str:
    """What one who knows would fill in."""
    if entry.expects:
        return entry.expects[0]
    if entry.fill is Fill.CHOICE:
        return entry.options[0].value
    return {Fill.TICK: "ja", Fill.DIGITS: str(entry.least or 0)}.get(entry.fill, "Hanne Holm")


def pressed(world: World, element: str, **typed: str) -> World:
    """The world after a press, with something filled in."""
    seen = play.scene(stage(), world)
    event = safe(seen, element, {f"service.{field}": value for field, value in typed.items()})
    assert event is not None, f"{element} is not at {world.place}"
    return play.press(stage(), world, event)


@pytest.mark.parametrize("key", FORMS)
def test_every_form_is_filled_in_to_its_receipt(key: str) -> None:
    world = play.begin(stage(f"service.page:{key}:1"))
    for page in FORMS[key].pages:
        world = pressed(world, "service.next", **{entry.key: right(entry) for entry in page.fields})
    assert world.place == f"service.check:{key}"
    world = pressed(world, "service.send")
    assert f"service.sent:{key}" in world.facts
    assert world.states["service"].filled == ()


@pytest.mark.parametrize("key", FORMS)
def test_an_empty_page_is_refused_and_says_which_field(key: str) -> None:
    world = play.begin(stage(f"service.page:{key}:1"))
    refused = pressed(world, "service.next")
    assert refused.place == world.place
    assert refused.said is not None
    assert f"«{FORMS[key].pages[0].fields[0].label}»" in refused.said.text


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("12500", "12500"),
        ("12.500", "12500"),
        ("12.500,00 kr.", "12500"),
        ("12 500 kr", "12500"),
        ("١٢٥٠٠", "12500"),
        ("12.500,50", "12.500,50"),
        ("tolv tusind", "tolvtusind"),
    ],
)
def test_an_amount_is_read_as_people_write_it(written: str, meant: str) -> None:
    assert _number(written) == meant


def test_what_was_filled_in_is_there_after_going_back_and_stopping() -> None:
    world = play.begin(stage("service.page:digital-fuldmagt:1"))
    world = pressed(world, "service.next", hvem="Hanne Holm")
    world = pressed(pressed(pressed(world, "service.back"), "service.stop"), "service.begin")
    world = logged_on(stage(), world)
    field = play.scene(stage(), world).find("service.hvem")
    assert getattr(field, "shown", "") == "Hanne Holm"


def test_the_amount_must_be_the_one_on_the_note() -> None:
    world = play.begin(stage("service.page:moms:2"))
    assert any(screen.key == "service.note:moms" for screen in play.scene(stage(), world).screens)
    refused = pressed(world, "service.next", salgsmoms="1250", koebsmoms="4200")
    assert refused.said is not None and "12.500" in refused.said.text


@settings(max_examples=25, deadline=None)  # each looks through a thousand worlds
@given(st.lists(st.integers(0, 40), max_size=10), st.sampled_from(sorted(FORMS)))
def test_no_press_leads_to_a_dead_end(choices: list[int], form: str) -> None:
    few = stage("service.list", service={"forms": [form]})
    run, events = log.start(few), list[Event]()
    for choice in choices:
        offered = list(explore.offered(few, run.world, wrong=True))
        event: Event = Undone() if choice == 0 else offered[choice % len(offered)]
        events.append(event)
        run = log.follow(few, run, event)
    assert log.fold(few, events) == run
    assert explore.way(few, run.world, lambda world: f"service.sent:{form}" in world.facts) is not None


def test_a_setup_it_cannot_use_is_refused() -> None:
    for name, forms in (("forms", ["findes-ikke"]), ("former", [])):
        with pytest.raises(ValueError, match="service"):
            play.begin(stage("service.list", service={name: forms}))
