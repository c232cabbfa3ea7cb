"""An instructor and her learners: join by code, who needs help, what she can do for all and for one."""

from __future__ import annotations

import re

import pytest
from django.test import Client

from trygvej.classroom import animals, keys, plans, reading, summary
from trygvej.classroom.actions import sweep
from trygvej.classroom.models import Lesson, Seat
from trygvej.classroom.tests.room import FIRST, SECOND, Instructor, joined, seat_of
from trygvej.classroom.tries import ALL, EACH, Tries, tries
from trygvej.practice import public as practice
from trygvej.practice.tests.conftest import TABLE, Learner, nothing_remembered

__all__ = ["nothing_remembered"]
pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]


@pytest.fixture(autouse=True)
def no_wrong_codes_yet() -> None:
    tries.__init__()  # type: ignore[misc]


@pytest.mark.parametrize(
    "typed", ["{0}", "{0:.3} {1}", " {0} ", "{2}"], ids=["plain", "spaces", "around", "arabic digits"]
)
def test_the_code_is_forgiven_how_it_is_typed(typed: str) -> None:
    code = Instructor().code
    arabic = code.translate(str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩"))
    learner = joined(typed.format(code, code[3:], arabic))
    assert practice.exercises()[FIRST].steps[0].say["da"] in learner.says


def test_whoever_scans_the_code_finds_it_typed(client: Client) -> None:
    assert 'value="123456"' in client.get("/klasse/?kode=123456").content.decode()
    assert 'value=""' in client.get("/klasse/?kode=<script>").content.decode()


def test_a_plan_that_is_not_in_the_readers_language_says_which_it_is(client: Client) -> None:
    page = client.get("/ar/klasse/ny/").content.decode()
    assert '<h3><span lang="da" dir="ltr">En halv time</span></h3>' in page


def test_a_wrong_code_is_answered_kindly_and_loses_nothing(client: Client) -> None:
    page = client.post(f"{TABLE}klasse/", {"kode": "000 000", "sprog": "da"}).content.decode()
    assert "passer ikke til et hold" in page
    assert 'value="000 000"' in page
    assert not client.cookies


def test_only_wrong_codes_are_limited_and_a_room_behind_one_address_gets_in() -> None:
    code = Instructor().code
    client = Client()
    for _ in range(EACH):
        client.post(f"{TABLE}klasse/", {"kode": "000000"})
    assert "mange forkerte koder" in client.post(f"{TABLE}klasse/", {"kode": code}).content.decode()
    tries.__init__()  # type: ignore[misc]
    for _ in range(3 * EACH):
        joined(code)


def test_when_many_guess_from_everywhere_who_has_not_guessed_still_gets_one_try() -> None:
    counted = Tries()
    for number in range(ALL):
        counted.wrong(f"10.0.{number // 256}.{number % 256}")
    assert not counted.may("10.0.0.1")
    assert counted.may("192.0.2.1")


def test_everybody_is_another_animal_and_the_last_one_too_many_is_told() -> None:
    code = Instructor().code
    for _ in range(animals.MOST):
        joined(code)
    assert len({seat.animal for seat in Seat.objects.all()}) == animals.MOST
    answer = Learner().client.post(f"{TABLE}klasse/", {"kode": code})
    assert "ikke komme flere med" in answer.content.decode()
    kinds = [
        animals.kind(number) for number in list(Seat.objects.order_by("pk").values_list("animal", flat=True))
    ]
    assert len(set(kinds[: len(animals.KINDS)])) == len(animals.KINDS)


def test_who_comes_back_has_her_seat_and_her_step_again() -> None:
    instructor = Instructor()
    learner = joined(instructor.code).presses("post.log-on")
    seat, says = seat_of(learner), learner.says
    learner.client.post(f"{TABLE}klasse/", {"kode": instructor.code})
    assert (seat_of(learner), learner.says) == (seat, says)
    assert instructor.lesson.seats.count() == 1


def test_the_instructor_sees_who_needs_help_first() -> None:
    instructor = Instructor()
    quick, stuck, waving = (joined(instructor.code) for _ in range(3))
    for learner in (quick, stuck):
        learner.presses("post.log-on")
    for _ in range(reading.STUCK_AFTER):
        stuck.presses("mitid.continue", **{"mitid.user-id": "forkert"})
    waving.client.post(f"{TABLE}klasse/haand")
    assert instructor.needs() == [reading.Need.HAND, reading.Need.STUCK, reading.Need.NONE]
    page = instructor.page
    assert page.index("Rækker hånden op") < page.index("Har prøvet flere gange")
    assert "Har brug for dig: 2." in page
    waving.client.post(f"{TABLE}slut")
    assert instructor.needs()[-1] is reading.Need.AWAY


def test_quiet_for_three_minutes_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    instructor = Instructor()
    learner = joined(instructor.code)
    assert instructor.needs() == [reading.Need.NONE]
    later = keys.now() + reading.QUIET_SECONDS
    monkeypatch.setattr(reading, "now", lambda: later)
    assert instructor.needs() == [reading.Need.QUIET]
    learner.presses("post.log-on")
    assert instructor.needs() == [reading.Need.NONE]


def test_a_hint_from_the_instructor_stands_on_her_page_and_changes_its_stamp() -> None:
    instructor = Instructor()
    learner = joined(instructor.code)
    learner.client.post(f"{TABLE}klasse/haand")
    before = learner.client.get(f"{TABLE}klasse/nu").content
    instructor.does("hjaelp", seat_of(learner))
    assert learner.client.get(f"{TABLE}klasse/nu").content != before
    learner.looks()
    assert practice.exercises()[FIRST].steps[0].hints[0]["da"] in learner.says
    assert "Ræk hånden op" in learner.page


def test_a_step_taken_for_her_can_be_undone_by_her() -> None:
    instructor = Instructor()
    learner = joined(instructor.code)
    first, second, *_ = practice.exercises()[FIRST].steps
    instructor.does("spring", seat_of(learner))
    learner.looks()
    assert second.say["da"] in learner.says
    learner.posts("fortryd")
    assert first.say["da"] in learner.says


def test_look_up_puts_the_table_away_and_gives_it_back() -> None:
    instructor = Instructor()
    learner = joined(instructor.code).presses("post.log-on")
    says = learner.says
    instructor.does("pause")
    assert "Se op et øjeblik" in learner.looks()
    assert "mitid.continue" not in learner.page
    instructor.does("pause")
    learner.looks()
    assert learner.says == says


def test_the_class_goes_on_and_she_follows_when_she_is_ready() -> None:
    instructor = Instructor()
    learner = joined(instructor.code)
    instructor.does("naeste")
    assert "Holdet går videre til" in learner.looks()
    assert reading.standing(instructor.lesson).steps[0] == 0  # she is at another exercise still
    learner.client.post(f"{TABLE}klasse/naeste")
    learner.looks()
    assert practice.exercises()[SECOND].steps[0].say["da"] in learner.says
    assert "Holdet går videre til" not in learner.page
    instructor.does("forrige")
    assert instructor.lesson.at == 0


def test_a_removed_learner_goes_on_alone_and_a_closed_door_lets_only_those_in_who_have_a_seat() -> None:
    instructor = Instructor()
    inside, removed = joined(instructor.code), joined(instructor.code)
    instructor.does("las")
    assert Learner().client.post(f"{TABLE}klasse/", {"kode": instructor.code}).status_code == 200
    assert inside.client.post(f"{TABLE}klasse/", {"kode": instructor.code}).status_code == 302
    instructor.does("fjern", seat_of(removed))
    assert "Du er:" not in removed.looks()
    removed.presses("post.log-on")
    assert len(instructor.needs()) == 1


def test_when_the_class_ends_everybody_goes_on_alone_and_the_code_is_free() -> None:
    instructor = Instructor()
    learner = joined(instructor.code).presses("post.log-on")
    says = learner.says
    instructor.does("slut")
    assert "Holdet er slut" in instructor.page
    learner.looks()
    assert "Ræk hånden op" not in learner.page
    assert learner.says.startswith(says[:20])
    assert reading.by_code(instructor.code) is None


def test_the_summary_counts_who_began_and_who_finished_on_the_page_and_in_the_table() -> None:
    instructor = Instructor()
    done, late = joined(instructor.code), joined(instructor.code)
    for step in practice.exercises()[FIRST].steps:
        done = done.posts("set") if step.press is None else done.presses(step.press, **step.fill)
    instructor.does("naeste")
    done.client.post(f"{TABLE}klasse/naeste")
    joined(instructor.code)
    late.client.post(f"{TABLE}slut")
    instructor.does("slut")
    table = instructor.client.get(f"{instructor.path}hold.csv").content.decode("utf-8-sig").splitlines()
    titles = [practice.exercises()[key].title["da"] for key in (FIRST, SECOND)]
    assert table[0].startswith("Øvelse;Begyndte;Blev færdige;")
    assert table[1:3] == [f"{titles[0]};2;1;0;0;0", f"{titles[1]};2;0;0;0;0"]
    cells = re.findall(r"<td[^>]*>(\d+)</td>", instructor.page)
    assert cells == [cell for line in table[1:3] for cell in line.split(";")[1:]]


def test_an_exercise_of_her_own_is_not_counted_as_the_classes() -> None:
    instructor = Instructor()
    learner = joined(instructor.code).begins("giv-en-ret")
    for step in practice.exercises()["giv-en-ret"].steps:
        learner.presses(step.press, **step.fill)
    assert "Holdet går videre til" in learner.looks()
    standing = reading.standing(instructor.lesson)
    assert (sum(standing.steps), standing.learners[0].behind) == (0, True)
    assert [line.done for line in summary.summary(instructor.lesson, "da").lines] == [0, 0]


def test_a_day_later_nothing_is_left(monkeypatch: pytest.MonkeyPatch) -> None:
    instructor = Instructor()
    joined(instructor.code)
    assert sweep.sweep() == 0
    monkeypatch.setattr(sweep, "now", lambda: keys.now() + 24 * 3600)
    assert sweep.sweep() == 1
    assert not Lesson.objects.exists()
    assert not Seat.objects.exists()


def test_what_she_writes_is_dots_to_the_instructor() -> None:
    instructor = Instructor(oevelse="svar-kommunen")
    learner = joined(instructor.code)
    for step in practice.exercises()["svar-kommunen"].steps:
        if step.press is None:
            learner.posts("set")
        else:
            learner.presses(step.press, **{**step.fill, "post.text": "Min hemmelighed er stor"})
    page = instructor.client.get(f"{instructor.path}plads/{seat_of_any(instructor).pk}/").content.decode()
    assert "hemmelighed" not in page
    sent = Seat.objects.get().session
    assert practice.screens(sent)
    assert not any("hemmelighed" in repr(screen) for screen in practice.screens(sent))


def seat_of_any(instructor: Instructor) -> Seat:
    """The only seat there is."""
    return instructor.lesson.seats.get()


def test_neither_code_nor_wall_opens_the_instructors_page(client: Client) -> None:
    instructor = Instructor()
    other = Instructor()
    wall = re.search(r'href="([^"]+/tavle/[^"]+)"', instructor.page)[1]  # type: ignore[index]
    shown = client.get(wall).content.decode()
    assert instructor.code[:3] in shown
    assert instructor.path not in shown
    assert client.get(f"/klasse/leder/{instructor.code}/").status_code == 404
    assert client.get(wall.replace("/tavle/", "/leder/")).status_code == 404
    seat = seat_of(joined(instructor.code))
    other.does("fjern", seat)
    assert Seat.objects.filter(pk=seat.pk).exists()
    assert other.client.get(f"{other.path}plads/{seat.pk}/").status_code == 404


def test_no_key_stands_in_the_database() -> None:
    instructor = Instructor()
    key = instructor.path.rstrip("/").rpartition("/")[2]
    assert Lesson.objects.get().key != key
    assert reading.by_key(key) == instructor.lesson


@pytest.mark.parametrize("chosen", [{}, {"plan": "findes-ikke"}, {"oevelse": "findes-ikke"}])
def test_a_class_about_nothing_is_not_started(client: Client, chosen: dict[str, str]) -> None:
    answer = client.post("/klasse/ny/", chosen or {"x": "1"})
    assert answer.status_code == 200
    assert "Vælg en plan" in answer.content.decode()
    assert not Lesson.objects.exists()


def test_there_is_an_end_to_how_many_classes_run(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("trygvej.classroom.actions.start.MOST_RUNNING", 1)
    ended = Instructor()
    ended.does("slut")
    Instructor()
    answer = client.post("/klasse/ny/", {"oevelse": [SECOND]})
    assert "Mange hold er i gang" in answer.content.decode()
    assert f'value="{SECOND}" checked' in answer.content.decode()


def test_every_plan_names_exercises_that_are_there_and_has_notes() -> None:
    for plan in plans.plans("da"):
        for key in plans.exercises_of(plan.key):
            assert key in practice.exercises(), key
            assert plans.notes(key, "da")
            assert plans.notes(key, "en") != plans.notes(key, "da")
