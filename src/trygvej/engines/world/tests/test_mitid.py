"""MitID, path by path."""

from __future__ import annotations

import pytest

from trygvej.engines.world.screen import Code, Device
from trygvej.engines.world.tests.walking import Walk

PHONE = {"device": "phone"}
SAME_PHONE = ("eid.log-on", "mitid.continue", "mitid.open-app", "mitid.swipe", "mitid.approve")


def test_the_app_on_the_same_phone() -> None:
    walk = Walk(eid=PHONE).go(*SAME_PHONE)
    assert walk.world.place == "eid.inside"
    assert walk.did("eid.logged-on:front", "mitid.logged-on", "mitid.used:app")
    assert all(screen.device is not Device.BROWSER for screen in walk.scene.screens)


def test_the_qr_code_on_another_screen() -> None:
    walk = Walk().go("eid.log-on", "mitid.continue")
    assert walk.sees("phone.home") and walk.sees("mitid.open")
    walk.go("phone.mitid", "mitid.scan-qr", "mitid.swipe", "mitid.approve")
    assert walk.did("eid.logged-on:front", "mitid.scanned")


def test_the_code_display_then_the_password() -> None:
    walk = Walk(mitid={"authenticator": "code"}).go("eid.log-on", "mitid.continue")
    assert walk.go("mitid.code-continue").said == walk.stage.words("mitid.code.dark")
    walk.go("mitid.display-press", "mitid.code-continue", "mitid.password-continue")
    assert walk.did("eid.logged-on:front", "mitid.used:code")


def test_a_code_is_worth_nothing_after_the_next() -> None:
    walk = Walk(mitid={"authenticator": "code"}).go("eid.log-on", "mitid.continue", "mitid.display-press")
    old = next(block.digits for s in walk.scene.screens for block in s.blocks if isinstance(block, Code))
    walk.go("mitid.display-press").press("mitid.code-continue", code_digits=old)
    assert walk.said == walk.stage.words("mitid.code.older")


def test_another_authenticator_is_remembered() -> None:
    walk = Walk().go("eid.log-on", "mitid.continue", "mitid.change", "mitid.choose-code", "mitid.cancel")
    assert walk.go("eid.log-on", "mitid.continue").sees("mitid.code")


def test_the_first_time_one_chooses() -> None:
    assert Walk(mitid={"first_time": True}).go("eid.log-on", "mitid.continue").sees("mitid.choose")


@pytest.mark.parametrize("typed", ["", "hanne", "671148-3018", "sommerfugl", "135790", "Karen", "Karen Holm"])
def test_every_wrong_user_id_is_answered(typed: str) -> None:
    walk = Walk().go("eid.log-on").press("mitid.continue", user_id=typed)
    assert walk.said and walk.sees("mitid.user")


@pytest.mark.parametrize("typed", ["karen78", "KAREN 78"])
def test_the_user_id_is_read_kindly(typed: str) -> None:
    assert Walk().go("eid.log-on").press("mitid.continue", user_id=typed).sees("mitid.open")


def _at_pin() -> Walk:
    return Walk(eid=PHONE).go(*SAME_PHONE[:-1])


def _blocked() -> Walk:
    walk = _at_pin()
    for _ in range(3):
        walk.press("mitid.approve", pin_code="111111")
    return walk


def test_a_pin_that_is_no_guess_is_no_attempt() -> None:
    walk = _at_pin()
    for typed in ("", "sommerfugl", "karen78") * 3:
        walk.press("mitid.approve", pin_code=typed)
    assert walk.said and walk.go("mitid.approve").did("eid.logged-on:front")


def test_three_wrong_pins_block_for_an_hour() -> None:
    walk = _blocked()
    assert walk.sees("mitid.blocked") and walk.did("mitid.blocked")
    walk.go("mitid.wait")
    assert walk.world.clock == 60
    assert walk.go("mitid.swipe", "mitid.approve").did("mitid.waited", "eid.logged-on:front")


def test_blocked_again_needs_a_new_pin() -> None:
    walk = _blocked().go("mitid.wait", "mitid.swipe")
    for _ in range(3):
        walk.press("mitid.approve", pin_code="111111")
    assert "mitid.wait" not in walk.elements()
    walk.go("mitid.new-pin", "mitid.scan-passport", "mitid.scan-face")
    walk.go("mitid.temporary-ok", "mitid.chosen-ok", "mitid.swipe")
    assert walk.press("mitid.approve", pin_code="135790").said == walk.stage.words("mitid.pin.old")
    assert walk.press("mitid.approve", pin_code="864209").did("mitid.new-pin", "eid.logged-on:front")


