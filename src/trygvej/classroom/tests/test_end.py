"""The end of a class: how it was, what it has been through, what one takes home, and what the editors see of it."""

from __future__ import annotations

import csv
import io
import re
from html import unescape

import pytest
from django.test import Client

from trygvej.classroom import counts, keys, summary, trails
from trygvej.classroom.actions import sweep
from trygvej.classroom.models import Lesson, Remark, Seat, StepCount
from trygvej.classroom.tests.room import FIRST, SECOND, Instructor, joined, seat_of
from trygvej.practice import public as practice
from trygvej.practice.tests.conftest import TABLE, Learner, nothing_remembered

__all__ = ["nothing_remembered"]
pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]
STEPS = practice.exercises()[FIRST].steps


def through(learner: Learner) -> Learner:
    """She takes every step of the first exercise."""
    for step in STEPS:
        learner = learner.posts("set") if step.press is None else learner.presses(step.press, **step.fill)
    return learner


def says(learner: Learner, smile: str, words: str = "", **more: str) -> str:
    answer = learner.client.post(f"{TABLE}klasse/slut", {"smiley": smile, "ord": words, **more})
    assert answer.status_code == 200
    return unescape(answer.content.decode())


def test_each_says_once_how_it_was_and_the_instructor_does_not_see_who() -> None:
    instructor = Instructor()
    glad, sad, silent = (joined(instructor.code) for _ in range(3))
    instructor.does("slut")
    assert "Ingen har svaret endnu" in instructor.page
    assert "Tak for i dag" in says(glad, "3", "Zebraen  var sjov")
    says(sad, "1", "Det gik for hurtigt")
    says(silent, "", goer="nej")
    assert glad.client.post(f"{TABLE}klasse/slut", {"smiley": "3"}).status_code == 302
    assert "Sig, hvordan det var" not in glad.looks()
    found = summary.summary(instructor.lesson, "da")
    assert found.smiles == (1, 0, 1)
    assert found.words == ("Det gik for hurtigt", "Zebraen var sjov")
    assert not {field.name for field in Remark._meta.get_fields()} & {"seat", "session", "animal"}


def test_a_cpr_number_in_the_line_is_refused_and_not_kept() -> None:
    instructor = Instructor()
    learner = joined(instructor.code)
    instructor.does("slut")
    page = says(learner, "3", "Jeg hedder 010203-1234")
    assert "ligner et CPR-nummer" in page
    assert "1234" not in page
    assert not Remark.objects.exists()
    assert re.search(r'value="3" checked', page)


def test_without_a_choice_she_is_asked_again_and_keeps_her_words() -> None:
    instructor = Instructor()
    learner = joined(instructor.code)
    instructor.does("slut")
    page = says(learner, "9", "Fint")
    assert "Vælg først en af de tre" in page
    assert 'value="Fint"' in page


def test_nobody_says_how_a_class_was_while_it_runs_or_from_outside_it() -> None:
    instructor = Instructor()
    learner = joined(instructor.code)
    assert learner.client.post(f"{TABLE}klasse/slut", {"smiley": "3"}).status_code == 302
    instructor.does("slut")
    assert Client().post(f"{TABLE}klasse/slut", {"smiley": "3"}).status_code == 302
    assert not Remark.objects.exists()


def test_the_table_for_a_spreadsheet_has_the_figures_of_the_page() -> None:
    instructor = Instructor()
    done, stuck = joined(instructor.code), joined(instructor.code)
    stuck.presses("post.log-on")
    for _ in range(2):
        stuck.presses("mitid.continue", **{"mitid.user-id": "forkert"})
    stuck.posts("fortryd").posts("hjaelp")
    instructor.does("spring", seat_of(stuck))
    through(done)
    instructor.does("slut")
    says(done, "3", '=HYPERLINK("x")')
    found = summary.summary(instructor.lesson, "da")
    line = found.lines[0]
    assert (line.begun, line.done, line.hints, line.taken, line.undone) == (2, 1, 1, 1, 1)
    assert line.hard[0].stopped == 1
    table = list(
        csv.reader(
            io.StringIO(instructor.client.get(f"{instructor.path}hold.csv").content.decode("utf-8-sig")),
            delimiter=";",
        )
    )
    page = instructor.page
    assert re.findall(r"<td[^>]*>(\d+)</td>", page)[:5] == table[1][1:] == ["2", "1", "1", "1", "1"]
    for row in table:
        if row and row[0] == line.title and len(row) == 4:
            assert f"Trin {row[1]} stoppede {row[2]} af {row[3]}" in page
    assert ["Med egne ord", '\'=HYPERLINK("x")'] in table
    assert ["Godt", "1"] in table


def test_who_clears_up_or_goes_on_is_counted_with_what_she_did() -> None:
    instructor = Instructor()
    cleared, went_on = joined(instructor.code), joined(instructor.code)
    through(cleared).client.post(f"{TABLE}slut")
    went_on.posts("hjaelp")
    instructor.does("naeste")
    went_on.client.post(f"{TABLE}klasse/naeste")
    seats = list(Seat.objects.order_by("pk"))
    ways = list(trails.ways(seats, 0))
    assert [way.reached for way in ways] == [len(STEPS) + 1, 1]
    assert [way.hints for way in ways] == [0, 1]
    assert seats[0].done == [0]


def test_what_one_takes_home_are_the_step_guides_of_what_was_practised() -> None:
    instructor = Instructor()
    learner = joined(instructor.code)
    instructor.does("slut")
    home = re.search(r'href="(/klasse/kort/[^"]+)"', says(learner, "2"))[1]  # type: ignore[index]
    page = Client().get(home).content.decode()
    assert f"/trin-for-trin/{FIRST}/" in page
    assert SECOND not in page  # she has not been there
    assert "<svg" in page
    assert Client().get(f"/trin-for-trin/{FIRST}/").status_code == 200
    assert Client().get("/klasse/kort/?oevelser=findes-ikke").status_code == 404
    assert f"oevelser={FIRST},{SECOND}" in instructor.page


def a_class_of(people: int) -> None:
    """A class in which one is done and the others come no further than step 2; a day goes by."""
    instructor = Instructor(oevelse=FIRST)
    first, *others = (joined(instructor.code) for _ in range(people))
    through(first)
    for learner in others:
        learner.presses("post.log-on")
    Lesson.objects.update(ends=keys.now() - 1)
    sweep.sweep()
    assert Lesson.objects.get().closed
    Lesson.objects.update(gone=keys.now())
    assert sweep.sweep() == 1


def test_counts_outlive_the_class_and_are_never_shown_below_five_people() -> None:
    a_class_of(4)
    assert not Seat.objects.exists()
    assert not counts.counts("da")
    a_class_of(3)
    (found,) = counts.counts("da")
    assert (found.begun, found.unfinished) == (7, 71)
    assert [step.reached for step in found.steps] == [7, 7, *[None] * (len(STEPS) - 2)]
    assert [step.stopped for step in found.steps[:2]] == [0, 71]
    assert found.hardest == found.steps[1]
    fields = {field.name for field in StepCount._meta.get_fields()}
    assert fields == {"id", "exercise", "step", "reached", "stopped"}
