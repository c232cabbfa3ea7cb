"""Keys that go with a pile of papers: how they are made, carried, counted and withdrawn. And what editors decide."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.test import Client

from trygvej.figures import public as figures
from trygvej.formats import public
from trygvej.formats.actions.decide import decide
from trygvej.formats.actions.make_batch import LENGTH, LETTERS
from trygvej.formats.actions.make_pieces import make_pieces
from trygvej.formats.actions.print_for_batch import order_for_batch, print_for_batch
from trygvej.formats.base import Material, Piece, State
from trygvej.formats.batches import printed
from trygvej.formats.models import Decision
from trygvej.formats.tests.papers import Blank

pytestmark = pytest.mark.django_db
POSTER = Piece(Material.POSTER, "snydt-ring-nu", "poster", "da")


def marks(client: Client, address: str) -> tuple[str, str]:
    answer = client.get(address)
    assert answer.status_code == 302
    assert answer["Cache-Control"] == "no-store"
    return answer["Location"], answer.get("Trygvej-Figures", "")


def test_a_key_says_nothing_and_no_two_are_the_same() -> None:
    keys = {public.make_batch("Hovedbiblioteket").key for _ in range(50)}
    assert len(keys) == 50
    assert all(len(key) == LENGTH and set(key) <= set(LETTERS) for key in keys)


@pytest.mark.parametrize("name", ["", "   ", "Karen 010170-1234"])
def test_a_key_has_the_name_of_a_place_and_of_no_person(name: str) -> None:
    with pytest.raises(public.Refused):
        public.make_batch(name)


@pytest.mark.parametrize(
    ("path", "language", "about"),
    [
        ("trin-for-trin/svindel-sms/papir/00000000/", "da", "exercise:svindel-sms"),
        ("en/plakater/snydt-ring-nu/", "en", "poster:snydt-ring-nu"),
        ("ar/trin-for-trin/", "ar", "-"),
        ("om/", "da", "-"),
        ("trin-for-trin/noget-jeg-finder-paa/", "da", "-"),
    ],
)
def test_it_leads_to_the_page_and_is_counted_on_the_way(
    path: str, language: str, about: str, client: Client
) -> None:
    key = public.make_batch("Hovedbiblioteket").key
    to, mark = marks(client, f"/fra/{key}/{path}")
    assert to == f"/{path}"
    assert mark == f"batch/{key}/{about}/{language}/shown"
    figures.Mark.read(mark)  # or the front door would not count it
    assert not client.cookies


def test_a_withdrawn_or_unknown_key_leads_there_as_well_and_is_not_counted(client: Client) -> None:
    batch = public.make_batch("Hovedbiblioteket")
    public.withdraw_batch(batch)
    for key in (batch.key, "abcdef"):
        assert marks(client, f"/fra/{key}/om/") == ("/om/", "")


@pytest.mark.parametrize(
    "path", ["/example.org/", "https://example.org", "x?y", "%0d%0aSet-Cookie:a", "../om/"]
)
def test_it_leads_nowhere_else(path: str, client: Client) -> None:
    key = public.make_batch("Hovedbiblioteket").key
    answer = client.get(f"/fra/{key}/{path}")
    assert answer.status_code == 404 or answer["Location"].startswith("/x")


def test_a_paper_is_printed_with_a_key_and_the_common_one_is_left_alone(media: Path, quick: None) -> None:
    batch = public.make_batch("Hovedbiblioteket")
    make_pieces(Material.POSTER, POSTER.key, "da")
    before = sorted(media.rglob("made/**/*.pdf"))
    order_for_batch(batch.key, POSTER)
    assert print_for_batch(batch.key, POSTER, Blank())
    assert not print_for_batch(batch.key, POSTER, Blank()), "it is there"
    assert sorted(media.rglob("made/**/*.pdf")) == before
    (line,) = printed.every(batch.key)
    assert (line.piece, line.state) == (POSTER, State.THERE)


def test_what_carries_no_key_is_not_printed_with_one(media: Path) -> None:
    for wrong in (
        Piece(Material.WIZARD, "proeve", "booklet", "da"),
        Piece(Material.POSTER, "findes-ikke", "poster", "da"),
        Piece(Material.WIZARD, "snydt-ring-nu", "poster", "da"),
    ):
        with pytest.raises(LookupError):
            order_for_batch("abcdef", wrong)


# --- decisions ------------------------------------------------------------------------------------


def _line() -> public.Line:
    (line,) = public.survey([POSTER.key], ["poster"], ["da"])
    return line


def test_what_is_held_back_is_made_and_offered_nowhere(media: Path, quick: None, client: Client) -> None:
    decide([POSTER], Decision.HELD_BACK)
    assert make_pieces(Material.POSTER, POSTER.key, "da") == 1
    assert _line().state is State.DRAFT
    assert not _line().to_make
    address = f"/plakater/{POSTER.key}/plakat.pdf"
    assert client.get(address).status_code == 302
    assert "plakat.pdf" not in client.get(f"/plakater/{POSTER.key}/").content.decode()
    decide([POSTER], "")
    assert _line().state is State.THERE
    assert client.get(address)["Content-Type"] == "application/pdf"


def test_what_is_not_needed_is_not_made(media: Path, quick: None) -> None:
    decide([POSTER], Decision.NOT_NEEDED)
    assert _line().state is State.NOT_NEEDED
    assert make_pieces(Material.POSTER, POSTER.key, "da") == 0
    assert public.order_pieces([_line()]) == 0
