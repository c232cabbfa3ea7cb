"""Versions: written once, published whole, and never over an editor's head."""

import json
from pathlib import Path

import pytest
from pytest_django import DjangoAssertNumQueries

from trygvej.engines.wizard import documents
from trygvej.publishing import public as publishing
from trygvej.wizards import public, snapshot
from trygvej.wizards.actions.load import load_files
from trygvej.wizards.actions.publish import publish
from trygvej.wizards.models import Version
from trygvej.wizards.tests.walker import HERE, Walker, trial

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]

TODAY = trial().checked


def load(path: Path, bundled: bool = False) -> str:
    return load_files([path], documents.Library(), TODAY, bundled)[0].outcome


def test_a_published_wizard_is_seen_at_once() -> None:
    before = publishing.generation()
    publish(trial())
    assert publishing.generation() > before
    assert snapshot.published()["proeve"].number == 1


def test_a_process_reads_a_new_wizard_before_anybody_asks(
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    publish(trial())
    assert publishing.renew()
    with django_assert_num_queries(1):  # has anything changed? and no more
        assert snapshot.published()["proeve"].number == 1


def test_publishing_the_same_again_writes_nothing() -> None:
    first, second = publish(trial()), publish(trial())
    assert first.pk == second.pk
    assert Version.objects.count() == 1


def test_a_change_is_a_new_version_and_the_old_one_stays() -> None:
    publish(trial())
    publish(trial(owner="En anden"))
    assert snapshot.published()["proeve"].number == 2
    assert snapshot.version("proeve", 1) == trial()


def test_the_order_of_questions_and_options_survives_the_database() -> None:
    publish(trial())
    snapshot.forget()
    stored = snapshot.published()["proeve"].wizard
    assert list(stored.questions) == list(trial().questions)
    assert documents.write(stored) == documents.write(trial())


def test_a_release_updates_what_no_editor_has_changed(tmp_path: Path) -> None:
    path = tmp_path / "proeve.yaml"
    path.write_text(documents.write(trial()), "utf-8")
    assert load(path, bundled=True) == "published"
    assert load(path, bundled=True) == "unchanged"
    path.write_text(documents.write(trial(owner="Udgivelsen")), "utf-8")
    assert load(path, bundled=True) == "published"
    assert snapshot.published()["proeve"].wizard.owner == "Udgivelsen"


def test_a_release_never_overwrites_an_editor(tmp_path: Path) -> None:
    path = tmp_path / "proeve.yaml"
    path.write_text(documents.write(trial()), "utf-8")
    load(path, bundled=True)
    publish(trial(owner="Redaktøren"), author="redaktør")
    path.write_text(documents.write(trial(owner="Udgivelsen")), "utf-8")
    assert load(path, bundled=True) == "draft"
    assert load(path, bundled=True) == "unchanged"
    assert snapshot.published()["proeve"].wizard.owner == "Redaktøren"


def test_a_broken_file_is_refused_and_the_last_good_version_served(tmp_path: Path) -> None:
    publish(trial())
    path = tmp_path / "proeve.yaml"
    path.write_text(
        (HERE / "proeve.yaml").read_text("utf-8").replace("to: antal", "to: findes-ikke"), "utf-8"
    )
    report = load_files([path], documents.Library(), TODAY, bundled=False)[0]
    assert report.outcome == "refused"
    assert report.problems
    assert Walker().open().page.status_code == 200
    assert snapshot.published()["proeve"].number == 1


def test_an_export_loads_elsewhere_as_the_same_wizard() -> None:
    publish(trial())
    assert documents.read(public.export("proeve")) == trial()
    assert json.loads(Version.objects.get().document)["key"] == "proeve"
