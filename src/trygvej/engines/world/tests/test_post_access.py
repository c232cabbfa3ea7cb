"""Relatives, companies and what letters ask for; and no sequence of presses leads to a dead end."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from trygvej.engines.world import eid, explore, log, play
from trygvej.engines.world.cast import Stage
from trygvej.engines.world.events import Event, Pressed, Undone
from trygvej.engines.world.model import World
from trygvej.engines.world.post import box
from trygvej.engines.world.post.letter import Code, Kind, Letter
from trygvej.engines.world.tests.table import personas, shelves, stage
from trygvej.engines.world.tests.test_post import Desk, inside
from trygvej.engines.world.typed import safe

LETTERS: dict[str, Letter] = shelves()[box.SHELF]


def test_letters_are_to_personas_there_are_and_enough_of_them() -> None:
    assert len([one for one in LETTERS.values() if one.kind is Kind.POST]) >= 25
    assert {key for one in LETTERS.values() for key in one.to} <= set(personas())
    assert {action.code for one in LETTERS.values() for action in one.actions} == set(Code)
    assert all(one.to for one in LETTERS.values())


@pytest.mark.parametrize("persona", personas())
def test_everybody_has_new_post(persona: str) -> None:
    desk = inside("post.inbox", persona)
    assert box.unread(box.state(desk.world), box.OWN) >= 2


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ({"access_name": "", "access_cpr": ""}, "Navnet"),
        ({"access_name": "Hanne", "access_cpr": ""}, "CPR-nummeret"),
        ({"access_name": "Bodil", "access_cpr": "820674-1014"}, "Navnet"),
    ],
)
def test_access_needs_the_right_name_and_number(typed: dict[str, str], why: str) -> None:
    desk = inside().presses("to-menu", "to-access", "to-access-give").press("post.access-give-send", **typed)
    assert why in desk.said
    assert "post.access-given" not in desk.world.facts


def test_access_is_given_and_taken_back() -> None:
    desk = inside("post.access-give").press(
        "post.access-give-send", access_name=" hanne holm", access_cpr="820674 1O14", access_kind="write"
    )
    assert {"post.access-given", "post.access-given:write"} <= desk.world.facts
    desk.presses("access-stop:hanne")
    assert box.state(desk.world).given == ()


def test_a_request_for_access_is_answered_in_the_letter() -> None:
    desk = inside().presses("open:laeseadgang-anmodning", "confirm", "confirm-now")
    assert {"post.confirmed:laeseadgang-anmodning", "post.access-given"} <= desk.world.facts
    assert "Hanne Holm" in desk.presses("to-menu", "to-access").shown


def test_a_daughter_asks_waits_and_reads_her_mothers_post_only() -> None:
    desk = inside("post.access-ask", "hanne").press(
        "post.access-ask-send", access_name="Karen Holm", access_cpr="671148-3018"
    )
    desk.presses("wait", "to-menu", "to-boxes", "box:karen", "open:sygehus-tid")
    assert "post.read-for:karen" in desk.world.facts
    assert desk.world.clock == 24 * 60
    assert not {"post.delete", "post.reply", "post.to-new", "post.to-archive"} & desk.offered
    assert {"post.forward", "post.to-move", "post.mark-unread"} <= desk.offered
    desk.presses("to-menu")
    assert not {"post.to-access", "post.to-folder:trash", "post.to-settings"} & desk.offered


def test_an_owner_reads_the_companys_post() -> None:
    desk = inside("post.boxes", "mads").presses("box:company", "open:firma-cvr", "confirm", "confirm-now")
    assert "post.confirmed:firma-cvr" in desk.world.facts
    assert "Bros Cykler" in desk.shown
    assert "post.open:forskud" not in desk.presses("to-inbox").rows()


def test_one_logs_on_for_the_company() -> None:
    table = stage("post.front", "mads")
    desk = Desk(table).presses("log-on-company")
    path = explore.way(table, desk.world, lambda world: world.place == "post.inbox", most=20_000)
    assert path is not None
    for event in path:
        desk.world = play.press(table, desk.world, event)
    assert "post.open:firma-moms" in desk.rows()


def test_a_payment_is_pretended_and_asks_for_no_card() -> None:
    desk = inside().presses("open:varmeregning", "pay")
    assert not any(list(page.fields()) for page in play.scene(desk.stage, desk.world).screens)
    desk.presses("pay-now")
    assert "post.paid:varmeregning" in desk.world.facts
    assert "post.pay-now" not in desk.presses("pay").offered


def test_a_letter_is_signed_with_the_eid() -> None:
    table = stage("post.letter:adgang-til-journal", "poul", post={"logged-on": True})
    desk = Desk(table).presses("sign", "sign-now")
    path = explore.way(
        table, desk.world, lambda world: "post.signed:adgang-til-journal" in world.facts, most=20_000
    )
    assert path is not None
    for event in path:
        desk.world = play.press(table, desk.world, event)
    assert desk.world.place == "post.letter:adgang-til-journal"


def test_one_prepares_signs_up_and_follows_a_link_on_paper() -> None:
    desk = inside("post.inbox", "oliver").presses("open:forsvarets-dag", "prepare", "back", "self-service")
    assert "helbredsskema" in desk.shown
    assert {"post.prepared:forsvarets-dag", "post.opened:self-service:forsvarets-dag"} <= desk.world.facts
    desk = inside().presses("open:boligforening-moede", "sign-up", "sign-up-now")
    assert "post.signed-up:boligforening-moede" in desk.world.facts


@pytest.mark.parametrize("key", LETTERS)
@pytest.mark.parametrize("wanted", ["post.read:", "post.printed:", "post.forwarded:"])
def test_everything_one_can_do_with_a_letter_is_within_reach(key: str, wanted: str) -> None:
    letter = LETTERS[key]
    setup = {"logged-on": True, "letters": [key], "box": str(letter.box)}
    if letter.kind is Kind.SMS:
        desk = Desk(stage("post.front", letter.to[0])).presses("open-sms")
        assert f"post.sms-read:{key}" in desk.world.facts
        return
    start = "post.folder:archive" if letter.archived else "post.inbox"
    table = stage(start, letter.to[0], post=setup)
    assert explore.way(table, play.begin(table), lambda world: f"{wanted}{key}" in world.facts) is not None


FEW = ["sygehus-tid", "boligforening-moede", "laeseadgang-anmodning"]
GOALS = {
    "post.read:sygehus-tid": ("open:sygehus-tid",),
    "post.calendar:sygehus-tid": ("open:sygehus-tid", "calendar"),
    "post.printed:sygehus-tid": ("open:sygehus-tid", "to-print"),
    "post.confirmed:laeseadgang-anmodning": ("open:laeseadgang-anmodning", "confirm", "confirm-now"),
    "post.signed-up:boligforening-moede": ("open:boligforening-moede", "sign-up", "sign-up-now"),
}
FOLDERS = ("archive", "trash", *(f"own-{number}" for number in range(1, 6)))


def small(persona: str = "karen", **more: object) -> Stage:
    """Few letters, so that a way through them is soon found."""
    return stage("post.inbox", persona, post={"logged-on": True, "letters": FEW, **more})


def walked(table: Stage, choices: list[int]) -> tuple[log.Run, list[Event]]:
    """A session in which these of the offered presses were made; 0 takes back."""
    run, events = log.start(table), list[Event]()
    for choice in choices:
        offered = list(explore.offered(table, run.world, wrong=True))
        event: Event = Undone() if choice == 0 else offered[choice % len(offered)]
        events.append(event)
        run = log.follow(table, run, event)
    return run, events


@settings(max_examples=60, deadline=None)
@given(st.lists(st.integers(0, 60), max_size=14))
def test_a_session_is_replayed_and_undone_exactly(choices: list[int]) -> None:
    table = small()
    run, events = walked(table, choices)
    assert log.fold(table, events) == run
    pressed = next(explore.offered(table, run.world))
    after = log.follow(table, run, pressed)
    if len(after.worlds) > len(run.worlds):
        assert log.follow(table, after, Undone()).worlds == run.worlds


@settings(max_examples=200, deadline=None)
@given(
    st.sampled_from(["karen", "hanne", "mads"]),
    st.lists(st.tuples(st.integers(0, 80), st.text(max_size=30)), max_size=12),
)
def test_nothing_that_is_typed_breaks_anything(persona: str, choices: list[tuple[int, str]]) -> None:
    table = small(persona, letters=list(LETTERS), **({"reads": ["karen"]} if persona == "hanne" else {}))
    world = play.begin(table)
    for choice, text in choices:
        scene = play.scene(table, world)
        presses = [one.id for page in scene.screens for one in page.presses()]
        assert len(presses) == len(set(presses))
        assert not [
            one
            for page in scene.screens
            for one in [sum(b.weight == "main" for b in page.presses() if hasattr(b, "weight"))]
            if one > 1
        ]
        element = presses[choice % len(presses)]
        fields = {field.id: text for page in scene.screens for field in page.fields()}
        event = safe(scene, element, fields)
        assert event is not None
        world = play.press(table, world, event)
        world = play.press(table, world, Pressed(element="post.delete"))
        hash(tuple(world.states.values()))


def home(world: World) -> bool:
    """True in one's own inbox."""
    return world.place == "post.inbox" and box.state(world).box == box.OWN and eid_or_set_up(world)


