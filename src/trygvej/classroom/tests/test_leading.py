"""What an instructor can do and undo: share the class, send things to practise on, show her own screen on the wall."""

from __future__ import annotations

import re
from html import unescape

import pytest
from django.test import Client

from trygvej.classroom import keys, reading
from trygvej.classroom.models import Lesson, Seat
from trygvej.classroom.tests.room import FIRST, SECOND, Instructor, joined, seat_of
from trygvej.practice import public as practice
from trygvej.practice.tests.conftest import TABLE, Learner, nothing_remembered

__all__ = ["nothing_remembered"]
pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]
STEPS = practice.exercises()[FIRST].steps
FRAUD, PIN = "fraud:hej-mor", "error:pin"


def shared(instructor: Instructor) -> str:
    """The path of the link that she can give away."""
    found = re.findall(r">http://[^/]+(/klasse/leder/[0-9a-f]{40}/)<", instructor.page)
    return str(found[0]) if found else ""


def a_letter(instructor: Instructor) -> practice.Sendable:
    return next(one for one in reading.sendable(instructor.lesson) if one.kind == "letter")


def test_a_second_instructor_has_a_link_of_her_own_that_can_be_withdrawn() -> None:
    instructor = Instructor()
    assert not shared(instructor)
    instructor.does("del")
    path = shared(instructor)
    second = Client()
    page = second.get(path).content.decode()
    assert instructor.path not in page
    assert 'value="del"' not in page
    second.post(path, {"goer": "pause"})
    assert instructor.lesson.paused
    second.post(path, {"goer": "del"})
    assert shared(instructor) == path  # only whoever started the class shares it
    instructor.does("luk-link")
    assert second.get(path).status_code == 404
    instructor.does("del")
    assert shared(instructor) not in ("", path)
    assert second.get(path).status_code == 404


def test_the_shared_key_is_neither_kept_nor_made_from_what_others_know() -> None:
    instructor = Instructor()
    instructor.does("del")
    key = shared(instructor).rstrip("/").rpartition("/")[2]
    lesson = instructor.lesson
    assert lesson.helper_key == keys.hashed("key", key) != key
    assert key not in (keys.helper_key(instructor.code, 1), keys.helper_key(str(lesson.pk), 1))


@pytest.mark.parametrize("all_of_them", [True, False])
def test_a_letter_is_sent_read_and_she_goes_on_where_she_was(all_of_them: bool) -> None:
    instructor = Instructor()
    learner, other = joined(instructor.code), joined(instructor.code)
    letter = a_letter(instructor)
    instructor.does("send", None if all_of_them else seat_of(learner), ting=letter.value)
    assert ("sendt dig noget" in other.looks()) is all_of_them
    assert STEPS[0].say["da"] in learner.says
    learner.looks()
    learner.posts("tryk", e="sent.open")
    assert "Det, du var i gang med, venter på dig" in learner.says
    assert letter.title.partition(": ")[2] in unescape(learner.page)
    learner.presses("sent.back")
    assert STEPS[0].say["da"] in learner.says
    assert "sendt dig noget" not in learner.page


def test_a_message_to_judge_can_be_taken_back_while_it_is_open() -> None:
    instructor = Instructor()
    learner = joined(instructor.code)
    instructor.does("send", ting=FRAUD)
    learner.looks()
    learner.presses("sent.open")
    assert 'value="fraud.is-fraud"' in learner.page
    assert "er sendt til: alle" in instructor.page
    instructor.undoes()
    learner.looks()
    assert STEPS[0].say["da"] in learner.says
    assert "sent." not in " ".join(learner.elements)


def test_a_blocked_pin_is_told_of_and_can_be_taken_back() -> None:
    instructor = Instructor()
    learner = joined(instructor.code)
    instructor.does("send", seat_of(learner), ting=PIN)
    assert "spærret PIN-koden" in learner.looks()
    instructor.undoes()
    assert "spærret PIN-koden" not in learner.looks()


def test_only_what_the_page_offers_can_be_sent() -> None:
    instructor = Instructor()
    joined(instructor.code)
    for thing in ("letter:findes-ikke", "error:brand", "", "fraud:", "letter:foerste"):
        instructor.does("send", ting=thing)
    assert not instructor.lesson.deeds.exists()


def test_a_hint_is_undone_and_the_hand_is_up_again() -> None:
    instructor = Instructor()
    learner = joined(instructor.code)
    learner.client.post(f"{TABLE}klasse/haand")
    instructor.does("hjaelp", seat_of(learner))
    assert instructor.needs() == [reading.Need.NONE]
    instructor.undoes()
    assert instructor.needs() == [reading.Need.HAND]
    learner.looks()
    assert 'class="hint"' not in learner.page


def test_a_step_is_undone_but_not_where_she_has_gone_on() -> None:
    instructor = Instructor()
    learner = joined(instructor.code)
    instructor.does("spring", seat_of(learner))
    instructor.undoes()
    learner.looks()
    assert STEPS[0].say["da"] in learner.says
    instructor.does("spring", seat_of(learner))
    learner.looks()
    learner.presses(STEPS[1].press or "", **STEPS[1].fill)
    says = learner.says
    instructor.undoes()
    learner.looks()
    assert learner.says == says


def test_a_removed_seat_comes_back() -> None:
    instructor = Instructor()
    learner = joined(instructor.code)
    seat = seat_of(learner)
    instructor.does("fjern", seat)
    assert "Du er:" not in learner.looks()
    assert not instructor.needs()
    instructor.undoes()
    assert seat_of(learner) == seat
    assert len(instructor.needs()) == 1


