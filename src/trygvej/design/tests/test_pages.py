"""The front page, the pages about the site, and the pages for when something went wrong."""

from __future__ import annotations

from typing import Any

import pytest
from django.http import HttpResponse
from django.test import Client, RequestFactory
from django.utils import translation

from trygvej.design import views

PAGES = ["/", "/om/", "/privatliv/", "/tilgaengelighed/"]
LANGUAGES = [("da", "", "ltr"), ("en", "/en", "ltr"), ("ar", "/ar", "rtl")]
NOBODY = dict.fromkeys(("name", "address", "phone", "hours", "email", "logo"), "")
LIBRARY = NOBODY | {
    "name": "Eksempelby Bibliotek",
    "phone": "12 34 56 78",
    "hours": "10-16",
    "email": "a@b.example",
}


def _words(response: HttpResponse) -> str:
    return response.content.decode()


@pytest.mark.parametrize(("code", "prefix", "direction"), LANGUAGES)
@pytest.mark.parametrize("path", PAGES)
def test_every_page_says_its_language_and_may_be_kept(
    client: Client, path: str, code: str, prefix: str, direction: str
) -> None:
    response = client.get(prefix + path)
    assert response.status_code == 200
    assert f'<html lang="{code}" dir="{direction}">' in _words(response)
    assert response.headers["Trygvej-Keep"] == "1"
    assert not response.cookies


def test_another_spelling_of_the_address_is_not_kept(client: Client) -> None:
    assert "Trygvej-Keep" not in client.get("/?utm_source=x").headers


def test_arabic_pages_say_that_nobody_has_checked_them(client: Client) -> None:
    assert "لم يراجع أحد هذه الترجمة بعد" in _words(client.get("/ar/"))


@pytest.mark.parametrize("path", PAGES)
def test_nobody_is_made_up_where_no_operator_is_set(client: Client, settings: Any, path: str) -> None:
    settings.OPERATOR = NOBODY
    assert "Der er ikke skrevet, hvem der står bag den." in _words(client.get(path))


@pytest.mark.parametrize("path", PAGES)
def test_the_operator_stands_on_every_page(client: Client, settings: Any, path: str) -> None:
    settings.OPERATOR = LIBRARY
    page = _words(client.get(path))
    assert "Eksempelby Bibliotek" in page
    assert 'href="tel:+4512345678"' in page


@pytest.mark.parametrize(("code", "prefix", "direction"), LANGUAGES)
def test_a_page_that_is_not_there_shows_a_way_on(
    client: Client, code: str, prefix: str, direction: str
) -> None:
    response = client.get(f"{prefix}/findes-ikke/")
    assert response.status_code == 404
    assert f'href="{prefix}/vejviser/"' in _words(response)
    assert 'name="robots" content="noindex"' in _words(response)


@pytest.mark.parametrize(
    ("view", "status"),
    [(views.bad_request, 400), (views.forbidden, 403), (views.not_found, 404), (views.server_error, 500)],
)
def test_trouble_is_told_kindly(rf: RequestFactory, view: Any, status: int) -> None:
    with translation.override("da"):
        response = view(rf.get("/"))
    assert response.status_code == status
    for word in ("ugyldig", "bare ", f"fejl {status}", "!</"):
        assert word not in _words(response)


def test_the_logo_of_the_operator_is_shown(client: Client, settings: Any) -> None:
    settings.OPERATOR = LIBRARY | {"logo": "operator/logo.svg"}
    assert '<img src="/static/operator/logo.svg" alt="">' in _words(client.get("/"))
