"""From a published version to an address that serves its booklet."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.conf import settings
from django.db import connection
from django.test import Client
from django_tasks_db.models import DBTaskResult

from trygvej.engines.wizard.model import Wizard
from trygvej.formats import public
from trygvej.formats.actions.make_pieces import make_pieces
from trygvej.formats.base import Material, State
from trygvej.formats.booklet import Booklet
from trygvej.wizards.actions.publish import publish

ADDRESS = "/vejviser/proeve/hele-vejviseren.pdf"


def make_booklet(key: str = "proeve", language: str = "da") -> int:
    return make_pieces(Material.WIZARD, key, language, ("booklet",))


def state(language: str = "da") -> State:
    (line,) = public.survey(["proeve"], ["booklet"], [language])
    return line.state


@pytest.mark.django_db(transaction=True)
def test_publishing_orders_a_booklet_in_each_language(small: Wizard, media: Path) -> None:
    publish(small)
    ordered = [tuple(job.args_kwargs["args"]) for job in DBTaskResult.objects.order_by("enqueued_at")]
    assert sorted(ordered) == [("wizard", "proeve", "da"), ("wizard", "proeve", "en")]
    public.order_booklets("no-such-wizard")
    assert len(ordered) == DBTaskResult.objects.count()


@pytest.mark.django_db
def test_until_it_is_made_the_address_says_so_and_then_serves_it(
    small: Wizard, media: Path, client: Client
) -> None:
    version = publish(small)
    waiting = client.get(ADDRESS)
    assert waiting.status_code == 200
    assert waiting["Content-Type"].startswith("text/html")
    assert waiting["Cache-Control"] == "no-store"
    assert "Trygvej-Keep" not in waiting
    assert b"http-equiv" not in waiting.content
    assert ADDRESS.encode() in waiting.content
    assert b'href="/vejviser/proeve/"' in waiting.content
    assert make_booklet()
    served = client.get(ADDRESS)
    assert served.content.startswith(b"%PDF-")
    assert served["Content-Type"] == "application/pdf"
    assert served["Content-Disposition"] == f'inline; filename="proeve-{version.number}-da.pdf"'
    assert served["X-Content-Type-Options"] == "nosniff"
    assert served["Trygvej-Keep"] == "1"
    assert not served.cookies


@pytest.mark.django_db
def test_it_has_one_address_in_the_languages_it_is_made_in(
    small: Wizard, media: Path, client: Client
) -> None:
    publish(small)
    assert client.get(f"{ADDRESS}?utm_source=x")["Location"] == ADDRESS
    assert client.get(f"/en{ADDRESS}").status_code == 200
    assert client.get(f"/ar{ADDRESS}").status_code == 404
    assert client.get("/vejviser/findes-ikke/hele-vejviseren.pdf").status_code == 404
    assert client.post(ADDRESS).status_code == 405


@pytest.mark.django_db
def test_a_newer_version_replaces_the_older_booklet(small: Wizard, media: Path) -> None:
    publish(small)
    assert state() is State.MISSING
    assert make_booklet() == 1
    assert state() is State.THERE
    assert make_booklet() == 0
    publish(small.model_copy(update={"owner": "En anden"}))
    assert state() is State.STALE
    assert make_booklet() == 1
    assert state() is State.THERE
    assert len(list(media.rglob("*.pdf"))) == 1


@pytest.mark.django_db
def test_a_new_look_makes_the_same_version_anew(
    small: Wizard, media: Path, client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    publish(small)
    make_booklet()
    monkeypatch.setattr(Booklet, "looks", Booklet.looks + 1)
    assert state() is State.DATED
    assert client.get(ADDRESS)["Content-Type"] == "application/pdf"  # its words are right
    assert make_booklet() == 1
    assert [path.name.split(".")[3] for path in media.rglob("*.pdf")] == [str(Booklet.looks)]


@pytest.mark.django_db
def test_a_sensitive_wizard_has_a_booklet_too(small: Wizard, media: Path, client: Client) -> None:
    publish(small.model_copy(update={"sensitive": True}))
    assert make_booklet()
    assert client.get(ADDRESS)["Content-Type"] == "application/pdf"


@pytest.mark.both_databases
@pytest.mark.django_db(transaction=True)
def test_a_worker_process_makes_what_was_ordered(small: Wizard, tmp_path: Path) -> None:
    publish(small)
    home = tmp_path / "home"
    program = (
        "import os, django; from django.core.management import call_command; django.setup();"
        "from django.conf import settings; settings.DATABASES['default']['NAME'] = os.environ['TEST_DATABASE'];"
        "call_command('db_worker', batch=True, startup_delay=False, interval=0.1)"
    )
    environ = os.environ | {
        "TRYGVEJ_HOME": str(home),
        "DJANGO_SETTINGS_MODULE": "trygvej.config.settings",
        "TEST_DATABASE": str(connection.settings_dict["NAME"]),
        "PYTHONPATH": str(settings.PACKAGE.parent),
    }
    subprocess.run([sys.executable, "-c", program], env=environ, check=True, timeout=300)
    for language in ("da", "en"):
        (made,) = (home / "media" / "made" / "wizard" / "proeve").glob(f"booklet.{language}.*.pdf")
        assert made.read_bytes().startswith(b"%PDF-")
    assert not list(home.rglob("*.part"))
    assert set(DBTaskResult.objects.values_list("status", flat=True)) == {"SUCCESSFUL"}
