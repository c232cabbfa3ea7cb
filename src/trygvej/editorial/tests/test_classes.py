"""Editors see which step stops people in classes, and never fewer than five of them."""

from __future__ import annotations

import pytest

from trygvej.classroom.models import StepCount
from trygvej.editorial.tests.conftest import Staff
from trygvej.practice import public as practice

PAGE = "/redaktion/hold/"
KEY = "foerste-brev"
pytestmark = pytest.mark.django_db


def test_an_editor_reads_which_step_stops_thirty_per_cent(staff: Staff) -> None:
    steps = practice.exercises()[KEY].steps
    StepCount.objects.create(exercise=KEY, reached=10, stopped=4)
    StepCount.objects.create(exercise=KEY, step=steps[0].key, reached=10, stopped=3)
    StepCount.objects.create(exercise=KEY, step=steps[1].key, reached=4, stopped=4)
    page = staff().get(PAGE).content.decode()
    assert "10 begyndte, og 40 % blev ikke færdige" in page
    assert "Trin 1 stopper 30 %" in page
    assert page.count("under 5") == len(steps) - 1


def test_four_people_are_not_shown_and_nobody_else_looks(staff: Staff, client) -> None:
    StepCount.objects.create(exercise=KEY, reached=4, stopped=4)
    assert "Ingen øvelse er øvet af nok" in staff().get(PAGE).content.decode()
    assert client.get(PAGE).status_code == 302
