"""The pages of a class that nobody sits in: made up, for the films. Nothing is read and nothing is kept."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest
from django.utils import translation
from django.utils.translation import gettext as _

from trygvej.classroom import animals, plans, reading
from trygvej.classroom import summary as over
from trygvej.classroom.drawing import picture
from trygvej.classroom.models import Lesson
from trygvej.classroom.reading import Learner, Need, Standing
from trygvej.classroom.views.parts import page, shown, spaced
from trygvej.classroom.views.rows import row
from trygvej.design.public import localized, qr
from trygvej.engines.film.model import Room, RoomView, Sitting
from trygvej.engines.script.model import Exercise
from trygvej.practice import public as practice

CODE = "482913"
_KEY = "eksempel"
_TITLES = {RoomView.DESK: "desk", RoomView.WALL: "wall", RoomView.SUMMARY: "desk"}


def drawn(room: Room, language: str) -> str:
    """The page (HTML) of an example class as a reader of a language sees it."""
    request = HttpRequest()
    request.method, request.path = "GET", "/klasse/"
    request.LANGUAGE_CODE = language  # type: ignore[attr-defined]
    lesson = Lesson(pk=0, code=CODE, plan=list(plans.exercises_of(room.plan)), at=room.at, language=language)
    with translation.override(language):
        values = {"lesson": lesson, "counter": 0, "runs": room.view is not RoomView.SUMMARY, "key": _KEY}
        values |= _VALUES[room.view](room, lesson, language)
        title = _("Our class") if room.view is RoomView.WALL else _("Your class")
        answer = page(request, _TITLES[room.view], title, "/klasse/", **values)
    return answer.content.decode()


def _desk(room: Room, lesson: Lesson, language: str) -> dict[str, object]:
    after = lesson.at + 1
    return {
        "standing": standing(room, lesson, language),
        "row": row,
        "class_code": spaced(lesson.code),
        "address": shown("/klasse/", language),
        "wall": "",
        "shared": "",
        "may_share": False,
        "sendable": (),
        "notes": plans.notes(reading.exercise_at(lesson), language),
        "following": reading.title(lesson, language, after) if after < len(lesson.plan) else "",
        "last": None,
        "here_link": f"{settings.PUBLIC_URL}/klasse/leder/",
    }


def _wall(room: Room, lesson: Lesson, language: str) -> dict[str, object]:
    return {
        "class_code": spaced(lesson.code),
        "address": shown("/klasse/", language),
        "standing": standing(room, lesson, language),
        "qr": qr(f"{settings.PUBLIC_URL}{localized('/klasse/', language)}?kode={CODE}"),
    }


def _ended(room: Room, lesson: Lesson, language: str) -> dict[str, object]:
    """The summary: all began every exercise, and those who are done at its end finished it."""
    people = len(room.learners)
    done = sum(one.need == "done" for one in room.learners)
    hints = sum(one.need in ("hand", "stuck") for one in room.learners)
    lines = tuple(
        over.Line(
            key=key, title=reading.title(lesson, language, at), begun=people, done=done, hints=hints, taken=0,
            undone=0, hard=(),
        )
        for at, key in enumerate(lesson.plan)
    )  # fmt: skip
    smiles = (done, people - done, 0)
    return {
        "summary": over.Summary(people=people, lines=lines, smiles=smiles, words=()),
        "heads": over.heads(),
        "smile_words": over.smile_words(),
        "home": localized("/klasse/kort/", language),
        "last": None,
        "here_link": "",
    }


_VALUES = {RoomView.DESK: _desk, RoomView.WALL: _wall, RoomView.SUMMARY: _ended}


def standing(room: Room, lesson: Lesson, language: str) -> Standing:
    """How the made-up class stands, those first who need help."""
    exercise = practice.exercises()[reading.exercise_at(lesson)]
    total = len(exercise.steps)
    learners = [_learner(seat, one, exercise, language) for seat, one in enumerate(room.learners)]
    order = list(Need)
    learners.sort(key=lambda one: (order.index(one.need), one.seat))
    at = [total + 1 if one.need == "done" else one.step for one in room.learners]
    return Standing(
        exercise=reading.title(lesson, language),
        number=lesson.at + 1,
        of=max(1, len(lesson.plan)),
        learners=tuple(learners),
        steps=tuple(at.count(number) for number in range(1, total + 2)),
    )


def _learner(seat: int, one: Sitting, exercise: Exercise, language: str) -> Learner:
    number = min(one.step, len(exercise.steps))
    return Learner(
        seat=seat,
        name=animals.name(seat),
        picture=picture(seat),
        need=Need(one.need),
        number=number,
        total=len(exercise.steps),
        says=practice.said(exercise.steps[number - 1].say, language),
        behind=False,
    )
