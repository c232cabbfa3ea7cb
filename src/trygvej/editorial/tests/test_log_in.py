"""Only staff come in, with a second step, and nothing of it reaches the public pages."""

from __future__ import annotations

import pytest
from django.conf import settings as django_settings
from django.contrib.auth import get_user_model
from django.test import Client
from wagtail.models import ModelLogEntry

from trygvej.editorial.actions.add_staff import add_staff
from trygvej.editorial.permissions import Role, may_edit, may_publish
from trygvej.editorial.tests.conftest import Staff

LIST = "/redaktion/vejvisere/"


@pytest.mark.django_db
@pytest.mark.parametrize(
    "path", [LIST, "/redaktion/", "/redaktion/reports/site-history/", "/redaktion/login/"]
)
def test_a_stranger_is_led_to_the_log_in(client: Client, path: str) -> None:
    response = client.get(path, follow=True)
    assert response.redirect_chain
    assert response.wsgi_request.path == "/redaktion/konto/login/"


@pytest.mark.django_db
def test_public_pages_set_no_cookie_for_whoever_is_logged_in(staff: Staff) -> None:
    client = staff()
    assert client.get(LIST).status_code == 200
    response = client.get("/vejviser/")
    assert not response.cookies
    assert "unsafe" not in response["Content-Security-Policy"]
    assert (django_settings.SESSION_COOKIE_PATH, django_settings.CSRF_COOKIE_PATH) == ("/redaktion/",) * 2


@pytest.mark.django_db
def test_staff_pages_allow_no_script_but_our_own_and_are_kept_by_nobody(staff: Staff) -> None:
    response = staff().get(LIST)
    assert "script-src 'self';" in response["Content-Security-Policy"]
    assert response["Cache-Control"] == "no-store"


@pytest.mark.django_db
def test_a_password_alone_opens_only_the_choice_of_a_second_step(staff: Staff, settings) -> None:
    client = staff()
    settings.STAFF_SECOND_FACTOR = True
    response = client.get(LIST)
    assert response.status_code == 302
    assert response["Location"] == "/redaktion/konto/2fa/"
    assert client.get("/redaktion/konto/2fa/").status_code == 200


@pytest.mark.django_db
def test_the_link_of_a_new_account_chooses_a_password_once(client: Client) -> None:
    path = "/" + add_staff("anna", Role.EDITOR).split("/", 3)[3]
    page = client.get(path, follow=True)
    words = {"password1": "en-lang-kode-42", "password2": "en-lang-kode-42"}
    assert client.post(page.wsgi_request.path, words).status_code == 302
    assert client.login(username="anna", password="en-lang-kode-42")
    assert ModelLogEntry.objects.filter(action="wagtail.create", label="anna").exists()
    again = Client().get(path, follow=True)
    assert "password1" not in again.content.decode()


@pytest.mark.django_db
def test_nobody_signs_up_by_herself(client: Client) -> None:
    client.post("/redaktion/konto/signup/", {"username": "eva", "password1": "en-lang-kode-42"})
    assert not get_user_model().objects.filter(username="eva").exists()


@pytest.mark.parametrize(
    ("role", "publishes"), [(Role.EDITOR, False), (Role.REVIEWER, True), (Role.ADMINISTRATOR, True)]
)
def test_what_a_role_may_do(staff: Staff, role: Role, publishes: bool) -> None:
    user = staff(role).user  # type: ignore[attr-defined]
    assert may_edit(user)
    assert may_publish(user) is publishes


@pytest.mark.django_db
@pytest.mark.parametrize("path", [LIST, "/redaktion/users/", "/redaktion/nothing/"])
def test_whoever_has_no_role_is_told_so_and_comes_no_further(client: Client, settings, path: str) -> None:
    settings.STAFF_SECOND_FACTOR = False
    client.force_login(get_user_model().objects.create(username="bo"))
    response = client.get(path)
    assert response.status_code == 403
    assert "Du har ikke fået en rolle endnu" in response.content.decode()
    assert "<strong>bo</strong>" in response.content.decode()
    assert client.get("/redaktion/konto/logout/").status_code == 200


@pytest.mark.django_db
def test_a_lost_password_is_mended_by_an_administrator_and_not_by_post(client: Client) -> None:
    assert "Bed en administrator" in client.get("/redaktion/konto/password/reset/").content.decode()
    assert client.post("/redaktion/konto/password/reset/", {"email": "a@b.example"}).status_code == 405


@pytest.mark.django_db
def test_an_administrator_makes_a_link_to_a_password_and_an_editor_does_not(staff: Staff) -> None:
    anna = staff(Role.EDITOR, "anna").user  # type: ignore[attr-defined]
    path = f"/redaktion/brugere/{anna.pk}/link/"
    assert "Lav linket" in staff(Role.ADMINISTRATOR).get(path).content.decode()
    page = staff(Role.ADMINISTRATOR).post(path).content.decode()
    assert "/redaktion/konto/password/reset/key/" in page
    assert ModelLogEntry.objects.filter(action="editorial.link", object_id=str(anna.pk)).count() == 1
    for client in (staff(Role.EDITOR, "anna"), staff(Role.REVIEWER)):
        assert client.post(path).status_code in (302, 403)
    assert ModelLogEntry.objects.filter(action="editorial.link").count() == 1
