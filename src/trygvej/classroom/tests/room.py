"""Who is in a class, for its tests: an instructor who reads her page, and learners at their tables."""

from __future__ import annotations

import re
from html import unescape

from django.test import Client

from trygvej.classroom import animals, reading
from trygvej.classroom.models import Lesson, Seat
from trygvej.practice.tests.conftest import TABLE, Learner

FIRST, SECOND = "foerste-brev", "svindel-sms"


class Instructor:
    """Somebody who has started a class and reads her page."""

    def __init__(self, **chosen: object) -> None:
        self.client = Client()
        answer = self.client.post("/klasse/ny/", chosen or {"plan": "en-halv-time"})
        assert answer.status_code == 302
        self.path = answer["Location"]
        self.code = "".join(re.search(r'class="class-code"[^>]*>([\d ]+)<', self.page)[1].split())  # type: ignore[index]

    @property
    def page(self) -> str:
        return unescape(self.client.get(self.path).content.decode())

    @property
    def lesson(self) -> Lesson:
        key = self.path.rstrip("/").rpartition("/")[2]
        found = reading.by_key(key)
        assert found is not None
        return found

    def does(self, what: str, seat: Seat | None = None, **more: str) -> None:
        given = {"goer": what, **more} | ({"plads": str(seat.pk)} if seat else {})
        assert self.client.post(self.path, given).status_code == 302

    def undoes(self) -> None:
        number = re.search(r'name="nummer" value="(\d+)"', self.page)
        assert number is not None, "there is nothing to undo"
        self.does("fortryd", nummer=number[1])

    def needs(self) -> list[reading.Need]:
        return [one.need for one in reading.standing(self.lesson).learners]


def joined(code: str, language: str = "da") -> Learner:
    """A learner who has typed the code and sits at her table."""
    learner = Learner(language)
    answer = learner.client.post(f"{TABLE}klasse/", {"kode": code, "sprog": language})
    assert answer.status_code == 302, unescape(answer.content.decode())
    assert answer["Location"] == TABLE
    learner.looks()
    return learner


def seat_of(learner: Learner) -> Seat:
    """Her seat, found by the animal on her page."""
    name = re.search(r"Du er: ([^<]+)<", learner.looks())[1]  # type: ignore[index]
    return next(seat for seat in Seat.objects.all() if animals.name(seat.animal) == name)
