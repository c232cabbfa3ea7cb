"""Staff log in with the organisation's own account, through a real OpenID Connect server beside the site."""

from __future__ import annotations

import re
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.journeys.oidc import CLIENT, SECRET
from tests.journeys.site import Site, free_port, running
from tests.journeys.staff import Desk, at_desk

pytestmark = pytest.mark.proof
ROOT = Path(__file__).resolve().parents[2]
PRESS = "Log ind med Kommunens konto"


@pytest.fixture(scope="module")
def organisation() -> Iterator[str]:
    """The organisation's server, in a process of its own."""
    address = f"http://localhost:{free_port()}"
    command = [sys.executable, "-m", "tests.journeys.oidc", address.rpartition(":")[2]]
    process = subprocess.Popen(command, cwd=ROOT, stderr=subprocess.DEVNULL)
    try:
        end = time.monotonic() + 20
        while time.monotonic() < end:
            try:
                urllib.request.urlopen(f"{address}/jwks").close()
                break
            except OSError:
                time.sleep(0.1)
        yield address
    finally:
        process.kill()
        process.wait()


@pytest.fixture(scope="module")
def site(organisation: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """A site that knows the organisation's server."""
    setting = f"{organisation} {CLIENT} {SECRET} Kommunens konto"
    with running(tmp_path_factory.mktemp("oidc"), worker=False, STAFF_OIDC=setting) as started:
        yield started


def through(desk: Desk, who: str) -> str:
    """Log in at the organisation as somebody; gives what the page that comes says."""
    desk.go("/redaktion/konto/login/")
    desk.page.get_by_role("link", name=PRESS).click()
    with desk.page.expect_navigation(url=re.compile(re.escape(desk.site.url))):
        desk.page.get_by_role("button", name=who, exact=True).click()
    desk.page.wait_for_selector("main h1, main h2")
    desk.look()
    return desk.page.inner_text("main")


def give_role(eva: Desk, name: str, role: str) -> None:
    """The administrator finds somebody among the users and gives her a role."""
    eva.go("/redaktion/users/")
    eva.press(name)
    eva.page.get_by_role("tab", name="Roller").click()
    eva.page.get_by_label(role, exact=True).check()
    eva.press("Gem")


def make_user(eva: Desk, name: str, email: str, role: str) -> None:
    """The administrator makes an account beforehand; she need not send the link."""
    eva.go("/redaktion/users/new/")
    eva.fill(username=name, email=email, first_name="Maja", last_name="Holm")
    eva.page.get_by_role("tab", name="Roller").click()
    eva.page.get_by_label(role, exact=True).check()
    eva.press("Opret")


def test_the_organisation_opens_the_door_and_an_administrator_gives_the_role(
    site: Site, browser: Browser, axe: str
) -> None:
    with (
        at_desk(browser, site, axe, "eva", "administrator") as eva,
        at_desk(browser, site, axe, widths=(1280, 390)) as bo,
    ):
        said = through(bo, "bo")
        assert "Du har ikke fået en rolle endnu" in said
        assert "bo" in said
        bo.go("/redaktion/vejvisere/ny/")
        assert "Du har ikke fået en rolle endnu" in bo.page.inner_text("main")
        give_role(eva, "Bo Dam", "Redaktør")
        bo.press("Jeg har fået en rolle: prøv igen")
        assert "Begynd en ny vejviser" in bo.page.inner_text("main")
        bo.go("/redaktion/vejvisere/virksomhedsform/")
        assert "Udgiv" not in bo.page.locator(".ed-presses").first.inner_text()
        eva.go("/redaktion/reports/site-history/")
        assert "Bo Dam" in eva.page.inner_text("main")


def test_an_account_made_beforehand_is_hers_by_a_verified_address(
    site: Site, browser: Browser, axe: str
) -> None:
    with at_desk(browser, site, axe, "ea", "administrator") as ea:
        make_user(ea, "mho", "maja@kommunen.example", "Gennemlæser")
    with at_desk(browser, site, axe) as false:
        assert "Du har ikke fået en rolle endnu" in through(false, "falsk")
    with at_desk(browser, site, axe) as maja:
        assert "Begynd en ny vejviser" in through(maja, "maja")
        maja.go("/redaktion/vejvisere/virksomhedsform/udgiv/")
        assert "Udgiv" in maja.page.inner_text("main")


def test_who_stops_on_the_way_or_comes_back_with_nothing_is_told(
    site: Site, browser: Browser, axe: str
) -> None:
    with at_desk(browser, site, axe, widths=(1280, 390)) as somebody:
        assert "Du stoppede undervejs" in through(somebody, "fortryd")
        somebody.go("/redaktion/konto/oidc/oidc/login/callback/?code=opdigtet&state=opdigtet")
        assert "Du blev ikke logget ind" in somebody.page.inner_text("main")
