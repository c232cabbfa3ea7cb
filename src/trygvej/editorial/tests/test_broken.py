"""Broken links are found at night, listed, and told of once to who can mend them."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.core import mail

from trygvej.editorial.actions import look_for_broken as nightly
from trygvej.editorial.actions.look_for_broken import look_for_broken, look_for_broken_when_due
from trygvej.editorial.tests.conftest import Staff
from trygvej.library import public as library
from trygvej.library import shared
from trygvej.library.models import PagePublication
from trygvej.library.tests.made import put

pytestmark = pytest.mark.django_db
PICTURED = {"body": [{"picture": {"file": "et-brev.webp", "alt": {"da": "Et brev", "en": "A letter"}}}]}
ONLY = "/redaktion/sider/?kun=brudte"


def at(day: int, hour: int) -> datetime:
    return datetime(2027, 1, day, hour, 30, tzinfo=ZoneInfo("Europe/Copenhagen"))


@pytest.fixture
def orders(monkeypatch: pytest.MonkeyPatch) -> list[datetime]:
    """When the worker was asked to look."""
    asked: list[datetime] = []
    monkeypatch.setattr(nightly, "_looked", None)
    monkeypatch.setattr(type(look_for_broken), "enqueue", lambda self: asked.append(self))
    return asked


@pytest.fixture
def olga(db: None) -> None:
    """Who answers for the pages of these tests."""
    owner = get_user_model().objects.create(username="olga", email="olga@example.org")
    owner.groups.add(Group.objects.create(name="Borgerredaktionen"))


def test_the_worker_looks_once_every_night(orders: list[datetime]) -> None:
    assert not look_for_broken_when_due(at(4, 2))
    assert look_for_broken_when_due(at(4, 3))
    assert not look_for_broken_when_due(at(4, 4))
    assert not look_for_broken_when_due(at(5, 0))
    assert look_for_broken_when_due(at(5, 3))
    assert len(orders) == 2


def test_the_clock_leaves_it_to_the_worker(monkeypatch: pytest.MonkeyPatch) -> None:
    from django_tasks_db.models import DBTaskResult

    monkeypatch.setattr(nightly, "_looked", None)
    look_for_broken_when_due(at(6, 3))
    job = DBTaskResult.objects.get(task_path="trygvej.editorial.actions.look_for_broken.look_for_broken")
    assert job.status == "READY"


def test_what_went_away_is_listed_and_its_owner_told_once(staff: Staff, olga: None) -> None:
    put("en-anden", next=["exercise:foerste-brev"], title={"da": "Hvad er en pen?", "en": "What is a pen?"})
    put(next=["page:en-anden", "exercise:foerste-brev"])
    assert look_for_broken.func() == 0
    library.withdraw("en-anden")
    assert look_for_broken.func() == 1
    (sent,) = mail.outbox
    assert sent.to == ["olga@example.org"]
    assert sent.subject == "1 side har et brudt link"
    for words in ("Hvad er et brev?", "/redaktion/sider/proeve/", "page:en-anden", ONLY):
        assert words in sent.body
    listed = staff().get(ONLY).content.decode()
    assert "Hvad er et brev?" in listed
    assert "page:en-anden" in listed
    assert look_for_broken.func() == 0  # the next night it is still broken, and she knows
    put(next=["exercise:foerste-brev"])
    assert look_for_broken.func() == 0
    assert "Hvad er et brev?" not in staff().get(ONLY).content.decode()
    assert len(mail.outbox) == 1


@pytest.mark.parametrize(
    ("changes", "field", "name"),
    [
        ({}, "people", "borgerservice"),
        ({}, "terms", "nemkonto"),
        (PICTURED, "", "et-brev.webp"),
    ],
)
def test_people_words_and_pictures_can_go_away_too(
    staff: Staff, monkeypatch: pytest.MonkeyPatch, changes: dict, field: str, name: str
) -> None:
    put(next=["exercise:foerste-brev"], **changes)
    if field:
        whole = shared.read()
        left = {key: one for key, one in getattr(whole, field).items() if key != name}
        monkeypatch.setattr(shared, "read", lambda: whole.__class__(**{**vars(whole), field: left}))
    library.find_broken()
    assert PagePublication.objects.get().lost.split() == [name]
    assert name in library.broken()["proeve"]
    assert name in staff().get(ONLY).content.decode()


def test_a_mail_goes_to_those_who_review_where_nobody_is_called_as_the_owner(staff: Staff) -> None:
    reviewer = get_user_model().objects.create(username="rita", email="rita@example.org")
    reviewer.groups.add(Group.objects.get_or_create(name="Gennemlæser")[0])
    put(next=["exercise:findes-ikke-mere"])
    assert look_for_broken.func() == 1
    assert mail.outbox[0].to == ["rita@example.org"]
