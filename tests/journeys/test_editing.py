"""An editor makes a guide without seeing a file; it is checked, reviewed, published at its time, and changed."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from playwright.sync_api import Browser

from tests.journeys.site import Site, a_worker, running, seen
from tests.journeys.staff import Desk, at_desk

BASE = "/redaktion/vejvisere/maa-jeg-faa-hund/"
REMARK = '[name="r.questions.har-du-tid-til-en-hund"]'
QUESTIONS = {
    "bor-du-i-hus": ("Bor du i hus?", "Do you live in a house?"),
    "har-du-tid-til-en-hund": ("Har du tid til en hund?", "Do you have time for a dog?"),
    "siger-udlejer-ja": ("Siger udlejer ja?", "Does the landlord say yes?"),
}
OUTCOMES = {
    "ja-tak": ("Du kan få hund", "You can have a dog"),
    "vent-lidt": ("Vent lidt", "Wait a little"),
    "spoerg-foerst": ("Spørg først", "Ask first"),
}


@pytest.fixture
def own_site(tmp_path: Path) -> Iterator[Site]:
    """A site of this journey's own; its worker comes later, since it makes booklets first."""
    with running(tmp_path, os.environ.get("DATABASE_URL", ""), worker=False) as site:
        yield site


def write_the_parts(anna: Desk) -> None:
    """Title, a source, three questions and three outcomes, in Danish and English."""
    anna.press("Begynd en ny vejviser")
    anna.fill(title="Må jeg få hund?")
    anna.press("Begynd vejviseren")
    anna.fill(
        title__en="May I have a dog?",
        summary__da="Se, om en hund passer til dig.",
        summary__en="See if it fits.",
    )
    anna.press("Gem")
    anna.go(f"{BASE}sources/ny/")
    anna.fill(
        title="Hundeloven", publisher="Folketinget", url="https://example.org/hund", checked="2026-11-01"
    )
    anna.press("Gem")
    for danish, english in OUTCOMES.values():
        anna.go(f"{BASE}outcomes/ny/")
        anna.fill(name__da=danish, name__en=english, answer__da=f"{danish}.", answer__en=f"{english}.")
        anna.page.select_option('[name="sources"]', label="Hundeloven (Folketinget)")
        anna.press("Gem")
    for danish, english in QUESTIONS.values():
        anna.go(f"{BASE}questions/ny/")
        anna.fill(text__da=danish, text__en=english)
        anna.page.select_option('[name="kind"]', label="Ja eller nej")
        anna.press("Gem")


def lead(anna: Desk, question: str, answer: str, to: str) -> None:
    """Lead one answer of a question somewhere, by choosing."""
    anna.go(f"{BASE}questions/{question}/")
    anna.page.select_option('[name="next.+.to"]', to)
    anna.page.select_option('[name="next.+.when.of"] >> nth=0', f"{question}={answer}")
    anna.press("Gem")


def check_the_facts(anna: Desk, browser: Browser, site: Site, axe: str) -> None:
    """Somebody without an account remarks at a node; the editor finds it there."""
    anna.go(f"{BASE}faktatjek/")
    anna.fill(whom="Juridisk kontor")
    anna.press("Lav et privat link")
    link = anna.page.input_value(".ed-link")
    with at_desk(browser, site, axe) as checker:
        checker.go(link)
        assert "Har du tid til en hund?" in checker.page.inner_text("main")
        checker.page.locator(f"section:has({REMARK}) summary").click()
        checker.page.fill(REMARK, "Skriv, hvor meget tid.")
        checker.page.get_by_label("Ja, det er rigtigt").check()
        checker.press("Send svaret")
        assert "Tak. Dit svar er kommet frem." in checker.page.inner_text("main")
        checker.page.goto(f"{site.url}{BASE}")
        assert "/konto/login/" in checker.page.url
    anna.go(f"{BASE}questions/har-du-tid-til-en-hund/")
    assert "Skriv, hvor meget tid." in anna.page.inner_text("main")
    anna.press("Klaret")


def publish_at_a_time(rita: Desk, site: Site) -> None:
    """The reviewer chooses a time some seconds ahead; the page is public within 2 s of it."""
    rita.go(f"{BASE}udgiv/")
    at = datetime.now(ZoneInfo("Europe/Copenhagen")).replace(microsecond=0) + timedelta(seconds=15)
    rita.fill(why="Vejviseren er ny.", when=at.strftime("%Y-%m-%dT%H:%M:%S"))
    rita.press("Udgiv")
    assert "Planlagt" in rita.page.inner_text("main")
    assert not seen(site, "/vejviser/maa-jeg-faa-hund/")
    while not seen(site, "/vejviser/maa-jeg-faa-hund/") and time.time() < at.timestamp() + 20:
        time.sleep(0.1)
    late = time.time() - at.timestamp()
    assert 0 <= late < 2 * max(1, os.getloadavg()[0] / (os.cpu_count() or 1)), (
        f"public {late:.1f} s after its time"
    )


