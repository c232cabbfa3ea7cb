"""`trygvej check` looks at what one practises with as well."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.conf import settings

from trygvej.practice.public import check_content, is_ours


def test_all_that_comes_with_the_program_is_in_order() -> None:
    found = check_content()
    assert {report.path.parent.name for report in found} >= {"exercises", "personas", "screens", "frauds"}
    assert not [(report.path.name, report.problems) for report in found if report.refused]


@pytest.mark.parametrize(
    ("folder", "good", "bad", "code"),
    [
        ("exercises/svindel-sms", "persona: karen", "persona: ingen", "script-persona"),
        ("exercises/svindel-sms", "key: svindel-sms", "key: anden", "key-is-not-name"),
        ("personas/karen", "age: 78", "alder: 78", "unknown-field"),
        ("frauds/pakke-sms", "channel: sms", "channel: brev", "wrong-choice"),
        ("screens/guard", "guard.cpr:", "vagt.cpr:", "words-key"),
        ("screens/guard", "guard.cpr:", "guard.cpr: [", "yaml-syntax"),
    ],
)
def test_a_mistake_is_told_of(tmp_path: Path, folder: str, good: str, bad: str, code: str) -> None:
    source = settings.CONTENT / f"{folder}.yaml"
    target = tmp_path / f"{folder}.yaml"
    target.parent.mkdir()
    text = source.read_text("utf-8")
    assert good in text
    target.write_text(text.replace(good, bad, 1), "utf-8")
    assert is_ours(target)
    (report,) = check_content([target])
    assert code in {problem.code for problem in report.problems}


def test_a_wizard_is_not_ours() -> None:
    assert not is_ours(settings.CONTENT / "wizards" / "virksomhedsform.yaml")


def test_exercises_are_measured() -> None:
    (report,) = check_content([settings.CONTENT / "exercises" / "svindel-sms.yaml"])
    assert report.readability is not None
    assert 0 < report.readability["da"].value <= 30