def eid_or_set_up(world: World) -> bool:
    return box.state(world).on or eid.is_on(world, box.SERVICE)


def can_still(table: Stage, world: World) -> None:
    """From here one comes home by presses on the screens, and from home to every goal."""
    path = explore.way(table, world, home, most=20_000)
    assert path is not None, world.place
    for event in path:
        world = play.press(table, world, event)
    for fact, names in GOALS.items():
        if fact in world.facts:
            continue
        desk = Desk(table)
        desk.world = world
        if f"post.{names[0]}" not in desk.offered:  # it was moved or deleted: it lies in some folder
            for folder in FOLDERS:
                desk.presses("to-menu")
                if f"post.to-folder:{folder}" in desk.offered:
                    desk.presses(f"to-folder:{folder}")
                    if f"post.{names[0]}" in desk.offered:
                        break
        desk.presses(*names)
        assert fact in desk.world.facts


@settings(max_examples=25, deadline=None)
@given(st.lists(st.integers(1, 200), max_size=12))
def test_no_press_leads_to_a_dead_end(choices: list[int]) -> None:
    table = small()
    can_still(table, walked(table, choices)[0].world)


@pytest.mark.proof
@settings(max_examples=1_000, deadline=None)
@given(st.lists(st.integers(1, 200), max_size=40))
def test_no_long_walk_leads_to_a_dead_end(choices: list[int]) -> None:
    table = small()
    can_still(table, walked(table, choices)[0].world)
