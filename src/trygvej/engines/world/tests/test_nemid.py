"""NemID, path by path."""

from __future__ import annotations

from typing import Any

import pytest

from trygvej.engines.world import eid
from trygvej.engines.world.eid import printed
from trygvej.engines.world.screen import KeyCard
from trygvej.engines.world.tests.walking import Walk

LOG_ON = ("eid.log-on", "nemid.next", "nemid.log-on")


def nemid(device: str = "computer", **setup: Any) -> Walk:
    return Walk(eid={"kind": "nemid", "device": device}, nemid=setup)


def for_company(persona: str = "mads") -> Walk:
    walk = Walk(persona=persona, eid={"kind": "nemid"})
    request = eid.Request(
        "Log på hos Virk", "virk", "eid.inside", "eid.front", "eid.logged-on:virk", company=True
    )
    walk.world = eid.ask(walk.stage, walk.world, request)
    return walk


def test_the_key_beside_the_number() -> None:
    walk = nemid().go(*LOG_ON[:2])
    card = next(b for screen in walk.scene.screens for b in screen.blocks if isinstance(b, KeyCard))
    number, key = printed.asked(walk.stage.persona, 0, 0)
    assert (number, key) in card.keys
    walk.press("nemid.log-on", key_digits=key)
    assert walk.did("eid.logged-on:front", "nemid.used:card", "nemid.key")


def test_every_key_of_a_card_is_asked_for_once() -> None:
    persona = nemid().stage.persona
    asked = [printed.asked(persona, 0, used) for used in range(printed.KEYS)]
    assert sorted(asked) == list(printed.key_card(persona, 0))


@pytest.mark.parametrize("what", ["number", "other", "no", "empty", "password"])
def test_a_wrong_key_is_answered_by_what_it_was(what: str) -> None:
    walk = nemid().go(*LOG_ON[:2])
    number, key = printed.asked(walk.stage.persona, 0, 0)
    other = next(found for _, found in printed.key_card(walk.stage.persona) if found != key)
    typed = {"number": number, "other": other, "no": "1", "empty": "", "password": "sommer48"}[what]
    assert walk.press("nemid.log-on", key_digits=typed).said == walk.stage.words(f"nemid.key.{what}")


def test_at_20_left_a_new_card_is_ordered() -> None:
    walk = nemid(keys_left=21).go(*LOG_ON)
    assert walk.did("nemid.card-ordered") and walk.said == walk.stage.words("nemid.card-ordered")
    assert not nemid(keys_left=22).go(*LOG_ON).did("nemid.card-ordered")


def test_a_used_up_card_is_changed_for_the_new_one() -> None:
    walk = nemid(keys_left=0).go(*LOG_ON[:2])
    assert walk.sees("nemid.used-up")
    assert walk.go("nemid.new-card", "nemid.log-on").did("nemid.new-card", "eid.logged-on:front")


def test_the_app_on_the_phone_beside_the_computer() -> None:
    walk = nemid(authenticator="app").go(*LOG_ON[:2], "phone.nemid", "nemid.swipe")
    assert walk.did("eid.logged-on:front", "nemid.used:app", "nemid.swiped")


def test_the_app_on_the_same_phone() -> None:
    walk = nemid("phone", authenticator="app").go(*LOG_ON[:2], "nemid.open-app", "nemid.swipe")
    assert walk.did("eid.logged-on:front")


def test_three_wrong_passwords_block_for_a_while() -> None:
    walk = nemid().go("eid.log-on")
    for _ in range(3):
        walk.press("nemid.next", user_id="karen78", password_field="vinter")
    assert walk.sees("nemid.blocked") and walk.did("nemid.blocked")
    assert walk.go("nemid.wait", "nemid.next", "nemid.log-on").did("eid.logged-on:front")


def test_the_cpr_number_is_a_user_id_too() -> None:
    walk = nemid().go("eid.log-on").press("nemid.next", user_id="671148-3018", password_field="Sommer48")
    assert walk.sees("nemid.key")


def test_a_forgotten_password_comes_by_post() -> None:
    walk = nemid().go("eid.log-on", "nemid.forgot-password", "nemid.order-password", "nemid.wait-letter")
    assert walk.sees("nemid.letter") and walk.did("nemid.temporary-ordered")
    refused = walk.press("nemid.next", user_id="karen78", password_field="sommer48")
    assert refused.said == walk.stage.words("nemid.password.forgotten")
    walk.go("nemid.next", "nemid.chosen-ok")
    assert walk.press("nemid.next", user_id="karen78", password_field="vinter48").sees("nemid.key")
    assert walk.did("nemid.new-password") and not walk.sees("nemid.letter")


def test_for_a_company_with_ones_own_nemid() -> None:
    walk = for_company().go("nemid.private", "nemid.next", "nemid.log-on", "nemid.as-company")
    assert walk.did("eid.logged-on:virk", "eid.for-company", "nemid.private")


def test_for_a_company_with_the_employee_signature() -> None:
    walk = for_company("lina").go("nemid.employee")
    refused = walk.press("nemid.next", user_id="linaberg", password_field="saddel97")
    assert refused.said == walk.stage.words("nemid.user-id.private")
    assert walk.go("nemid.next", "nemid.log-on").did(
        "eid.logged-on:virk", "eid.for-company", "nemid.employee"
    )


def test_who_has_no_company_borrows_one() -> None:
    walk = for_company("karen").go("nemid.private", "nemid.next", "nemid.log-on")
    assert walk.go("nemid.as-company").did("eid.logged-on:virk")


def test_every_window_says_that_nemid_has_closed() -> None:
    walk = nemid().go("eid.log-on")
    closed = walk.stage.words("nemid.closed")
    assert any(getattr(block, "text", "") == closed for block in walk.scene.screens[0].blocks)
