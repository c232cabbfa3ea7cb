"""The form to practise on: filled in by a guide, checked kindly, and forgotten."""

from __future__ import annotations

import html
import re

import pytest
from django.db import connection
from django.http import HttpResponse
from django.test import Client
from django.test.utils import CaptureQueriesContext
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

FORM = "/indberet/oevelse/"
GOOD = {"ansatte": "3", "dag.dag": "31", "dag.maaned": "10", "dag.aar": "2026"}


def words(page: HttpResponse) -> str:
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", page.content.decode())).split())


def value(page: HttpResponse, name: str) -> str:
    tag = re.search(rf'<input\b[^>]*name="{re.escape(name)}"[^>]*>', page.content.decode())
    return html.unescape(re.search(r'value="([^"]*)"', tag[0])[1])  # type: ignore[index]


def client() -> Client:
    return Client(SERVER_NAME="localhost")


def test_what_comes_along_is_filled_in_and_said() -> None:
    page = client().get(f"{FORM}?ansatte=3&dag=2026-10-31")
    assert value(page, "ansatte") == "3"
    assert [value(page, f"dag.{part}") for part in ("dag", "maaned", "aar")] == ["31", "10", "2026"]
    assert "Disse felter kom med fra vejviseren" in words(page)
    assert "Dette er en øvelse" in words(page)


def test_a_month_without_pay_fills_in_nobody() -> None:
    assert value(client().get(f"{FORM}?betalt=nej"), "ansatte") == "0"


@pytest.mark.parametrize("query", ["", "?ansatte=mange&dag=i-morgen", "?ukendt=1"])
def test_what_cannot_be_used_is_left_out(query: str) -> None:
    page = client().get(FORM + query)
    assert page.status_code == 200
    assert value(page, "ansatte") == ""
    assert "kom med" not in words(page)


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"ansatte": ""}, "Skriv med et tal, hvor mange der fik løn"),
        ({"ansatte": "en del"}, "Skriv med et tal"),
        ({"ansatte": "10000"}, "Skriv et tal fra 0 til 9999"),
        ({"dag.dag": "31", "dag.maaned": "2"}, "Skriv dag, måned og år"),
        ({"dag.aar": ""}, "Skriv dag, måned og år"),
        ({"dag.aar": "2999"}, "Dagen er ikke kommet endnu"),
        ({"dag.aar": "1999"}, "mere end fem år gammel"),
    ],
)
def test_what_must_be_mended_is_said_at_the_field_and_given_back(wrong: dict[str, str], said: str) -> None:
    page = client().post(FORM, GOOD | wrong)
    assert page.status_code == 200
    assert words(page).count(said) == 2, "once above, once at the field"
    (target,) = re.findall(r'<a class="tap" href="#(field-[^"]+)"', page.content.decode())
    assert f'id="{target}"' in page.content.decode()
    for name, text in wrong.items():
        assert value(page, name) == text


def test_the_receipt_repeats_what_was_reported_and_nothing_is_kept(db: None) -> None:
    with CaptureQueriesContext(connection) as asked:
        page = client().post(FORM, GOOD)
    assert "Din kvittering fra øvelsen" in words(page)
    assert "31. oktober 2026" in words(page)
    assert not asked.captured_queries
    assert page.headers["Cache-Control"] == "no-store"
    assert not page.cookies


@settings(max_examples=60, suppress_health_check=list(HealthCheck))
@given(data=st.dictionaries(st.sampled_from([*GOOD, "dag", "betalt", "x"]), st.text(max_size=50)))
def test_whatever_is_written_gets_a_page(data: dict[str, str]) -> None:
    assert client().post(FORM, data).status_code == 200
    assert client().get(FORM, data).status_code == 200
