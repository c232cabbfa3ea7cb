"""What the live streams follow: one number per class that rises with everything, and who may listen."""

from __future__ import annotations

import pytest
from django.db import transaction
from django.test import Client

from trygvej.classroom.actions import sweep
from trygvej.classroom.actions.do_for_all import do_for_all
from trygvej.classroom.actions.do_for_one import do_for_one
from trygvej.classroom.following import counters, stamps
from trygvej.classroom.models import Lesson
from trygvej.classroom.tests.test_lesson import Instructor, joined, nothing_remembered, seat_of
from trygvej.practice.sessions import storage
from trygvej.practice.tests.conftest import TABLE, Learner

__all__ = ["nothing_remembered"]
pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]


def number(lesson: Lesson) -> int:
    return counters([lesson.pk])[lesson.pk]


def shown(learner: Learner) -> str:
    """The stamp that stands on her page."""
    return learner.looks().partition('data-class="')[2].partition('"')[0]


class Risen:
    """``with Risen(lesson):`` what happens within raises the number of the class."""

    def __init__(self, lesson: Lesson) -> None:
        self.lesson = lesson

    def __enter__(self) -> None:
        self.before = number(self.lesson)

    def __exit__(self, *_: object) -> None:
        assert number(self.lesson) > self.before


def test_everything_a_learner_does_raises_the_number_of_her_class() -> None:
    lesson = Instructor().lesson
    with Risen(lesson):
        learner = joined(lesson.code or "")
    with Risen(lesson):
        learner.presses("post.log-on")
    with Risen(lesson):
        learner.posts("fortryd")
    with Risen(lesson):
        learner.client.post(f"{TABLE}klasse/haand")
    with Risen(lesson):
        learner.client.post(f"{TABLE}klasse/naeste")
    with Risen(lesson):
        learner.begins("fri")
    with Risen(lesson):
        learner.client.post(f"{TABLE}slut")


@pytest.mark.parametrize("what", ["naeste", "pause", "las", "hjaelp", "slut"])
def test_everything_done_for_all_raises_it_and_reaches_every_phone(what: str) -> None:
    lesson = Instructor().lesson
    learner = joined(lesson.code or "")
    before, session = shown(learner), seat_of(learner).session
    with Risen(lesson):
        do_for_all(lesson, what)
    assert stamps([lesson.pk]).get(session) != before
    assert stamps([lesson.pk]).get(session, "") == shown(learner), "the stream says what the page says"


@pytest.mark.parametrize("what", ["hjaelp", "spring", "fjern"])
def test_everything_done_for_one_raises_it_and_reaches_her_phone_only(what: str) -> None:
    lesson = Instructor().lesson
    learner, other = joined(lesson.code or ""), joined(lesson.code or "")
    seat, before = seat_of(learner), shown(other)
    with Risen(lesson):
        do_for_one(seat, what)
    assert stamps([lesson.pk]).get(seat.session, "") == shown(learner)
    assert stamps([lesson.pk])[seat_of(other).session] == before == shown(other)


def test_who_practises_alone_and_another_class_raise_nothing_here() -> None:
    lesson, other = Instructor().lesson, Instructor().lesson
    before = number(lesson)
    joined(other.code or "").presses("post.log-on")
    Learner().begins("foerste-brev").presses("post.log-on")
    assert number(lesson) == before


def test_a_step_that_is_not_written_raises_nothing() -> None:
    lesson = Instructor().lesson
    learner = joined(lesson.code or "")
    before, session = number(lesson), seat_of(learner).session
    assert not storage.add(session, learner.n + 5, "{}", lesson.pk)
    assert number(lesson) == before


def test_number_and_step_are_written_together_or_not_at_all() -> None:
    lesson = Instructor().lesson
    learner = joined(lesson.code or "")
    before, session, n = number(lesson), seat_of(learner).session, learner.n
    with pytest.raises(ZeroDivisionError), transaction.atomic():
        assert storage.add(session, n, "{}", lesson.pk)
        raise ZeroDivisionError
    assert (number(lesson), learner.looks() and learner.n) == (before, n)


def test_learner_instructor_and_wall_may_listen_each_by_her_own_key_and_nobody_else() -> None:
    instructor = Instructor()
    lesson, learner = instructor.lesson, joined(instructor.code)
    wall = instructor.page.partition("/klasse/tavle/")[2].partition('"')[0]
    opened = [
        instructor.client.get(f"{instructor.path}strom"),
        Client().get(f"/klasse/tavle/{wall}strom"),
        learner.client.get(f"{TABLE}klasse/strom"),
    ]
    who = [0, 0, seat_of(learner).session]
    assert [one["Trygvej-Stream"] for one in opened] == [f"{lesson.pk} {one}" for one in who]
    for one in opened:
        assert one["Content-Type"].startswith("text/event-stream")
        assert "no-store" in one["Cache-Control"]
        assert one["X-Accel-Buffering"] == "no"
        assert one["Referrer-Policy"] == "no-referrer"
        assert one["Content-Security-Policy"].startswith("default-src 'none'")
        assert not one.cookies
    for path in (
        "/klasse/leder/gaettet/strom",
        f"/klasse/tavle/{lesson.pk}/gaettet/strom",
        f"{TABLE}klasse/strom",
    ):
        refused = Client().get(path)
        assert (refused.status_code, "Trygvej-Stream" in refused) == (204, False)
    assert learner.client.get(f"{TABLE}klasse/strom?hvem=0")["Trygvej-Stream"] == f"{lesson.pk} {who[2]}"


def test_who_is_removed_or_alone_and_a_class_that_is_over_have_no_stream() -> None:
    instructor = Instructor()
    removed = joined(instructor.code)
    instructor.does("fjern", seat_of(removed))
    assert removed.client.get(f"{TABLE}klasse/strom").status_code == 204
    assert Learner().begins("fri").client.get(f"{TABLE}klasse/strom").status_code == 204
    instructor.does("slut")
    assert instructor.client.get(f"{instructor.path}strom").status_code == 204


def test_the_page_carries_the_number_it_was_made_from() -> None:
    instructor = Instructor()
    joined(instructor.code)
    assert f'data-n="{number(instructor.lesson)}"' in instructor.page


def test_with_a_class_its_number_is_deleted() -> None:
    lesson = Instructor().lesson
    Lesson.objects.update(gone=1)
    assert sweep.sweep() == 1
    assert counters([lesson.pk]) == {}
