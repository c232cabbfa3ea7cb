"""Staff who are logged in, and a small wizard to edit."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module

import pytest
from django.apps import apps
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.test import Client
from wagtail.models import Locale, Page

from trygvej.editorial.actions.begin_draft import begin_draft
from trygvej.editorial.models import WizardDraft
from trygvej.editorial.permissions import GROUPS, Role
from trygvej.engines.wizard.model import Wizard
from trygvej.engines.wizard.tests import small
from trygvej.library import shared as library_shared
from trygvej.library import snapshot as library_snapshot
from trygvej.wizards import snapshot
from trygvej.wizards.actions.publish import publish

Staff = Callable[..., Client]


@pytest.fixture(autouse=True)
def _nothing_left_over() -> None:
    snapshot.forget()
    library_snapshot.forget()
    library_shared.forget()


@pytest.fixture
def staff(db: None, settings) -> Staff:
    """Log in as somebody with a role: ``staff(Role.EDITOR)``; the second step has tests of its own."""
    settings.STAFF_SECOND_FACTOR = False
    # A test of several writers empties every table behind itself, what the migrations put there too.
    for name in ("0002_roles", "0006_read_the_log"):
        import_module(f"trygvej.editorial.migrations.{name}").make(apps, None)
    Locale.objects.get_or_create(language_code=settings.LANGUAGE_CODE)
    if Page.get_first_root_node() is None:
        Page.add_root(title="Root", slug="root")

    def log_in(role: Role = Role.EDITOR, name: str = "") -> Client:
        user, _ = get_user_model().objects.get_or_create(username=name or str(role))
        user.groups.set([Group.objects.get(name=GROUPS[role])])
        client = Client()
        client.force_login(user)
        client.user = user  # type: ignore[attr-defined]
        return client

    return log_in


def publishable(**more: object) -> Wizard:
    """Two questions and three outcomes in Danish and English, with nothing in the way of publishing."""
    both = lambda words: {"da": words, "en": words}  # noqa: E731
    raw = small.wizard(
        {"alene": small.yes_no("svar-a", "mange"), "mange": small.yes_no("svar-b", "svar-c")}
    ).model_dump(mode="json", by_alias=True, exclude_defaults=True)
    raw |= {
        "key": "proeve",
        "languages": ["da", "en"],
        "title": both("Er du alene?"),
        "summary": both("Prøv det."),
    }
    raw["sources"] = {
        "bog": {"title": "Bogen", "publisher": "Haven", "url": "https://example.org", "checked": "2026-01-01"}
    }
    raw["check_again"] = "2099-01-01"
    for key, question in raw["questions"].items():
        question["text"] = both(f"Gælder det {key}?")
    for key, outcome in raw["outcomes"].items():
        raw["outcomes"][key] = {
            **outcome,
            "name": both(f"Det er {key}"),
            "answer": both("Du skal gå hjem nu."),
            "sources": ["bog"],
        }
    raw["examples"] = [
        {"name": "Alene", "date": "2026-06-01", "answers": {"alene": "ja"}, "outcome": "svar-a"}
    ]
    return Wizard.model_validate(raw | more)


def publish_bundled(key: str) -> Wizard:
    """Publish one of the wizards that come with the program."""
    publish(small.bundled()[key], bundled=True, why="release")
    return small.bundled()[key]


@pytest.fixture
def draft(staff: Staff) -> WizardDraft:
    """A draft of that wizard, begun by an editor."""
    return begin_draft(publishable(), staff().user)  # type: ignore[attr-defined]
