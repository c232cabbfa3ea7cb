"""The world's own rules, shown with the table: what a press is, what is kept of it, what a log gives."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trygvej.engines.world import desk, events, log, play, typed
from trygvej.engines.world.screen import Button, Device, Field, Fill, Scene, Screen
from trygvej.engines.world.tests.table import stage

LOGIN = Scene(
    (
        Screen(
            "toy.login",
            Device.BROWSER,
            "Toy",
            "Toy",
            (
                Field("toy.user", "Bruger-id", right=("karen78",), slips=(("karen", "short"),)),
                Field("toy.key", "Nøgle", Fill.DIGITS, right=("120450",)),
                Field("toy.note", "Besked", Fill.LONG),
                Button("toy.go", "Videre"),
            ),
        ),
    )
)


@pytest.mark.parametrize(
    ("user", "key", "matches"),
    [
        ("karen78", "120450", {"toy.user": "yes", "toy.key": "yes"}),
        (" Karen 78 ", "12O 450", {"toy.user": "yes", "toy.key": "yes"}),
        ("KAREN78", "١٢٠٤٥٠", {"toy.user": "yes", "toy.key": "yes"}),
        ("karen", "", {"toy.user": "short", "toy.key": "empty"}),
        ("hanne", "1", {"toy.user": "no", "toy.key": "no"}),
    ],
)
def test_typing_is_compared_kindly_and_never_kept(user: str, key: str, matches: dict[str, str]) -> None:
    pressed = typed.safe(LOGIN, "toy.go", {"toy.user": user, "toy.key": key, "toy.note": " Hej "})
    assert pressed is not None
    assert pressed.matches == matches
    assert pressed.values == {"toy.note": "Hej"}


@given(st.text(max_size=40))
def test_no_secret_ever_stands_in_what_is_kept(secret: str) -> None:
    pressed = typed.safe(LOGIN, "toy.go", {"toy.user": secret})
    assert pressed is not None
    assert set(pressed.matches.values()) <= {"yes", "no", "empty", "short"}
    assert pressed.values == {"toy.note": ""}


@pytest.mark.parametrize("field", ["toy.user", "toy.key", "toy.note"])
def test_a_real_looking_cpr_number_is_refused_in_every_field(field: str) -> None:
    pressed = typed.safe(LOGIN, "toy.go", {field: "010170-1234"})
    assert pressed == events.Pressed(element="toy.go", refused="cpr")


def test_a_press_on_what_is_not_there_is_no_press() -> None:
    assert typed.safe(LOGIN, "toy.gone", {}) is None
    world = play.begin(stage())
    assert play.press(stage(), world, events.Pressed(element="desk.gone")) == world


@given(st.lists(st.sampled_from(["undone", "restarted", "looked", "hinted"]), max_size=20))
def test_undo_brings_back_exactly_what_was_there(names: list[str]) -> None:
    made: dict[str, events.Event] = {
        "undone": events.Undone(),
        "restarted": events.Restarted(),
        "looked": events.Looked(step="a"),
        "hinted": events.Hinted(step="a"),
    }
    before = log.fold(stage(), [made[name] for name in names])
    after = log.follow(stage(), log.follow(stage(), before, events.Looked(step="b")), events.Undone())
    assert after.worlds == before.worlds


@given(
    st.builds(
        events.Pressed,
        element=st.text(max_size=10),
        values=st.dictionaries(st.text(max_size=5), st.text(max_size=9), max_size=3),
    )
)
def test_an_event_survives_storage(event: events.Pressed) -> None:
    assert events.from_json(events.to_json(event)) == event


@pytest.mark.parametrize("door", [name for name, _ in desk.DOORS])
def test_whoever_tries_on_her_own_finds_back_to_the_table(door: str) -> None:
    free = stage(desk.TABLE)
    there = play.press(free, play.begin(free), events.Pressed(element=f"desk.{door}"))
    assert there.place == dict(desk.DOORS)[door]
    assert play.press(free, there, events.Pressed(element="desk.back")).place == desk.TABLE


def test_an_exercise_has_no_table_to_go_back_to() -> None:
    post = stage("post.front")
    assert play.scene(post, play.begin(post)).find("desk.back") is None
