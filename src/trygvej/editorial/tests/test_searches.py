"""Editors read what people searched for, and those who publish let words lead to what is here."""

from __future__ import annotations

from datetime import date

import pytest
from wagtail.models import ModelLogEntry

from trygvej.editorial.permissions import Role
from trygvej.editorial.tests.conftest import Staff
from trygvej.engines.search.synonyms import Group
from trygvej.search import public as search
from trygvej.search.models import Sought

PAGE, WORDS = "/redaktion/soegning/", "/redaktion/soegning/ord/"
pytestmark = pytest.mark.django_db


def typed(words: str, times: int, *, found: bool, month: date = date(2026, 11, 1)) -> None:
    Sought.objects.create(month=month, language="da", words=words, times=times, found=found)


def test_what_nobody_found_stands_first_month_by_month(staff: Staff) -> None:
    typed("kattepension", 7, found=False)
    typed("mitid", 90, found=True)
    typed("hundelufter", 5, found=False, month=date(2026, 10, 1))
    page = staff().get(PAGE).content.decode()
    missing, _, there = page.partition("<h2>Noget blev fundet</h2>")
    assert "kattepension" in missing
    assert "mitid" in there
    assert "mitid" not in missing
    assert "hundelufter" not in page
    assert "hundelufter" in staff().get(f"{PAGE}?maaned=2026-10").content.decode()


def test_the_month_is_a_file_for_a_spreadsheet(staff: Staff) -> None:
    typed("bøde", 7, found=False)
    typed("mitid", 90, found=True)
    answer = staff().get(f"{PAGE}tal.csv?maaned=2026-11")
    assert answer.content.decode("utf-8-sig").splitlines() == [
        "month;language;words;times;found",
        "2026-11;da;bøde;7;no",
        "2026-11;da;mitid;90;yes",
    ]
    assert "soegninger-2026-11.csv" in answer["Content-Disposition"]


def test_before_anything_is_known_the_page_says_so(staff: Staff, client) -> None:
    assert "Intet er søgt ofte nok endnu" in staff().get(PAGE).content.decode()
    assert staff().get(f"{PAGE}tal.csv").status_code == 404
    assert client.get(PAGE).status_code == 302


def test_editors_see_the_groups_and_cannot_change_them(staff: Staff) -> None:
    editor = staff()
    page = editor.get(WORDS).content.decode()
    assert "nøglekort" in page
    assert f"{WORDS}ny/" not in page
    typed("kattepension", 7, found=False)
    assert "Lad det føre" not in editor.get(PAGE).content.decode()
    sent = {"words-da": "kattepension\nkattehotel"}
    assert editor.post(f"{WORDS}ny/", sent).status_code in (302, 403)
    assert editor.post(f"{WORDS}mitid/fjern/").status_code in (302, 403)
    assert not search.own_groups()


def test_whoever_publishes_lets_a_word_lead_somewhere_and_the_log_says_who(staff: Staff) -> None:
    publisher = staff(Role.REVIEWER)
    begun = publisher.get(f"{WORDS}ny/?sprog=da&ord=kattepension").content.decode()
    assert "kattepension</textarea>" in begun
    sent = {"words-da": "kattepension\r\n kattehotel, kattehotel", "also-en": "cats", "note": "Fra november"}
    assert publisher.post(f"{WORDS}ny/", sent).url == WORDS
    assert search.own_groups() == {
        "kattepension": Group(
            key="kattepension",
            words={"da": ("kattepension", "kattehotel")},
            also={"en": ("cats",)},
            note="Fra november",
        )
    }
    entry = ModelLogEntry.objects.get(action="editorial.synonyms")
    assert entry.user == publisher.user  # type: ignore[attr-defined]
    assert entry.data["what"] == "kattepension, kattehotel; cats"
    assert "kattehotel" in publisher.get(WORDS).content.decode()
    assert "Ord i søgningen ændret" in publisher.get("/redaktion/reports/site-history/").content.decode()


