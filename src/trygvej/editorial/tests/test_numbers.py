"""The figures stand beside the guide and its questions, and the sites that show it are told of."""

from __future__ import annotations

import csv
from datetime import timedelta
from io import StringIO

import pytest
from django.utils import timezone

from trygvej.editorial.models import WizardDraft
from trygvej.editorial.permissions import Role
from trygvej.editorial.tests.conftest import Staff, publish_bundled
from trygvej.figures import public as figures

BASE = "/redaktion/vejvisere/proeve/"
pytestmark = pytest.mark.django_db


def counted(days_ago: int, node: str, shown: int, answered: int = 0) -> None:
    day = timezone.localdate() - timedelta(days=days_ago)
    marks = {figures.SHOWN: shown, figures.ANSWERED: answered}
    figures.add_counts(
        day, {figures.Mark("wizard", "proeve", node, "da", what): n for what, n in marks.items()}
    )


def embedded(days_ago: int, origin: str, times: int) -> None:
    day = timezone.localdate() - timedelta(days=days_ago)
    figures.add_counts(day, {figures.Mark("embed", "proeve", origin, "da", figures.SHOWN): times})


def test_how_many_stop_at_a_question_stands_on_the_drawing_and_in_the_table(
    staff: Staff, draft: WizardDraft
) -> None:
    counted(3, "alene", 100, 62)
    counted(200, "alene", 1000, 1000)
    page = staff().get(f"{BASE}tal/").content.decode()
    drawing, table = page.partition("ed-drawing")[2], page.partition("ed-numbers")[2]
    assert "38 ud af 100 stopper her" in drawing
    assert "38 ud af 100 stopper her" in table
    everything = staff().get(f"{BASE}tal/?fra=2000-01-01").content.decode()
    assert "38 ud af 1100 stopper her" in everything


def test_a_question_has_its_own_figures_beside_it(staff: Staff, draft: WizardDraft) -> None:
    counted(3, "alene", 100, 62)
    counted(3, "svar-a", 3)
    assert "38 ud af 100 stopper her" in staff().get(f"{BASE}questions/alene/").content.decode()
    assert "vist under 5 gange" in staff().get(f"{BASE}outcomes/svar-a/").content.decode()
    assert "Alle tal" not in staff().get(f"{BASE}questions/mange/").content.decode()


def test_the_table_is_a_file_with_the_chosen_days(staff: Staff, draft: WizardDraft) -> None:
    counted(3, "alene", 100, 62)
    counted(3, "svar-a", 7)
    counted(200, "alene", 9)
    answer = staff().get(f"{BASE}tal/?som=csv")
    day = (timezone.localdate() - timedelta(days=3)).isoformat()
    assert list(csv.reader(StringIO(answer.content.decode()))) == [
        ["day", "language", "node", "shown", "answered", "left"],
        [day, "da", "alene", "100", "62", "38"],
        [day, "da", "svar-a", "7", "", ""],
    ]
    assert ".csv" in answer["Content-Disposition"]


def test_a_site_that_no_longer_shows_the_guide_is_told_of(staff: Staff, draft: WizardDraft) -> None:
    embedded(1, "https://frisk.example", 40)
    embedded(30, "https://tavs.example", 8)
    page = staff().get(f"{BASE}tal/").content.decode()
    fresh, silent = page.partition("https://frisk.example")[2].split("https://tavs.example")
    assert "vist 40 gange" in fresh
    assert "Ikke vist i mere end 14 dage" not in fresh
    assert "Ikke vist i mere end 14 dage" in silent


def test_whoever_takes_a_guide_away_sees_which_sites_show_it(staff: Staff) -> None:
    publish_bundled("virksomhedsform")
    figures.add_counts(
        timezone.localdate(),
        {figures.Mark("embed", "virksomhedsform", "https://vaert.example", "da", "shown"): 9},
    )
    page = staff(Role.REVIEWER).get("/redaktion/vejvisere/virksomhedsform/arkiver/").content.decode()
    assert "https://vaert.example" in page


@pytest.mark.parametrize("query", ["?fra=i-morgen&til=2026-13-40", "?fra=2026-02-01&til=2026-01-01"])
def test_days_that_are_none_show_something_all_the_same(staff: Staff, draft: WizardDraft, query: str) -> None:
    assert staff().get(f"{BASE}tal/{query}").status_code == 200