def lead_the_answers(anna: Desk) -> None:
    """Every answer but the last leads somewhere; she is told of the dead end, and mends it."""
    lead(anna, "bor-du-i-hus", "ja", "har-du-tid-til-en-hund")
    lead(anna, "bor-du-i-hus", "nej", "siger-udlejer-ja")
    lead(anna, "har-du-tid-til-en-hund", "ja", "du-kan-faa-hund")
    lead(anna, "har-du-tid-til-en-hund", "nej", "vent-lidt")
    anna.go(f"{BASE}questions/siger-udlejer-ja/")
    assert "Spørgsmålet fører ingen steder hen." in anna.page.inner_text("main")
    lead(anna, "siger-udlejer-ja", "ja", "har-du-tid-til-en-hund")
    assert "fører ingen steder hen" in anna.page.inner_text("main")  # the no is still missing
    lead(anna, "siger-udlejer-ja", "nej", "spoerg-foerst")


def write_an_example(anna: Desk) -> None:
    """A case that is tried on every save."""
    anna.go(f"{BASE}eksempler/")
    today = datetime.now(
        ZoneInfo("Europe/Copenhagen")
    ).date()  # a new guide covers no day before the one it was begun on
    anna.fill(**{"examples.+.name": "I lejlighed", "examples.+.date": today.isoformat()})
    rows = anna.page.locator('[name="examples.+.answers.of"]')
    rows.nth(0).select_option("bor-du-i-hus=nej")
    rows.nth(1).select_option("siger-udlejer-ja=nej")
    anna.page.select_option('[name="examples.+.outcome"]', "spoerg-foerst")
    anna.press("Gem, og prøv dem alle")
    assert "1 eksempel ender, hvor det skal." in anna.page.inner_text("main")


def try_it(anna: Desk) -> None:
    """The drawing opens a node, and the draft is walked in a frame."""
    anna.go(BASE)
    assert "Intet står i vejen for at udgive" in anna.page.inner_text("main")
    anna.page.locator(".ed-canvas a", has_text="Har du tid").click()
    anna.page.wait_for_url("**/questions/har-du-tid-til-en-hund/")
    anna.go(f"{BASE}proev/")
    frame = anna.page.frame_locator("iframe")
    frame.get_by_role("link", name="Begynd").click()
    frame.get_by_role("link", name="Nej").click()
    frame.get_by_role("heading", name="Siger udlejer ja?").wait_for()
    anna.page.select_option('[name="side"]', "vent-lidt")
    anna.page.select_option('[name="sprog"]', "en")
    anna.page.select_option('[name="bredde"]', "computer")
    anna.page.fill('[name="dag"]', "2027-01-01")
    anna.press("Vis")
    frame.get_by_role("heading", name="Wait a little.").wait_for()


def change_and_compare(anna: Desk) -> None:
    """One answer says more, and the comparison shows which words."""
    anna.go(f"{BASE}outcomes/vent-lidt/")
    anna.fill(answer__da="Vent, til du har mere tid.", answer__en="Wait until you have more time.")
    anna.press("Gem")
    anna.go(f"{BASE}sammenlign/")
    assert "til du har mere tid." in " ".join(anna.page.locator("ins").all_inner_texts())
    assert "Ændret: Vent lidt" in anna.page.locator(".ed-canvas").text_content()


def test_a_guide_is_made_checked_published_and_changed(own_site: Site, browser: Browser, axe: str) -> None:
    with (
        at_desk(browser, own_site, axe, "anna", "editor") as anna,
        at_desk(browser, own_site, axe, "rita", "reviewer") as rita,
    ):
        write_the_parts(anna)
        lead_the_answers(anna)
        write_an_example(anna)
        try_it(anna)
        check_the_facts(anna, browser, own_site, axe)
        anna.go(f"{BASE}gennemsyn/")
        anna.fill(why="Vejviseren er ny.")
        anna.press("Send til gennemsyn")
        rita.go("/redaktion/vejvisere/")
        assert "Til gennemsyn" in rita.page.inner_text("main")
        rita.go("/redaktion/formater/?sprog=ar")
        assert "mangler" in rita.page.inner_text("main")
        with a_worker(own_site):
            publish_at_a_time(rita, own_site)
        change_and_compare(anna)
        rita.go(f"{BASE}udgiv/")
        rita.fill(why="Svaret siger nu, hvor længe.")
        rita.press("Udgiv")
        told = seen(own_site, "/vejviser/maa-jeg-faa-hund/aendringer")
        assert "Svaret siger nu, hvor længe." in told
        assert "Vejviseren er ny." in told
        answer = "/en/vejviser/maa-jeg-faa-hund/svar?bor-du-i-hus=ja&har-du-tid-til-en-hund=nej"
        assert "more time" in seen(own_site, answer)
