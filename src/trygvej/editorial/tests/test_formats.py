"""The completeness table: what is made, what is stale, what is missing; and having it made."""

from __future__ import annotations

import csv
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from django.test import Client
from django.utils.html import escape
from django_tasks_db.models import DBTaskResult

from trygvej.editorial.permissions import Role
from trygvej.editorial.tests.conftest import Staff
from trygvej.engines.film.model import Script
from trygvej.figures import public as figures
from trygvej.formats import public as formats
from trygvej.formats import scripts
from trygvej.formats.actions.print_for_batch import print_for_batch
from trygvej.formats.tests import conftest
from trygvej.formats.tests.papers import ONE, Blank

BASE = "/redaktion/formater/"
TITLE = "En sms om en pakke"
media, quick, filmed = conftest.media, conftest.quick, conftest.filmed
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
    table = page.partition('class="ed-table')[2]
    return [row for row in table.split("<tr>") if f">{escape(title)}</bdi>" in row]


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
    names = formats.names()
    states = {
        (row["Nøgle"], row["Format"]): (row["Hvordan det står til"], row["Bemærkning"]) for row in found
    }
    assert states[ONE, names["leaflet"]] == ("lavet", "")
    assert states["foerste-brev", names["leaflet"]] == ("mangler", "")
    assert states[ONE, names["audio"]] == ("mangler", "venter på en stemme")
    assert {row["Sprog"] for row in found} == {"Dansk"}


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
    assert f"0 af {number} opgaver er klar" in page
    assert "ikke begyndt" in page
    assert "bestilt" in rows(page, "رسالة عن طرد")[0]


def job(language: str = "ar") -> DBTaskResult:
    return JOBS.get(args_kwargs__args=["exercise", ONE, language], task_path__endswith=".pieces")


def test_how_far_the_worker_is_and_with_what(staff: Staff) -> None:
    client = staff()
    client.post(f"{BASE}lav/?sprog=ar")
    number = JOBS.count()
    job().claim("worker")
    page = shown(client)
    assert f"0 af {number} opgaver er klar" in page
    assert "papirer til رسالة عن طرد (Arabisk)" in page
    job().set_successful(1)
    page = shown(client)
    assert f"1 af {number} opgaver er klar" in page
    assert "papirer til رسالة عن طرد (Arabisk)" not in page


def test_what_failed_and_why_is_said_until_it_is_ordered_again(staff: Staff) -> None:
    client = staff()
    client.post(f"{BASE}lav/?sprog=ar")
    job().set_failed(formats.CannotMake("der er\ningen browser"))
    page = shown(client)
    assert "der er\ningen browser" in page
    assert "papirer til رسالة عن طرد (Arabisk)" in page
    client.post(f"{BASE}lav/?sprog=ar")
    assert "ingen browser" not in shown(client)


def test_a_program_s_own_words_are_not_shown_to_editors(staff: Staff) -> None:
    client = staff()
    client.post(f"{BASE}lav/?sprog=ar")
    job().set_failed(KeyError("/srv/secret"))
    page = shown(client)
    assert "KeyError" in page
    assert "/srv/secret" not in page
    assert "den driftsansvarlige" in page


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


def test_it_says_what_only_people_can_do_next(staff: Staff) -> None:
    page = shown(staff(), "?materiale=exercise&sprog=da")
    assert "Det bør mennesker gøre som det næste" in page
    people = page.partition("Det bør mennesker gøre som det næste")[2].partition("<table")[0]
    assert "/redaktion/formater/stemme/exercise/" in people


def test_what_is_new_can_wait_until_somebody_has_seen_it(staff: Staff) -> None:
    staff().post(f"{BASE}lav/?sprog=ar&format=card", {"hold": "1"})
    make("ar")
    public = f"/ar/trin-for-trin/{ONE}/kort.pdf"
    own = f"{BASE}exercise/{ONE}/card/ar/"
    reviewer = staff(Role.REVIEWER)
    assert reviewer.get(public).status_code == 302
    assert reviewer.get(f"{own}fil").status_code == 200
    assert "1 udkast" in shown(reviewer, "?sprog=ar&format=card")
    assert "udkast ud" not in shown(staff(), "?sprog=ar&format=card")
    assert staff().post(f"{BASE}giv-ud/?sprog=ar&format=card").status_code != 200
    assert reviewer.get(public).status_code == 302
    reviewer.post(f"{BASE}giv-ud/?sprog=ar&format=card")
    assert reviewer.get(public).status_code == 200


def test_a_film_that_cannot_be_told_stands_in_the_table_with_what_to_do(
    staff: Staff, filmed: Callable[..., Script]
) -> None:
    key = "saa-let-er-det"
    scene, *others = scripts.scripts()[key].scenes
    filmed(key, scenes=(scene.model_copy(update={"press": {"da": "Findes ikke", "en": "Practise"}}), *others))
    client = staff()
    page = shown(client, "?materiale=film&sprog=da")
    assert "1 film kan ikke laves" in page
    assert "Findes ikke" in page
    assert "forside" in page
    (row,) = rows(page, "Så let er det at øve sig")
    assert row.count("en scene skal rettes") == 2
    assert "mangler" in row
    own = shown(client, f"film/{key}/told-film/da/")
    assert "Findes ikke" in own
    assert 'value="make"' not in own
    assert "en scene skal rettes" in client.get(f"{BASE}tabel.csv?materiale=film").content.decode()
    client.post(f"{BASE}lav/?materiale=film&sprog=da")
    assert not JOBS.filter(args_kwargs__args__1=key).exists()
    assert "film kan ikke laves" not in shown(client, f"film/{key}/told-film/en/")


def test_the_filter_for_a_kind_leaves_only_that_kind(staff: Staff) -> None:
    page = shown(staff(), "?materiale=poster&sprog=da")
    assert "/poster/snydt-ring-nu/poster/da/" in page
    assert not rows(page)
    assert "/leaflet/da/" not in page


def test_a_film_can_be_seen_before_it_is_given_out(staff: Staff) -> None:
    make()
    own = f"{BASE}exercise/{ONE}/film/da/"
    reviewer = staff(Role.REVIEWER)
    reviewer.post(own, {"what": "held-back"})
    page = reviewer.get(own).content.decode()
    assert f'src="{own}fil"' in page
    assert 'preload="none"' in page
    assert f'src="/film/{ONE}/tekster.vtt"' in page
    part = reviewer.get(f"{own}fil", headers={"Range": "bytes=2-6"})
    assert (part.status_code, part.content, part["Cache-Control"]) == (206, b"quick", "no-store")
    assert reviewer.get(f"/film/{ONE}/film.mp4").status_code == 302


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
