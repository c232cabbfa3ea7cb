"""The completeness table: what is made, what is stale, what is missing; and having it made."""

from __future__ import annotations

import csv
from datetime import date
from pathlib import Path

import pytest
from django.test import Client
from django.utils.html import escape
from django_tasks_db.models import DBTaskResult

from trygvej.editorial.permissions import Role
from trygvej.editorial.tests.conftest import Staff
from trygvej.figures import public as figures
from trygvej.formats import public as formats
from trygvej.formats.actions.print_for_batch import print_for_batch
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
    return [row for row in page.split("<tr>") if f"<bdi>{escape(title)}</bdi>" in row]


def test_it_tells_what_is_made_and_what_is_missing(staff: Staff) -> None:
    client = staff()
    assert "mangler" in rows(shown(client))[0]
    make()
    danish = next(row for row in rows(shown(client)) if "/leaflet/da/" in row)
    assert f"{BASE}exercise/{ONE}/leaflet/da/" in danish
    assert "mangler" not in danish.partition("/audio/")[0]  # people make the last two


def test_what_has_become_older_than_its_source_is_marked(
    staff: Staff, monkeypatch: pytest.MonkeyPatch
) -> None:
    make()
    monkeypatch.setattr("trygvej.formats.leaflet.Leaflet.fingerprint", lambda *_: "0" * 16)
    page = shown(staff(), "?format=leaflet&sprog=da")
    (row,) = rows(page)
    assert "forældet" in row
    piece = shown(staff(), f"exercise/{ONE}/leaflet/da/")
    assert "folder.pdf" not in piece


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
    job = JOBS.get(args_kwargs__args=["exercise", ONE, "ar"], task_path__endswith=".pieces")
    job.set_failed(formats.CannotMake("der er ingen browser"))
    assert "der er ingen browser" in shown(client)


def test_nobody_sees_or_orders_without_logging_in(client: Client, db: None) -> None:
    for answer in (client.get(BASE), client.get(f"{BASE}tabel.csv"), client.post(f"{BASE}lav/")):
        assert answer.status_code == 302
    assert not JOBS.exists()


# --- one piece, and the keys of batches -----------------------------------------------------------

PIECE = f"{BASE}exercise/{ONE}/card/da/"


def test_a_piece_can_be_looked_at_held_back_and_given_out(staff: Staff) -> None:
    make()
    client = staff(Role.REVIEWER)
    public = f"/trin-for-trin/{ONE}/kort.pdf"
    assert public in client.get(PIECE).content.decode()
    assert client.post(PIECE, {"what": "held-back"}).status_code == 302
    page = client.get(PIECE).content.decode()
    assert public not in page
    assert client.get(public).status_code == 302
    preview = client.get(f"{PIECE}fil")
    assert (preview["Content-Type"], preview["Cache-Control"]) == ("application/pdf", "no-store")
    client.post(PIECE, {"what": ""})
    assert client.get(public).status_code == 200
    staff().post(PIECE, {"what": "held-back"})  # who only edits may not
    assert client.get(public).status_code == 200
    assert client.get(f"{BASE}exercise/findes-ikke/card/da/").status_code == 404
    assert client.get(f"{BASE}exercise/{ONE}/hologram/da/").status_code == 404


def test_what_waits_can_be_stopped_and_ordered_again(staff: Staff) -> None:
    client = staff()
    client.post(f"{BASE}lav/?sprog=ar")
    number = JOBS.count()
    assert number
    client.post(f"{BASE}stop/")
    assert not JOBS.exists()
    client.post(f"{BASE}lav/?sprog=ar")
    assert JOBS.count() == number


def test_it_says_what_should_be_made_next_for_a_target_group(staff: Staff) -> None:
    page = shown(staff(), "?gruppe=ejer&orden=stand")
    assert "Det bør laves som det næste" in page
    assert "/exercise/firmaets-post/" in page
    assert not rows(page)


def test_a_key_is_made_renamed_exported_and_withdrawn(staff: Staff) -> None:
    client, keys = staff(), f"{BASE}noegler/"
    made = client.post(keys, {"name": "=Hovedbiblioteket"})
    own = made["Location"]
    key = own.rstrip("/").rpartition("/")[2]
    assert "Hovedbiblioteket" in client.get(keys).content.decode()
    figures.add_counts(
        date(2026, 11, 28), {figures.Mark("batch", key, "exercise:svindel-sms", "da", "shown"): 7}
    )
    client.post(own, {"name": "=Hovedbiblioteket, juni"})
    page = client.get(own).content.decode()
    assert "=Hovedbiblioteket, juni" in page
    assert "2026-11" in page
    table = client.get(f"{keys}tal.csv").content.decode("utf-8-sig").splitlines()
    assert table[1] == f"{key};'=Hovedbiblioteket, juni;2026-11-28;da;exercise:svindel-sms;7"
    client.post(own, {"what": "withdraw"})
    assert client.post(f"{own}lav/", {"piece": "poster/snydt-ring-nu/poster/da"}).status_code == 404
    assert client.post(keys, {"name": "010170-1234"}).status_code == 200


def test_a_paper_is_ordered_with_a_key_and_can_be_fetched(staff: Staff) -> None:
    client = staff()
    own = client.post(f"{BASE}noegler/", {"name": "Hovedbiblioteket"})["Location"]
    key = own.rstrip("/").rpartition("/")[2]
    client.post(f"{own}lav/", {"piece": "poster/snydt-ring-nu/poster/da"})
    (job,) = JOBS.all()
    assert job.args_kwargs["args"] == [key, "poster", "snydt-ring-nu", "poster", "da"]
    address = f"{own}poster/snydt-ring-nu/poster/da/"
    assert client.get(address).status_code == 404
    print_for_batch(key, formats.Piece(formats.Material.POSTER, "snydt-ring-nu", "poster", "da"), Blank())
    assert address in client.get(own).content.decode()
    assert client.get(address)["Content-Type"] == "application/pdf"


def test_the_pages_of_pieces_and_keys_ask_for_a_log_in(client: Client, db: None) -> None:
    for address in (PIECE, f"{BASE}noegler/"):
        assert client.get(address).status_code == 302