@pytest.mark.parametrize("what", ["pause", "las", "naeste"])
def test_what_is_done_to_all_is_undone(what: str) -> None:
    instructor = Instructor()
    before = Lesson.objects.values("paused", "locked", "at").get()
    instructor.does(what)
    assert Lesson.objects.values("paused", "locked", "at").get() != before
    instructor.undoes()
    assert Lesson.objects.values("paused", "locked", "at").get() == before


def test_a_class_ended_by_mistake_goes_on_with_its_code_and_its_people() -> None:
    instructor = Instructor()
    learner = joined(instructor.code)
    instructor.does("slut")
    assert "Sig, hvordan det var" in learner.looks()
    instructor.undoes()
    assert seat_of(learner).lesson == instructor.lesson
    assert instructor.lesson.code == instructor.code


def test_undo_takes_the_newest_only_and_each_thing_once() -> None:
    instructor = Instructor()
    instructor.does("pause")
    first = instructor.lesson.deeds.get().pk
    instructor.does("las")
    instructor.does("fortryd", nummer=str(first))
    assert instructor.lesson.paused
    instructor.undoes()
    instructor.undoes()
    assert not instructor.lesson.paused
    assert "Senest" not in instructor.page


def test_the_wall_shows_the_instructors_screen_with_the_press_marked_and_nobody_of_the_class() -> None:
    instructor = Instructor()
    learner = joined(instructor.code)
    wall = re.search(r'href="([^"]+/tavle/[^"]+)"', instructor.page)[1]  # type: ignore[index]
    own = Learner()
    own.client = instructor.client
    key = instructor.path.rstrip("/").rpartition("/")[2]
    assert Client().post(f"{TABLE}klasse/vis", {"noegle": "gaet"}).status_code == 403
    assert own.client.post(f"{TABLE}klasse/vis", {"noegle": key}).status_code == 302
    assert "Væggen viser denne skærm" in own.looks()
    shown = unescape(Client().get(wall).content.decode())
    assert STEPS[0].say["da"] in shown
    assert re.search(r'class="[^"]*ringed[^"]*pressed', shown)
    assert "bar-count" not in shown
    own.presses(STEPS[0].press or "", **STEPS[0].fill)
    shown = unescape(Client().get(wall).content.decode())
    assert STEPS[1].say["da"] in shown
    assert "Trykkede lige på" in shown
    assert len(instructor.needs()) == 1  # her own table is nobody's seat
    instructor.does("naeste")
    shown = unescape(Client().get(wall).content.decode())
    assert practice.exercises()[SECOND].steps[0].say["da"] in shown, "the wall goes on with the class"
    own.presses(STEPS[1].press or "")
    assert practice.exercises()[SECOND].steps[0].say["da"] in own.looks(), "and so does her own table"
    instructor.undoes()
    assert STEPS[0].say["da"] in unescape(Client().get(wall).content.decode())
    own.looks()
    own.posts("klasse/vis-ikke")
    assert "bar-count" in Client().get(wall).content.decode()
    assert "Væggen viser" not in own.page
    assert seat_of(learner)


def test_who_tries_the_class_as_a_learner_in_the_same_browser_keeps_her_seat_in_it() -> None:
    instructor = Instructor()
    instructor.client.post(f"{TABLE}klasse/", {"kode": instructor.code})
    key = instructor.path.rstrip("/").rpartition("/")[2]
    instructor.client.post(f"{TABLE}klasse/vis", {"noegle": key})
    assert Seat.objects.get().session != instructor.lesson.shown


def test_the_hardest_step_is_the_one_where_most_need_help() -> None:
    instructor = Instructor()
    ahead = [joined(instructor.code) for _ in range(3)]
    for learner in ahead:
        learner.presses("post.log-on")
    stuck = joined(instructor.code)
    assert reading.standing(instructor.lesson).hardest == 2
    stuck.client.post(f"{TABLE}klasse/haand")
    standing = reading.standing(instructor.lesson)
    assert (standing.hardest, standing.stuck_there) == (1, 1)
    assert "Trin 1 er det sværeste lige nu: 1 har brug for dig dér" in instructor.page


@pytest.mark.parametrize("what", ["send", "hjaelp"])
def test_a_press_made_in_the_moment_something_comes_is_not_lost(what: str) -> None:
    instructor = Instructor()
    learner = joined(instructor.code)
    before = learner.n
    instructor.does(what, ting=FRAUD)
    assert "gået tilbage i browseren" not in learner.looks(f"?n={before}")
    instructor.undoes()
    learner.presses(STEPS[0].press or "", n=before)
    assert STEPS[1].say["da"] in learner.says
    assert "gået tilbage i browseren" not in learner.page


def test_a_page_from_before_her_own_press_is_still_an_old_one() -> None:
    instructor = Instructor()
    learner = joined(instructor.code)
    before = learner.n
    learner.presses(STEPS[0].press or "")
    instructor.does("hjaelp")
    learner.presses("mitid.continue", n=before)
    assert "gået tilbage i browseren" in learner.page


def test_the_part_that_lives_is_the_same_as_on_the_whole_page() -> None:
    instructor = Instructor()
    joined(instructor.code)
    part = unescape(instructor.client.get(instructor.path + "?del=1").content.decode()).strip()
    assert part.startswith("<div data-live")
    assert part in instructor.page
    instructor.does("slut")
    ended = instructor.client.get(instructor.path + "?del=1").content.decode()
    assert "data-live" not in ended, "that it is gone tells the page to load anew"
