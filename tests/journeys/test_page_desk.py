"""An editor writes a guide of the library; it is translated, checked, reviewed and published, and its day comes."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from datetime import date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from playwright.sync_api import Browser, expect

from tests.journeys.post import PostOffice, post_office
from tests.journeys.site import Site, a_worker, running, seen
from tests.journeys.staff import Desk, at_desk

BASE = "/redaktion/sider/hvordan-laaner-jeg-en-bog/"
PUBLIC = "/hjaelp/hvordan-laaner-jeg-en-bog/"
HARD = "Udlånsbestemmelserne vedrørende selvbetjeningsløsninger administreres fællesoffentligt. " * 8
PICTURE = Path(__file__).resolve().parents[2] / "docs/pictures/page.png"


def write(anna: Desk) -> None:
    """A question and its answer; while she writes she is told that a sentence is hard."""
    anna.go("/redaktion/sider/")
    anna.press("Begynd en ny side")
    anna.fill(title="Hvordan låner jeg en bog?")
    anna.press("Begynd siden")
    anna.fill(short__da="Gå ind på biblioteket. Vis dit kort.")
    anna.page.fill('[name="body.+.text.da"]', HARD)
    expect(anna.page.locator("#measured-now")).to_contain_text("for svært")
    expect(anna.page.locator("#measured")).to_contain_text("selvbetjeningsløsninger")
    # Once she rests, to who cannot see it:
    expect(anna.page.locator("#measured-said[role=status]")).to_contain_text("da: for svært.")
    anna.page.fill('[name="body.+.text.da"]', "Find bogen på hylden. Tag den med til skranken.")
    expect(anna.page.locator("#measured-now")).not_to_contain_text("for svært")
    for name, value in (("next", "exercise:foerste-brev"), ("people", "bibliotek"), ("kind", "guide")):
        anna.page.select_option(f'[name="{name}"] >> nth=0', value)
    anna.fill(
        **{
            "sources.+.title": "Lån af bøger", "sources.+.publisher": "Biblioteket",
            "sources.+.url": "https://example.org/", "sources.+.checked": "2026-11-01", "owner": "Bogredaktionen",
        }
    )  # fmt: skip
    anna.press("Gem")


def translate(anna: Desk) -> None:
    """The English words stand beside the Danish ones; what is missing is told."""
    anna.go(BASE)
    assert "mangler" in anna.page.inner_text("#measured")
    anna.fill(
        title__en="How do I borrow a book?",
        short__en="Go to the library. Show your card.",
        **{"body.0.text.en": "Find the book on the shelf. Take it to the desk."},
    )
    anna.press("Gem")
    assert "Intet står i vejen for at udgive" in anna.page.inner_text("#measured")


def put_in_a_picture(anna: Desk) -> None:
    """A picture comes in with words for who cannot see it, in both languages, and not without."""
    anna.press("Sæt et billede ind")
    anna.page.set_input_files('[name="file"]', PICTURE)
    anna.page.fill('[name="alt.da"]', "En side om svindel på en telefon.")
    anna.press("Sæt det ind")
    assert "Skriv på hvert sprog, hvad billedet viser" in anna.page.inner_text("main")
    anna.page.set_input_files('[name="file"]', PICTURE)
    anna.page.fill('[name="alt.en"]', "A page about fraud on a phone.")
    anna.press("Sæt det ind")
    assert anna.page.url.endswith(BASE)


def check_the_facts(anna: Desk, browser: Browser, site: Site, axe: str) -> None:
    """Somebody without an account remarks; the editor deals with it."""
    anna.go(f"{BASE}faktatjek/")
    anna.fill(whom="Hovedbiblioteket")
    anna.press("Lav et privat link")
    link = anna.page.input_value(".ed-link")
    with at_desk(browser, site, axe) as checker:
        checker.go(link)
        remark = checker.page.locator('textarea[name^="r."] >> nth=0')
        checker.page.locator("section:has(textarea) summary").first.click()
        remark.fill("Man kan også låne uden kort.")
        checker.page.get_by_label("Ja, det er rigtigt").check()
        checker.press("Send svaret")
        assert "Tak. Dit svar er kommet frem." in checker.page.inner_text("main")
    anna.go(f"{BASE}faktatjek/")
    assert "Man kan også låne uden kort." in anna.page.inner_text("main")
    anna.press("Klaret")


def publish_at_a_time(rita: Desk, site: Site) -> None:
    """The reviewer chooses a time some seconds ahead; the readers see it then, and not before."""
    rita.go(f"{BASE}udgiv/")
    at = datetime.now(ZoneInfo("Europe/Copenhagen")).replace(microsecond=0) + timedelta(seconds=15)
    rita.fill(why="Siden er ny.", when=at.strftime("%Y-%m-%dT%H:%M:%S"))
    rita.press("Udgiv")
    assert "Planlagt" in rita.page.inner_text("main")
    assert not seen(site, PUBLIC)
    while not seen(site, PUBLIC) and time.time() < at.timestamp() + 60:
        time.sleep(0.1)
    assert time.time() >= at.timestamp()
    assert "Tag den med til skranken." in seen(site, PUBLIC)
    assert "Take it to the desk." in seen(site, f"/en{PUBLIC}")


def on_the_day(site: Site, office: PostOffice, day: date) -> None:
    """What the clock does on a day to come."""
    call = f"""
