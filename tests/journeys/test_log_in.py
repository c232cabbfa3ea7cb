"""Staff log in: with a passkey, with a one-time code, with the organisation's own account; on a phone as well."""

from __future__ import annotations

from dataclasses import replace

import pytest
from playwright.sync_api import Browser

from tests.journeys.keys import Key
from tests.journeys.site import Site
from tests.journeys.staff import (
    Desk,
    at_desk,
    begin,
    choose_codes,
    confirm,
    log_in,
    log_out,
    one_time_code,
    send,
)

BOTH = (1280, 390)


def add_key(desk: Desk, name: str, *, alone: bool) -> None:
    """Add the phone's key; ``alone``: it stands for the password too."""
    desk.go("/redaktion/konto/2fa/webauthn/add/")
    confirm(desk)
    desk.fill(name=name)
    if alone:
        desk.page.get_by_label("Brug nøglen i stedet for adgangskoden").check()
    with desk.page.expect_navigation():
        desk.page.get_by_role("button", name="Tilføj", exact=True).click()
    desk.look()


def use_key(desk: Desk, words: str) -> None:
    """Press the button that asks for the key."""
    with desk.page.expect_navigation(url="**/redaktion/vejvisere/"):
        desk.page.get_by_role("button", name=words).click()
    desk.page.wait_for_selector("main h1, main h2")
    desk.look()


def by_name(site: Site) -> Site:
    """The same site by its name: a browser keeps no passkey for an address of numbers."""
    return replace(site, url=site.url.replace("127.0.0.1", "localhost"))


def test_a_passkey_logs_in_without_a_password(site: Site, browser: Browser, axe: str) -> None:
    with at_desk(browser, by_name(site), axe) as eva:
        key = Key(eva.page)
        begin(eva, "eva", "editor")
        add_key(eva, "Min telefon", alone=True)
        assert key.kept() == 1
        log_out(eva)
        use_key(eva, "Log ind med en adgangsnøgle")
        assert "Begynd en ny vejviser" in eva.page.inner_text("main")


@pytest.mark.proof
def test_keys_are_named_and_taken_away_and_a_failure_is_told(site: Site, browser: Browser, axe: str) -> None:
    with at_desk(browser, by_name(site), axe, widths=BOTH) as ida:
        key = Key(ida.page)
        begin(ida, "ida", "editor")
        add_key(ida, "Min telefon", alone=True)
        ida.go("/redaktion/konto/2fa/webauthn/")
        assert "Min telefon" in ida.page.inner_text("main")
        ida.press("Giv et andet navn")
        confirm(ida)
        ida.fill(name="Den nye telefon")
        send(ida)
        assert "Den nye telefon" in ida.page.inner_text("main")
        log_out(ida)
        key.finger(False)
        ida.page.get_by_role("button", name="Log ind med en adgangsnøgle").click()
        ida.page.get_by_text("Nøglen blev ikke brugt.").wait_for()
        key.finger(True)
        use_key(ida, "Log ind med en adgangsnøgle")
        choose_codes(ida)
        ida.go("/redaktion/konto/2fa/webauthn/")
        ida.press("Fjern")
        confirm(ida)
        send(ida)
        log_out(ida)
        with ida.page.expect_navigation():  # the phone still has it, we no longer do
            ida.page.get_by_role("button", name="Log ind med en adgangsnøgle").click()
        ida.look()
        assert "Koden eller nøglen passer ikke." in ida.page.inner_text("main")


@pytest.mark.proof
def test_a_code_or_a_spare_code_or_a_key_is_the_second_step(site: Site, browser: Browser, axe: str) -> None:
    with at_desk(browser, by_name(site), axe, widths=BOTH) as ole:
        Key(ole.page)
        begin(ole, "ole", "reviewer")
        secret = choose_codes(ole)
        ole.go("/redaktion/konto/2fa/recovery-codes/")
        spare = ole.page.input_value("#recovery_codes").split()[0]
        log_out(ole)
        log_in(ole, "ole")
        ole.fill(code="000000")
        send(ole)
        assert "Koden eller nøglen passer ikke." in ole.page.inner_text("main")
        ole.fill(code=spare)
        send(ole)
        assert "/vejvisere/" in ole.page.url
        add_key(ole, "Nøgle på ringen", alone=False)
        log_out(ole)
        log_in(ole, "ole")
        use_key(ole, "Brug en adgangsnøgle")
        ole.go("/redaktion/konto/2fa/totp/deactivate/")
        ole.press("Brug en adgangsnøgle")
        with ole.page.expect_navigation(url="**/totp/deactivate/"):
            ole.page.get_by_role("button", name="Brug en adgangsnøgle").click()
        send(ole)
        log_out(ole)
        log_in(ole, "ole")
        ole.fill(code=one_time_code(secret))  # the app was taken away
        send(ole)
        assert "Koden eller nøglen passer ikke." in ole.page.inner_text("main")


@pytest.mark.proof
def test_every_page_of_an_account_speaks_danish_and_fits_a_phone(
    site: Site, browser: Browser, axe: str
) -> None:
    with at_desk(browser, by_name(site), axe, widths=BOTH) as liv:
        liv.go("/redaktion/konto/login/")
        liv.fill(login="liv", password="forkert-kode-42")
        send(liv)
        assert "passer ikke sammen" in liv.page.inner_text("main")
        liv.go("/redaktion/konto/password/reset/")
        assert "administrator" in liv.page.inner_text("main")
        liv.go("/redaktion/konto/password/reset/key/1-set-brugt/")
        assert "Linket virker ikke mere" in liv.page.inner_text("main")
        begin(liv, "liv", "administrator")
        choose_codes(liv)
        for path in (
            "2fa/", "2fa/webauthn/", "2fa/recovery-codes/", "2fa/recovery-codes/generate/", "password/change/",
            "2fa/totp/deactivate/", "reauthenticate/", "3rdparty/login/cancelled/", "3rdparty/login/error/",
        ):  # fmt: skip
            liv.go(f"/redaktion/konto/{path}")
            confirm(liv)
