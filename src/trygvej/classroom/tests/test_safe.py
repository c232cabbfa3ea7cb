"""A learner can neither see another's screen nor send commands, and a class that strangers pour into stays usable."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from django.test import Client
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from trygvej.classroom import animals, keys, reading
from trygvej.classroom.models import Lesson, Seat
from trygvej.classroom.tests.room import Instructor, joined, seat_of
from trygvej.practice import public as practice
from trygvej.practice.models import Session
from trygvej.practice.tests.conftest import TABLE, nothing_remembered

__all__ = ["nothing_remembered"]
pytestmark = pytest.mark.django_db
SECRET = "Zebraen bor i Ribe"
VERBS = (
    *("hjaelp", "spring", "fjern", "pause", "las", "naeste", "slut", "del", "luk-link"),
    *("ryd", "ny-kode", "send", "fortryd", "vis-ikke"),
)


class Room:
    """A class with somebody to protect, and everybody who is not her instructor."""

    def __init__(self) -> None:
        self.instructor = Instructor(oevelse="svar-kommunen")
        self.instructor.does("del")
        withdrawn = re.search(r"/klasse/leder/([0-9a-f]{40})/", self.instructor.page)[1]  # type: ignore[index]
        self.instructor.does("luk-link")
        self.her = joined(self.instructor.code)
        for step in practice.exercises()["svar-kommunen"].steps:
            if step.press is None:
                self.her.posts("set")
            else:
                self.her.presses(step.press, **{**step.fill, "post.text": SECRET})
        for press in ("post.to-menu", "post.to-folder:sent", "post.sent:1"):
            self.her.presses(press)
        assert SECRET in self.her.page  # she sees it herself
        self.seat = seat_of(self.her)
        other, elsewhere = Instructor(), joined(Instructor().code)
        beside = joined(self.instructor.code)
        self.people = {
            "stranger": Client(),
            "beside her": beside.client,
            "in another class": elsewhere.client,
            "another instructor": other.client,
        }
        lesson = self.instructor.lesson
        own = other.path.rstrip("/").rpartition("/")[2]
        self.keys = [
            self.instructor.code, withdrawn, own, str(lesson.pk), lesson.key, keys.wall_key(lesson.pk),
            keys.hashed("key", self.instructor.code), keys.helper_key(self.instructor.code, 1), "x",
        ]  # fmt: skip

    def paths(self, key: str) -> list[str]:
        lesson, seat = self.instructor.lesson.pk, self.seat.pk
        return [
            f"/klasse/leder/{key}/", f"/klasse/leder/{key}/hold.csv", f"/klasse/leder/{key}/plads/{seat}/",
            f"/klasse/tavle/{lesson}/{keys.wall_key(lesson)}/", f"/klasse/tavle/{seat}/{key}/",
            *(f"{TABLE}klasse/{end}" for end in ("", "nu", "haand", "naeste", "slut", "vis", "vis-ikke")),
            *(f"{TABLE}{end}" for end in ("", "print", "hent", "tryk", "fortryd", "hjaelp", "set", "forfra", "slut")),
        ]  # fmt: skip

    def state(self) -> tuple[object, ...]:
        fields = ("at", "paused", "locked", "ends", "helper_key", "shown", "code", "key")
        return (
            Lesson.objects.values_list(*fields).get(pk=self.seat.lesson_id),
            Seat.objects.values_list("hand", "removed", "at", "told", "session").get(pk=self.seat.pk),
            Session.objects.values_list("n", "token", "company").get(pk=self.seat.session),
        )


@pytest.fixture
def room() -> Iterator[Room]:
    yield Room()


@settings(
    max_examples=40,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(data=st.data())
def test_nobody_but_her_instructor_sees_her_screen_or_does_anything_to_her(
    room: Room, data: st.DataObject
) -> None:
    who = data.draw(st.sampled_from(sorted(room.people)), label="who")
    key = data.draw(
        st.sampled_from(room.keys) | st.text("abcdefABC123-_", min_size=1, max_size=40), label="key"
    )
    path = data.draw(st.sampled_from(room.paths(key)), label="path")
    posts = data.draw(st.booleans(), label="posts")
    given_ = {
        "goer": data.draw(st.sampled_from(VERBS), label="verb"),
        "plads": data.draw(st.sampled_from([str(room.seat.pk), ""]), label="seat"),
        "noegle": key, "ting": "error:pin", "smiley": "3", "n": "1", "e": "post.log-on", "nummer": "1",
        "kode": room.instructor.code if data.draw(st.booleans(), label="knows the code") else "000000",
    }  # fmt: skip
    before = room.state()
    client = room.people[who]
    answer = client.post(path, given_) if posts else client.get(path)
    assert answer.status_code in (200, 302, 403, 404, 405)
    assert SECRET not in answer.content.decode()
    assert room.state() == before
    room.instructor.lesson.sitting.exclude(pk=room.seat.pk).filter(pk__gt=room.seat.pk + 40).delete()


def test_her_instructor_sees_dots_where_she_wrote(room: Room) -> None:
    page = room.instructor.client.get(f"{room.instructor.path}plads/{room.seat.pk}/").content.decode()
    assert SECRET not in page
    assert "•••" in page


@pytest.mark.parametrize("many", [70, pytest.param(2_000, marks=pytest.mark.proof)])
def test_a_class_that_strangers_pour_into_can_be_closed_and_cleared(many: int) -> None:
    instructor = Instructor()
    inside = [joined(instructor.code).presses("post.log-on") for _ in range(3)]
    refused = 0
    for _ in range(many):
        refused += Client().post(f"{TABLE}klasse/", {"kode": instructor.code}).status_code == 200
    assert refused == many - (animals.MOST - len(inside))
    assert Session.objects.count() == animals.MOST  # who was refused leaves nothing behind
    assert len(instructor.page) < 150_000
    instructor.does("las")
    instructor.does("ryd")
    assert instructor.lesson.sitting.count() == len(inside)
    instructor.does("ny-kode")
    instructor.does("las")
    assert Client().post(f"{TABLE}klasse/", {"kode": instructor.code}).status_code == 200
    code = "".join(re.search(r'class="class-code"[^>]*>([\d ]+)<', instructor.page)[1].split())  # type: ignore[index]
    late = joined(code)
    assert seat_of(late).lesson == instructor.lesson
    assert [learner.looks() for learner in inside if "Du er:" not in learner.page] == []


def test_a_clearing_by_mistake_is_undone_though_animals_have_been_given_away() -> None:
    instructor = Instructor()
    learner = joined(instructor.code)
    Seat.objects.update(animal=0)
    instructor.does("ryd")
    assert "Du er:" not in learner.looks()
    Seat.objects.filter(lesson=instructor.lesson, pk=_somebody_else(instructor)).update(animal=0)
    instructor.undoes()
    assert "Du er:" in learner.looks()
    assert len({one.name for one in reading.standing(instructor.lesson).learners}) == 2


def _somebody_else(instructor: Instructor) -> int:
    return seat_of(joined(instructor.code)).pk