import datetime, django
django.setup()
from trygvej.editorial.public import tell_owners_when_due
tell_owners_when_due(datetime.datetime({day.year}, {day.month}, {day.day}, 9, tzinfo=datetime.timezone.utc))
"""
    own = {"TRYGVEJ_HOME": str(site.home), "EMAIL_URL": office.url, "OPERATOR_EMAIL": "post@trygvej.example"}
    environment = {**os.environ, **own, "DJANGO_SETTINGS_MODULE": "trygvej.config.settings"}
    environment.pop("SECRET_KEY", None)
    subprocess.run([sys.executable, "-c", call], env=environment, cwd=site.home, check=True)


def undo(anna: Desk) -> None:
    """A change that was a mistake is compared with what was there, and taken back."""
    anna.go(BASE)
    anna.fill(short__da="Bliv hjemme.")
    anna.press("Gem")
    anna.press("Sammenlign")
    assert "Bliv hjemme." in " ".join(anna.page.locator("ins").all_inner_texts())
    anna.go(f"{BASE}historik/")
    anna.press("Hent frem som kladde")  # the first is the version the public sees
    assert anna.page.input_value('[name="short.da"]') == "Gå ind på biblioteket. Vis dit kort."


@pytest.mark.proof
def test_a_guide_is_written_translated_checked_published_told_of_and_mended(
    tmp_path: Path, browser: Browser, axe: str
) -> None:
    with (
        running(tmp_path, os.environ.get("DATABASE_URL", ""), worker=False) as site,
        post_office() as office,
        at_desk(browser, site, axe, "anna", "editor") as anna,
        at_desk(browser, site, axe, "rita", "reviewer") as rita,
    ):
        write(anna)
        translate(anna)
        put_in_a_picture(anna)
        check_the_facts(anna, browser, site, axe)
        anna.go(f"{BASE}gennemsyn/")
        anna.fill(why="Siden er ny.")
        anna.press("Send til gennemsyn")
        with a_worker(site):
            publish_at_a_time(rita, site)
        today = datetime.now(ZoneInfo("Europe/Copenhagen")).date()
        on_the_day(site, office, today + timedelta(days=30))
        assert "hvordan-laaner-jeg-en-bog" not in _told(office)  # it is to be checked in half a year
        on_the_day(site, office, today + timedelta(days=213))
        assert "Hvordan låner jeg en bog?" in _told(office)
        assert f"{BASE}" in _told(office)
        undo(anna)


def _told(office: PostOffice) -> str:
    """Everything that was sent to the site's operator, where no group is called as the owner."""
    assert all(mail["To"] == "post@trygvej.example" for mail in office.mails)
    return "\n".join(mail.get_content() for mail in office.mails)
