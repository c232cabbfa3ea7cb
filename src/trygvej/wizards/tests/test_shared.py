"""A broken file among those that wizards share is told of, and stops nothing else."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings as django_settings

from trygvej.wizards import public, snapshot

BROKEN = {
    "rates/mindstekapital-aps.yaml": "rows: [",
    "terms/a-skat.yaml": "key: cvr-nummer\nslags: 3\n",
    "terms/jargon.yaml": "- ikke sådan\n",
}


@pytest.fixture
def content(tmp_path: Path, settings: Any) -> Path:
    """A copy of the content that may be spoiled."""
    folder = tmp_path / "content"
    shutil.copytree(django_settings.CONTENT, folder)
    settings.CONTENT = folder
    return folder


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_shared_file_is_told_of_with_its_place(content: Path, name: str) -> None:
    (content / name).write_text(BROKEN[name], "utf-8")
    refused = {report.path: report for report in public.check_content() if report.refused}
    assert refused[content / name].problems


@pytest.mark.parametrize("spoil", [lambda path: path.write_bytes(b"\xff\xfe\x00"), Path.unlink])
def test_one_that_is_no_text_or_not_there_too(content: Path, spoil: Any) -> None:
    path = content / "terms" / "jargon.yaml"
    spoil(path)
    assert path in [report.path for report in public.check_content() if report.refused]


def test_the_wizard_that_needs_it_keeps_its_last_good_version_and_the_others_are_loaded(
    content: Path,
) -> None:
    public.load_content()
    before = snapshot.published()["virksomhedsform"].hash
    (content / "rates" / "mindstekapital-aps.yaml").write_text("rows: [", "utf-8")
    reports = {report.path.stem: report for report in public.load_content()}
    assert reports["mindstekapital-aps"].refused
    assert reports["virksomhedsform"].refused
    assert not reports["mistaenkelig-besked"].refused
    assert snapshot.published()["virksomhedsform"].hash == before


def test_a_shared_file_can_be_checked_by_itself(content: Path) -> None:
    path = content / "rates" / "mindstekapital-aps.yaml"
    assert [report.refused for report in public.check_content([path])] == [False]
    path.write_text("rows: [", "utf-8")
    assert [report.refused for report in public.check_content([path])] == [True]
