"""Headers that every answer carries."""

import pytest
from django.http import HttpResponse
from django.test import Client, RequestFactory

from trygvej.config import middleware

PATHS = ["/", "/en/", "/ar/", "/vejviser/", "/om/", "/findes-ikke/"]


@pytest.mark.django_db
@pytest.mark.parametrize("path", PATHS)
def test_a_page_allows_nothing_from_elsewhere_and_sets_no_cookie(client: Client, path: str) -> None:
    response = client.get(path)
    policy = response["Content-Security-Policy"]
    assert policy.startswith("default-src 'none'")
    assert "unsafe" not in policy
    assert "frame-ancestors 'none'" in policy
    assert response["Referrer-Policy"] == "no-referrer"
    assert response["X-Content-Type-Options"] == "nosniff"
    assert not response.cookies
    assert "Accept-Language" not in response.get("Vary", "")


@pytest.mark.django_db
@pytest.mark.parametrize(("path", "language"), [("/", "da"), ("/en/", "en"), ("/ar/", "ar")])
def test_the_address_alone_says_the_language(client: Client, path: str, language: str) -> None:
    response = client.get(path, HTTP_ACCEPT_LANGUAGE="fr, de;q=0.5", HTTP_COOKIE="django_language=de")
    assert response["Content-Language"] == language


def test_encryption_is_demanded_only_where_the_public_address_has_it(settings) -> None:
    def header(url: str) -> str | None:
        settings.PUBLIC_URL = url
        return middleware.SecurityHeaders(lambda _: HttpResponse())(RequestFactory().get("/")).get(
            "Strict-Transport-Security"
        )

    assert header("https://trygvej.example") == "max-age=31536000"
    assert header("http://localhost:8000") is None


def test_a_view_may_set_a_header_itself() -> None:
    own = HttpResponse(headers={"X-Frame-Options": "SAMEORIGIN"})
    assert (
        middleware.SecurityHeaders(lambda _: own)(RequestFactory().get("/"))["X-Frame-Options"]
        == "SAMEORIGIN"
    )
