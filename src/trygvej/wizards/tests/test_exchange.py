"""A wizard moves from one installation to another, and back, without a byte of difference."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.conf import settings
from django.test import Client

from trygvej.wizards import public, snapshot
from trygvej.wizards.models import Publication, Version

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]

BUNDLED = sorted(path.stem for path in (settings.CONTENT / "wizards").glob("*.yaml"))


def empty_installation() -> None:
    Publication.objects.all().delete()
    Version.objects.all().delete()
    snapshot.forget()
    assert not public.keys()


def exported() -> dict[str, str]:
    known = public.keys()
    return {key: public.export(key) for key in known}


def test_every_bundled_wizard_comes_out_of_another_installation_as_it_came_out_of_the_first(
    tmp_path: Path,
) -> None:
    public.load_content()
    first = exported()
    assert sorted(first) == BUNDLED
    client = Client(SERVER_NAME="localhost")
    for key, text in first.items():
        fetched = client.get(f"/api/v1/wizards/{key}.yaml").content
        assert fetched == text.encode(), f"the API gives another file for {key}"
        (tmp_path / f"{key}.yaml").write_bytes(fetched)
    empty_installation()
    reports = public.load_content(sorted(tmp_path.glob("*.yaml")))
    assert {report.outcome for report in reports} == {"published"}, [report.problems for report in reports]
    assert exported() == first