@pytest.mark.parametrize("how", ["hour", "pin"])
def test_an_exercise_can_begin_blocked(how: str) -> None:
    assert Walk(eid=PHONE, mitid={"pin_blocked": how}).go(*SAME_PHONE[:3]).sees("mitid.blocked")


def test_ones_own_pin_is_not_wanted_as_the_new_one() -> None:
    walk = Walk("phone.front").go("phone.mitid", "mitid.new-pin", "mitid.scan-passport", "mitid.scan-face")
    walk.go("mitid.temporary-ok").press("mitid.chosen-ok", chosen_pin="123123", chosen_again="123123")
    assert walk.said == walk.stage.words("mitid.chosen.no")


def test_a_request_that_one_did_not_start_is_rejected() -> None:
    walk = Walk("phone.front", mitid={"unasked": True}).go("phone.mitid", "mitid.reject")
    assert walk.did("mitid.rejected:unasked") and walk.sees("mitid.empty")


def test_it_lies_beside_any_page_on_a_computer() -> None:
    assert Walk(mitid={"unasked": True}).sees("phone.home")
    assert not Walk().sees("phone.home")


@pytest.mark.parametrize("device", ["phone", "computer"])
def test_approving_what_does_not_match_is_told_kindly_and_can_be_put_right(device: str) -> None:
    walk = Walk(eid={"device": device}, mitid={"mismatch": True}).go("eid.log-on", "mitid.continue")
    walk.go(*(("mitid.open-app",) if device == "phone" else ("phone.mitid", "mitid.scan-qr")))
    walk.go("mitid.swipe", "mitid.approve")
    assert walk.sees("mitid.harm") and not walk.did("eid.logged-on:front")
    walk.go("mitid.harm-back", "mitid.reject")
    assert walk.did("mitid.approved:mismatch", "mitid.rejected:mismatch") and walk.sees("mitid.user")


def test_rejecting_ones_own_log_on_does_no_harm() -> None:
    walk = Walk(eid=PHONE).go(*SAME_PHONE[:3], "mitid.reject")
    assert walk.sees("mitid.user") and walk.did("mitid.rejected:own")


def test_a_wrong_app_is_harmless() -> None:
    walk = Walk(eid=PHONE).go(*SAME_PHONE[:3], "phone.go-home", "phone.camera")
    assert walk.said and walk.sees("phone.home")
    assert walk.go("phone.internet").sees("mitid.open")


def test_the_user_id_can_be_seen_in_the_app() -> None:
    walk = Walk().go("eid.log-on", "mitid.forgot-user-id", "phone.mitid", "mitid.see-user-id")
    assert walk.did("mitid.saw-user-id") and walk.sees("mitid.app-user-id")


def test_the_message_with_the_temporary_code_can_be_read() -> None:
    walk = Walk("phone.front").go("phone.mitid", "mitid.new-pin", "mitid.scan-passport", "mitid.scan-face")
    walk.go("phone.go-home", "phone.messages", "phone.message-mitid")
    assert walk.did("phone.read:mitid") and walk.sees("phone.message")
    assert walk.go("phone.messages", "phone.go-home", "phone.mitid").sees("mitid.new-temporary")


@pytest.mark.parametrize("setup", [{"authentikator": "app"}, {"authenticator": "card"}, {"unasked": "yes"}])
def test_a_setup_that_is_not_known_is_refused(setup: dict[str, object]) -> None:
    with pytest.raises(ValueError, match="mitid"):
        Walk(mitid=setup)


def test_what_the_phone_answers_stands_on_the_phone() -> None:
    walk = Walk().go("eid.log-on", "mitid.continue", "phone.mitid", "mitid.scan-qr", "mitid.swipe")
    window, phone, _ = walk.press("mitid.approve", pin_code="111111").scene.screens
    assert walk.world.said in phone.blocks and walk.world.said not in window.blocks
    walk.go("mitid.reject")
    assert walk.said and walk.world.said not in walk.scene.screens[0].blocks
