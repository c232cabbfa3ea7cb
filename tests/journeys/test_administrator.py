"""What an administrator meets besides the guides: the audit log, the accounts, a way that leads nowhere."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from tests.journeys.site import Site
from tests.journeys.staff import Desk, account, at_desk

LOG, USERS = "/redaktion/reports/site-history/", "/redaktion/users/"
_MANY = """
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from wagtail.log_actions import log
from trygvej.editorial.wagtail_hooks import ACTIONS
from trygvej.editorial.actions.begin_draft import draft_of
people = get_user_model().objects
for number in range(55):
    one, made = people.get_or_create(username=f"person-{number}", email=f"p{number}@kommunen.example")
    one.groups.set([Group.objects.get(name="Redaktør")])
draft = draft_of("virksomhedsform", people.get(username="karen"))
for action in [*ACTIONS, "wagtail.create", "wagtail.edit", "wagtail.delete"] * 3:
    for by in (one, None):
        log(instance=draft, action=action, user=by, data={"what": "Spørgsmål", "why": "fordi", "when": "1.1."})
"""


@pytest.fixture(scope="module")
def karen(site: Site, browser: Browser, axe: str) -> Iterator[Desk]:
    """An administrator at her desk, on a site where more has happened than one page holds."""
    account(site, "karen", "administrator")
    environment = {**os.environ, "TRYGVEJ_HOME": str(site.home), "TRYGVEJ_URL": site.url}
    environment["DJANGO_SETTINGS_MODULE"] = "trygvej.config.settings"
    environment.pop("SECRET_KEY", None)
    command = [sys.executable, "-c", f"import django\ndjango.setup()\n{_MANY}"]
    subprocess.run(command, env=environment, check=True, cwd=site.home)
    with at_desk(browser, site, axe, "karen", "administrator", widths=(1280, 390)) as desk:
        yield desk


@pytest.mark.proof
def test_the_log_and_the_accounts_speak_danish_and_fit_a_phone(karen: Desk) -> None:
    for path in (
        LOG,
        f"{LOG}?p=2",
        f"{LOG}?action=editorial.edit",
        f"{LOG}?label=findes-ikke",
        f"{LOG}?p=999",
    ):
        look_anew(karen, path)
    for path in (USERS, f"{USERS}?p=2", f"{USERS}?q=person-1", f"{USERS}?q=findes-ikke"):
        look_anew(karen, path)
    look_anew(karen, USERS)
    karen.page.locator("tbody a", has_text="person-1").first.click()
    karen.page.wait_for_url("**/users/edit/**")
    number = karen.page.url.rstrip("/").rpartition("/")[2]
    for path in ("users/edit/", "users/history/", "users/delete/"):
        look_anew(karen, f"/redaktion/{path}{number}/")
    for act in ("assign_role", "set_active_state", "delete"):
        look_anew(karen, f"/redaktion/bulk/auth/user/{act}/?id={number}")
    for path in ("account/", "brugere/1/link/", "findes/ikke/", "vejvisere/virksomhedsform/historik/"):
        look_anew(karen, f"/redaktion/{path}")


@pytest.mark.proof
def test_an_administrator_makes_an_account_and_hands_on_its_link(karen: Desk, browser: Browser) -> None:
    karen.go(f"{USERS}new/")
    karen.press("Opret")  # with nothing filled in
    assert "Dette felt er påkrævet." in karen.page.inner_text("main")
    karen.fill(username="nora", email="nora@kommunen.example", first_name="Nora", last_name="Ny")
    karen.page.get_by_role("tab", name="Roller").click()
    karen.page.get_by_label("Gennemlæser", exact=True).check()
    karen.press("Opret")
    assert "Nora Ny" in karen.page.inner_text("main")
    karen.press("Lav linket")
    link = karen.page.input_value(".ed-link")
    with at_desk(browser, karen.site, karen.axe) as nora:
        nora.go(link)
        assert nora.page.locator('[name="password1"]').count() == 1


def look_anew(desk: Desk, path: str) -> None:
    """Look at a page even if one of its kind was seen before."""
    desk.looked_at.clear()
    desk.go(path)