def test_a_second_group_with_the_same_first_word_does_not_take_the_place_of_the_first(staff: Staff) -> None:
    publisher = staff(Role.REVIEWER)
    for other in ("kattehotel", "kattepasning"):
        publisher.post(f"{WORDS}ny/", {"words-da": f"kattepension\n{other}"})
    assert list(search.own_groups()) == ["kattepension", "kattepension-2"]


def test_a_group_of_the_program_is_changed_switched_off_and_brought_back(staff: Staff) -> None:
    publisher = staff(Role.REVIEWER)

    def save(**sent: str) -> None:
        shown = publisher.get(f"{WORDS}mitid/")
        assert publisher.post(f"{WORDS}mitid/", {**sent, "seen": shown.context["mark"]}).status_code == 302

    save(**{"words-da": "mitid\nmit eget id"})
    assert {one.key: one for one in search.groups()}["mitid"].words == {"da": ("mitid", "mit eget id")}
    save()
    assert "mitid" not in {one.key for one in search.groups()}
    assert "Slået fra" in publisher.get(WORDS).content.decode()
    publisher.post(f"{WORDS}mitid/fjern/")
    assert {one.key: one for one in search.groups()}["mitid"].words["ar"]
    assert ModelLogEntry.objects.filter(action="editorial.synonyms-removed").count() == 1


def test_a_removed_group_is_told_so_that_it_can_be_written_again(staff: Staff) -> None:
    publisher = staff(Role.REVIEWER)
    publisher.post(f"{WORDS}ny/", {"words-da": "kattepension\nkattehotel"})
    page = publisher.post(f"{WORDS}kattepension/fjern/", follow=True).content.decode()
    assert "Gruppen er fjernet: kattepension, kattehotel." in page
    assert not search.own_groups()
    assert "allerede fjernet" in publisher.post(f"{WORDS}kattepension/fjern/", follow=True).content.decode()


@pytest.mark.parametrize(
    ("sent", "said"),
    [
        ({"words-da": "kattepension"}, "mindst to ord"),
        ({"also-da": "kattepension\nkattehotel"}, "mindst to ord"),
        ({"words-da": "kattehotel\nx"}, "“x” er for kort eller for langt"),
        ({"words-da": "kattehotel\nhvor kan min kat bo i sommerferien"}, "er for kort eller for langt"),
        ({"words-da": "kattehotel\n<b>", "words-en": "--"}, "“--” er for kort eller for langt"),
    ],
)
def test_what_cannot_be_used_is_said_in_danish_and_nothing_is_lost(
    staff: Staff, sent: dict[str, str], said: str
) -> None:
    answer = staff(Role.REVIEWER).post(f"{WORDS}ny/", {**sent, "note": "Husk mig"})
    page = answer.content.decode()
    assert answer.status_code == 422
    assert said in page
    assert "Husk mig" in page
    assert all(
        line.replace("<", "&lt;").replace(">", "&gt;") in page
        for line in "\n".join(sent.values()).split("\n")
    )
    assert not search.own_groups()


def test_two_who_change_the_same_group_do_not_overwrite_each_other(staff: Staff) -> None:
    publisher = staff(Role.REVIEWER)
    seen = publisher.get(f"{WORDS}mitid/").context["mark"]
    publisher.post(f"{WORDS}mitid/", {"words-da": "mitid\nden første", "seen": seen})
    late = publisher.post(f"{WORDS}mitid/", {"words-da": "mitid\nden anden", "seen": seen})
    assert late.status_code == 422
    assert "den anden" in late.content.decode()
    assert search.own_groups()["mitid"].words["da"] == ("mitid", "den første")
    publisher.post(f"{WORDS}mitid/", {"words-da": "mitid\nden anden", "seen": late.context["mark"]})
    assert search.own_groups()["mitid"].words["da"] == ("mitid", "den anden")
