"""The completeness table: what is made, what is stale, what is missing; and having it made."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from django.test import Client
from django.utils.html import escape
from django_tasks_db.models import DBTaskResult

from trygvej.editorial.tests.conftest import Staff
from trygvej.formats import public as formats
from trygvej.formats.tests import conftest
from trygvej.formats.tests.papers import ONE, Blank

BASE = "/redaktion/formater/"
TITLE = "En sms om en pakke"
media, quick = conftest.media, conftest.quick
JOBS = DBTaskResult.objects


@pytest.fixture(autouse=True)
def own_media(media: Path, quick: None) -> None:
    """Each test has a storage of its own, and makes nothing in earnest."""


def make(language: str = "da") -> None:
    formats.make_pieces(formats.Material.EXERCISE, ONE, language, (), Blank())


def shown(client: Client, query: str = "") -> str:
    answer = client.get(BASE + query)
    assert answer.status_code == 200
    return answer.content.decode()


def rows(page: str, title: str = TITLE) -> list[str]:
    return [row for row in page.split("<tr>") if escape(title) in row]


def test_it_tells_what_is_made_and_what_is_missing(staff: Staff) -> None:
    client = staff()
    assert "mangler" in rows(shown(client))[0]
    make()
    danish = next(row for row in rows(shown(client)) if "folder.pdf" in row)
    assert f"/trin-for-trin/{ONE}/folder.pdf" in danish
    assert "mangler" not in danish


def test_what_has_become_older_than_its_source_is_marked(
    staff: Staff, monkeypatch: pytest.MonkeyPatch
) -> None:
    make()
    monkeypatch.setattr("trygvej.formats.leaflet.Leaflet.fingerprint", lambda *_: "0" * 16)
    page = shown(staff(), "?format=leaflet&sprog=da")
    (row,) = rows(page)
    assert "forældet" in row
    assert "folder.pdf" not in row


@pytest.mark.parametrize(
    ("query", "expected"),
    [("?sprog=ar", 1), ("?format=booklet", 0), ("?stand=there", 0), ("?stand=missing&sprog=da", 1)],
)
def test_the_filters_leave_what_fits(staff: Staff, query: str, expected: int) -> None:
    titles = (TITLE, "رسالة عن طرد")
    page = shown(staff(), query)
    assert sum(len(rows(page, title)) for title in titles) == expected


def test_the_table_can_be_fetched_for_a_spreadsheet(staff: Staff) -> None:
    make()
    answer = staff().get(f"{BASE}tabel.csv?sprog=da")
    found = list(csv.DictReader(answer.content.decode("utf-8-sig").splitlines(), delimiter=";"))
    states = {(row["key"], row["format"]): row["state"] for row in found}
    assert states[ONE, "leaflet"] == "there"
    assert states["foerste-brev", "leaflet"] == "missing"
    assert {row["language"] for row in found} == {"da"}


def test_the_button_orders_what_is_missing_once(staff: Staff) -> None:
    client = staff()
    query = "?sprog=ar"
    answer = client.post(f"{BASE}lav/{query}")
    assert answer["Location"] == BASE + query
    ordered = [job["args"] for job in JOBS.values_list("args_kwargs", flat=True)]
    assert ["exercise", ONE, "ar"] in ordered
    assert all(language == "ar" for _, _, language in ordered)
    number = JOBS.count()
    client.post(f"{BASE}lav/{query}")
    assert JOBS.count() == number
    page = shown(client)
    assert f"{number} opgaver tilbage" in page
    assert "bestilt" in rows(page, "رسالة عن طرد")[0]


def test_why_the_last_job_failed_is_said(staff: Staff) -> None:
    client = staff()
    client.post(f"{BASE}lav/?sprog=ar")
    JOBS.get(args_kwargs__args=["exercise", ONE, "ar"]).set_failed(formats.CannotMake("der er ingen browser"))
    assert "der er ingen browser" in shown(client)


def test_nobody_sees_or_orders_without_logging_in(client: Client, db: None) -> None:
    for answer in (client.get(BASE), client.get(f"{BASE}tabel.csv"), client.post(f"{BASE}lav/")):
        assert answer.status_code == 302
    assert not JOBS.exists()
